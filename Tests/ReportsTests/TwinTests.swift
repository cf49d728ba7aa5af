import Foundation
import Testing
import Vocabulary

@testable import Reports

/// Every chart has a table with the same numbers, a title and a description.
@Suite struct TwinTests {
  /// The marks' titles of a picture, each by the first number in it.
  private func numbers(in svg: Substring) -> [String] {
    svg.matches(of: /<title>([^<]*)<\/title>/).compactMap { match in
      String(match.output.1).firstMatch(of: /[\u{2066}\u{2067}]([^\u{2069}]*)\u{2069}/).map { String($0.output.1) }
    }
  }

  private func check(_ html: String, least: Int) {
    let figures = html.components(separatedBy: "<figure>").dropFirst()
    #expect(figures.count >= least)
    for figure in figures {
      guard let end = figure.range(of: "</svg>"), let table = figure.range(of: "<table>") else {
        Issue.record("a figure without picture or table")
        continue
      }
      let svg = figure[..<end.lowerBound]
      #expect(svg.contains("role=\"img\"") && svg.contains("-title\">") && svg.contains("<desc id="))
      let shown = numbers(in: svg)
      #expect(!shown.isEmpty)
      for number in shown { #expect(figure[table.lowerBound...].contains(number), "\(number) is not in the table") }
    }
  }

  @Test(arguments: Language.allCases)
  func everyNumberOfAChartStandsInItsTable(_ language: Language) throws {
    check(try ImprovementSample.report().html(in: language), least: 7)
    check(try ImprovementSample.boardReport().html(in: language), least: 1)
  }
}
