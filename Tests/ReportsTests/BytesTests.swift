import Foundation
import Reports
import Tally
import Testing
import Vocabulary

/// The same figures give the same bytes, whatever the order in which they were counted.
@Suite struct BytesTests {
  @Test func theSameFiguresGiveTheSameBytes() throws {
    let figures = try SampleAssociation.figures()
    var answers = AnswerCounts()
    for (cell, count) in figures.answers.table.counts.reversed() {
      for _ in 0..<count { answers.add(GivenAnswer(cell.question, cell.answer), in: cell.stratum) }
    }
    let again = MonthlyFigures(
      month: figures.month, association: figures.association,
      departments: Dictionary(uniqueKeysWithValues: figures.departments.sorted { $0.key > $1.key }.map { ($0, $1) }),
      answers: answers, invitations: figures.invitations, questionnaires: figures.questionnaires,
      askings: figures.askings, notAskedReasons: figures.notAskedReasons, asides: figures.asides)
    let definition = try SampleAssociation.definition()
    let (one, other) = (MonthlyReport(of: figures, under: definition), MonthlyReport(of: again, under: definition))
    #expect(one == other)
    #expect(one.json() == other.json())
    #expect(one.html(in: .arabic) == other.html(in: .arabic))
  }

  @Test(arguments: Language.allCases)
  func everyFileIsTheSameFromTwoRuns(_ language: Language) throws {
    func run() throws -> [ReportFile] {
      let report = MonthlyReport(of: try SampleAssociation.figures(), under: try SampleAssociation.definition())
      let edition = report.edition(in: language)
      return try ReportFormat.allCases.flatMap { try edition.files(as: $0) }
    }
    let (one, other) = (try run(), try run())
    #expect(one.map(\.name) == other.map(\.name) && one.count == 11)
    for (first, second) in zip(one, other) { #expect(first == second, "\(first.name)") }
  }

  @Test func aReportOutlivesItsEncoding() throws {
    let report = MonthlyReport(of: try SampleAssociation.figures(), under: try SampleAssociation.definition())
    let kept = try JSONDecoder().decode(MonthlyReport.self, from: try JSONEncoder().encode(report))
    #expect(kept == report)
    #expect(kept.html(in: .english) == report.html(in: .english))
  }

  @Test func theFileIsReadBackAsItsNumbers() throws {
    let report = MonthlyReport(of: try SampleAssociation.figures(), under: try SampleAssociation.definition())
    #expect(try JSONDecoder().decode(MonthlyNumbers.self, from: Data(report.json())) == report.numbers)
  }
}
