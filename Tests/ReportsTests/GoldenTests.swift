import Foundation
import Reports
import Testing
import Vocabulary

@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  @Test(arguments: ["monthly.ar.html", "monthly.en.html", "monthly.json"])
  func theReportIsTheOneThatWasLookedAt(_ name: String) throws {
    let report = try SampleAssociation.report()
    let made =
      switch name {
      case "monthly.ar.html": report.html(in: .arabic)
      case "monthly.en.html": report.html(in: .english)
      default: String(decoding: report.json(), as: UTF8.self)
      }
    let golden = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try made.write(to: golden, atomically: true, encoding: .utf8)
    }
    let looked = try String(contentsOf: golden, encoding: .utf8)
    #expect(Self.rounded(made) == Self.rounded(looked), "record anew with RECORD=1 and look at \(name)")
  }

  /// The text with long decimals cut to twelve places: the digits after them are the machine's mathematics library's.
  private static func rounded(_ text: String) -> String {
    text.replacing(/([0-9]\.[0-9]{12})[0-9]+/) { $0.output.1 }
  }
}
