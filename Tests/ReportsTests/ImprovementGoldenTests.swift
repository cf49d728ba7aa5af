import Foundation
import Reports
import Testing
import Vocabulary

/// The improvement reports are those that were looked at, and the same sources give the same bytes.
@Suite struct ImprovementGoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  @Test(arguments: [
    "department.ar.html", "department.en.html", "department.json", "board.ar.html", "board.en.html", "board.json",
  ])
  func theReportIsTheOneThatWasLookedAt(_ name: String) throws {
    let made =
      switch name {
      case "department.ar.html": try ImprovementSample.report().html(in: .arabic)
      case "department.en.html": try ImprovementSample.report().html(in: .english)
      case "department.json": String(decoding: try ImprovementSample.report().json(), as: UTF8.self)
      case "board.ar.html": try ImprovementSample.boardReport().html(in: .arabic)
      case "board.en.html": try ImprovementSample.boardReport().html(in: .english)
      default: String(decoding: try ImprovementSample.boardReport().json(), as: UTF8.self)
      }
    let golden = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try made.write(to: golden, atomically: true, encoding: .utf8)
    }
    let looked = try String(contentsOf: golden, encoding: .utf8)
    #expect(Self.rounded(made) == Self.rounded(looked), "record anew with RECORD=1 and look at \(name)")
  }

  @Test func theSameSourcesGiveTheSameBytes() throws {
    let (one, other) = (try ImprovementSample.report(), try ImprovementSample.report())
    #expect(one.json() == other.json() && one.html(in: .arabic) == other.html(in: .arabic))
    let (page, again) = (try ImprovementSample.boardReport(), try ImprovementSample.boardReport())
    #expect(page.json() == again.json() && page.html(in: .english) == again.html(in: .english))
  }

  private static func rounded(_ text: String) -> String {
    text.replacing(/([0-9]\.[0-9]{12})[0-9]+/) { $0.output.1 }
  }
}
