import Testing
import Vocabulary

@testable import Reports

/// A department's name may come from a file of somebody else's: it never becomes markup, in a page or in a chart.
@Suite struct HostileNameTests {
  @Test(arguments: Language.allCases)
  func aNameNeverBecomesMarkup(_ language: Language) throws {
    let attack = "\"\u{0301} onload=x '\u{0301}<script>&<\u{0301}b>"
    let month = try #require(SampleAssociation.month)
    let figures = try SampleAssociation.figures()
    let report = MonthlyReport(
      of: MonthlyFigures(
        month: month, association: LocalizedText(ar: attack, en: attack),
        departments: figures.departments.mapValues { _ in LocalizedText(ar: attack, en: attack) },
        answers: figures.answers, invitations: figures.invitations, questionnaires: figures.questionnaires,
        asides: figures.asides),
      under: try SampleAssociation.definition())
    let scalars = Array(report.html(in: language).unicodeScalars)
    let before = Set(zip(scalars, scalars.dropFirst()).filter { $0.1 == "\u{0301}" }.map(\.0))
    #expect(before == [";"], "every sign before the mark is written out")
    #expect(!report.html(in: language).contains("<script"))
  }
}
