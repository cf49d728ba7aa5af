import Foundation
import Reports
import Testing
import Vocabulary

/// Every number of a report's JSON stands in its tables, and every number of its tables in its JSON and on its page.
///
/// From the tables the workbook and the lists are written (`ImprovementFormatTests`, `FormatTests`), and from the page the
/// PDF, which is read and compared there.
@Suite struct EqualNumbersTests {
  /// Every number of the tables stands in the JSON file, under the names that it has there.
  @Test(arguments: EveryReport.allCases) func everyNumberOfTheTablesStandsInTheJSON(_ kind: EveryReport) throws {
    let report = try kind.made()
    let numbers = Set(try JSONDecoder().decode(PlacedNumbers.self, from: Data(report.json())).numbers.map(\.number))
    // What a table divides from two numbers of the file, or counts itself.
    let derived: Set<String> = ["share", "place"]
    var seen = 0
    var missing: [String] = []
    for table in report.tables.tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row) where !derived.contains(column.code) {
          guard let number = cell.figure else { continue }
          if !numbers.contains(number) { missing.append("\(table.code) \(column.code): \(number)") }
          seen += 1
        }
      }
    }
    #expect(missing == [])
    #expect(seen > 150)
  }

  /// Every number of the JSON file stands in a table, but for those that are no figure of the report.
  @Test(arguments: EveryReport.allCases) func everyNumberOfTheJSONStandsInATable(_ kind: EveryReport) throws {
    let report = try kind.made()
    let written = Set(report.tables.tables.flatMap { $0.rows.joined().compactMap(\.figure) })
    let numbers = try JSONDecoder().decode(PlacedNumbers.self, from: Data(report.json())).numbers
    let missing = numbers.filter { !written.contains($0.number) && !Self.isNoFigure($0.path) }
    #expect(Set(missing.map { "\($0.path.joined(separator: ".")): \($0.number)" }).sorted() == [])
    #expect(numbers.count > 150)
  }

  /// What a report is made under, which its note on the method says, and the curve of a drawing:
  /// - thresholds, the version, the confidence of every interval, and from how many answers and months drivers are told;
  /// - the funnel's edges at numbers of answers that no department has. What is read of them, the range of each department
  ///   at its own number, is in the table.
  private static func isNoFigure(_ path: [String]) -> Bool {
    path.first == "thresholds" || path == ["version"] || path.last == "confidence" || path == ["drivers", "least"]
      || path == ["drivers", "months"] || path.starts(with: ["funnel", "edges"])
  }

  /// Every number of the tables stands on the page, rounded as the page rounds.
  @Test(arguments: EveryReport.allCases, Language.allCases)
  func everyNumberOfTheTablesIsOnThePage(_ kind: EveryReport, _ language: Language) throws {
    let edition = try kind.made().edition(in: language)
    let shown = Set(ReadPage.numbers(in: ReadPage(html: edition.html).visible).keys)
    var seen = 0
    var missing: [String] = []
    for table in edition.tables.tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row) {
          guard let words = Self.written(cell) else { continue }
          if !shown.contains(words) { missing.append("\(table.code) \(column.code): \(words)") }
          seen += 1
        }
      }
    }
    #expect(missing == [])
    #expect(seen > 150)
  }

  /// A number as the page writes it, in digits 0–9, without its sign.
  private static func written(_ cell: ReportTable.Cell) -> String? {
    func plain(_ value: Double, _ places: Int) -> String {
      // Halves go up, as a reader rounds: 56.25 is 56.3.
      let tens = [1.0, 10, 100, 1_000][places]
      var text = String(format: "%.\(places)f", (abs(value) * tens).rounded() / tens)
      if text.contains(".") {
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
      }
      return text
    }
    switch cell {
    case .count(let count) where count < 1_000: return String(count)
    case .count(let count): return "\(count / 1_000),\(String(format: "%03d", count % 1_000))"
    case .share(let share): return plain(share * 100, 1)
    case .number(let number, let places): return plain(number, places)
    case .text, .day, .withheld, .empty: return nil
    }
  }
}
