import Foundation
import Reports
import Testing
import Vocabulary

@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Goldens")

  @Test(arguments: ["monthly.ar.html", "monthly.en.html", "monthly.json"])
  func theReportIsTheOneThatWasLookedAt(_ name: String) throws {
    let report = try SampleAssociation.report()
    let made =
      switch name {
      case "monthly.ar.html": Data(report.html(in: .arabic).utf8)
      case "monthly.en.html": Data(report.html(in: .english).utf8)
      default: Data(report.json())
      }
    let golden = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try made.write(to: golden) }
    #expect(try Data(contentsOf: golden) == made, "record anew with RECORD=1 and look at \(name)")
  }
}
