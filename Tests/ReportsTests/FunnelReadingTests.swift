import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// Where the board's page says that a department lies.
@Suite struct FunnelReadingTests {
  /// The words about a department say the same as the range that stands beside them: on the page, in the table, in JSON.
  @Test(arguments: Language.allCases) func aReadingAgreesWithTheRangeBesideIt(_ language: Language) throws {
    let report = try ImprovementSample.boardReport()
    let inside = language == .arabic ? "ضمن المدى المعتاد" : "Inside the usual range"
    let maybe =
      language == .arabic
      ? "خارج المدى المعتاد، وقد يكون ذلك مصادفة" : "Outside the usual range, but this may still be chance"
    let rows = report.html(in: language).split(separator: "<tr>")
    let table = try #require(report.tables.tables.first { $0.code == "departments" })
    let shown = report.numbers.funnel.points.filter { $0.value != nil }
    #expect(shown.count == 4)
    for point in shown {
      let (value, limits) = (try #require(point.value), try #require(point.limits))
      let isInside = limits.lower <= value && value <= limits.upper
      #expect((point.reading == .inside) == isInside, "\(point.code)")
      let row = try #require(rows.first { $0.contains(" · \(point.name[language])<") })
      #expect(row.contains(inside) == isInside && row.contains(maybe) == !isInside, "\(point.code)")
      let cells = try #require(table.rows.first { $0.contains(.code(point.code)) })
      guard case .text(let words) = cells.last else {
        Issue.record("no reading of \(point.code)")
        continue
      }
      #expect(words[language] == (isInside ? inside : maybe), "\(point.code)")
    }
    // 20 % where 26.4 % to 99.2 % is usual: outside, and not beyond the 99.8 % limit.
    #expect(shown.filter { $0.reading != .inside }.map(\.code) == ["maintenance"])
  }

  /// So many of 200 in one department, where so many are satisfied in the five others: beyond the 99.8 % limit.
  @Test(arguments: [(40, 160, FunnelFigures.Reading.below), (190, 60, .above)])
  func farFromTheOthersIsAboveOrBelow(_ own: Int, _ others: Int, _ reading: FunnelFigures.Reading) throws {
    var sample = SampleAssociation()
    let month = try ImprovementSample.month()
    for department in SampleAssociation.names.keys.map(\.text) {
      let good = department == "research" ? own : others
      sample.add(good, "Q1", 1, department, on: month.firstDay)
      sample.add(200 - good, "Q1", 5, department, on: month.firstDay)
    }
    let report = BoardReport(
      of: BoardSources(period: CivilPeriod(month), figures: sample.figures(month)), under: try ImprovementSample.board()
    )
    let points = report.numbers.funnel.points
    #expect(points.filter { $0.reading != .inside }.map(\.code) == ["research"])
    #expect(points.first { $0.code == "research" }?.reading == reading)
    let words = reading == .above ? "Clearly above the usual range" : "Clearly below the usual range"
    #expect(report.html(in: .english).contains(words))
  }
}
