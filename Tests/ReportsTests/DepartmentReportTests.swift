import Foundation
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// A department's report: what it finds, what it keeps to itself, and what it never says.
@Suite struct DepartmentReportTests {
  @Test func theSummaryIsThreeSentencesThatRestOnTheirNumbers() throws {
    let report = try ImprovementSample.report()
    #expect(report.summary.count == 3)
    let said = try #require(report.summary.first)
    let figure = try #require(report.numbers.line(.answers(.satisfaction))?.figure)
    let value = try #require(figure.value)
    #expect(said.key == "own.said" && said.figures["value"] == .share(value))
    for language in Language.allCases {
      let wording = Wording(report.definition.texts, in: language)
      for sentence in report.summary + report.shared {
        for (place, figure) in sentence.figures {
          let words = figure.words(in: wording)
          #expect(sentence.text[language].contains(words), "\(sentence.key) \(place)")
        }
        #expect(!sentence.text[language].contains("{"))
      }
    }
  }

  /// T4: a department sees its own beside the usual range, never another's number, name or rank.
  @Test func nothingOfAnotherDepartmentIsInIt() throws {
    let report = try ImprovementSample.report()
    let bytes = String(decoding: report.json(), as: UTF8.self) + report.html(in: .arabic) + report.html(in: .english)
    for (code, name) in SampleAssociation.names where code.text != "maintenance" {
      #expect(!bytes.contains("\"\(code.text)\"") && !bytes.contains(name.ar) && !bytes.contains(name.en), "\(code)")
    }
    #expect(report.numbers.line(.answers(.satisfaction))?.usual != nil)
  }

  /// A rate of which links are open is no reason to look closer.
  @Test func aRateThatIsNotFinalSuggestsNothing() throws {
    let month = try ImprovementSample.month()
    let sample = SampleAssociation.steady(upTo: month)
    func report(_ openSince: Day?) throws -> DepartmentReport {
      DepartmentReport(
        of: DepartmentSources(figures: sample.figures(month, openSince: openSince), department: code("housing")),
        under: try ImprovementSample.department())
    }
    let (open, closed) = (try report(month.firstDay), try report(nil))
    #expect(
      closed.summary.last?.key == "try.look" && open.summary.map(\.key) == ["own.said", "own.ordinary", "try.listen"])
    let (marked, final) = (
      try #require(open.numbers.line(.responseRate)), try #require(closed.numbers.line(.responseRate))
    )
    #expect(final.variation == .concerning && marked.variation == nil && marked.shift == nil)
    #expect(marked.figure.value == 0.4 && marked.figure.pending == .openLinks && marked.assurance == .missed)
    #expect(open.numbers.heard.services.map(\.rate.pending) == [.openLinks])
    #expect(open.numbers.heard.channels.map(\.rate.pending) == [.openLinks])
    for (report, isFinal) in [(open, false), (closed, true)] {
      #expect(String(decoding: report.json(), as: UTF8.self).contains("\"open-links\"") == !isFinal)
      for (language, words) in [
        (Language.arabic, "نسبة الاستجابة غير نهائية"), (.english, "response rate is not final"),
      ] {
        #expect(report.html(in: language).contains(words) == !isFinal)
      }
      for code in ["indicators", "coverage"] {
        let table = try #require(report.tables.tables.first { $0.code == code })
        let place = try #require(table.place(of: "final"))
        #expect(table.rows.contains { $0[place] == .text(LocalizedText(ar: "لا", en: "no")) } == !isFinal)
      }
    }
  }

  @Test func fewDepartmentsHaveNoUsualRange() throws {
    let all = try SampleAssociation.figures()
    let answers = all.answers.filter { ["maintenance", "housing", "relations"].contains($0.department.text) }
    let few = MonthlyFigures(
      month: all.month, association: all.association, departments: all.departments, answers: answers,
      invitations: all.invitations, questionnaires: all.questionnaires, asides: all.asides)
    let report = DepartmentReport(
      of: try ImprovementSample.sources(figures: few), under: try ImprovementSample.department())
    #expect(report.numbers.line(.answers(.satisfaction))?.usual == nil)
  }

  /// Six spoke of speed with praise and two without: of the two nothing is told.
  @Test func praiseDoesNotTellWhatAFewOthersSaid() throws {
    func praised(_ others: Int) throws -> VoiceFigures.Theme? {
      let remarks =
        (1...6).map { Remark("كان الموعد سريع جداً \($0)", isPleased: true) }
        + (0..<others).map { Remark("الرد غير سريع هذه المرة \($0)", isPleased: false) }
      let report = DepartmentReport(
        of: try ImprovementSample.sources(remarks: remarks), under: try ImprovementSample.department())
      let voices = report.numbers.voices
      #expect(voices.themes.contains { $0.count == 6 + others })
      #expect(report.shared.contains { $0.key == "shared.praised" } == (voices.praised != nil))
      return voices.praised
    }
    #expect(try praised(0)?.count == 6)
    #expect(try praised(2) == nil)
    #expect(try praised(5)?.count == 6)
  }

  /// T3: quotes lead to nobody, and a comment on one person is not quoted at all.
  @Test func quotesLeadToNobody() throws {
    let voices = try ImprovementSample.report().numbers.voices
    #expect(voices.comments == .exactly(11) && voices.good.count == 3 && !voices.wishes.isEmpty)
    let quoted = (voices.good + voices.wishes).joined(separator: "\n")
    for secret in ["0501234567", "1012345678", "منيرة", "السالم", "فهد", "نورة", "الموظف"] {
      #expect(!quoted.contains(secret), "\(secret)")
    }
    #expect(voices.themes.allSatisfy { $0.count >= 5 })
  }

  @Test func fewCommentsAreNotShown() throws {
    let few = try ImprovementSample.sources(remarks: Array(ImprovementSample.remarks.prefix(4)))
    let report = DepartmentReport(of: few, under: try ImprovementSample.department())
    #expect(report.numbers.voices.reason == .tooFew && report.numbers.voices.good.isEmpty)
    #expect(report.numbers.voices.comments == .fewer(than: 5))
    #expect(!report.html(in: .arabic).contains("العافية"))
  }

  @Test func aDepartmentWithFewAnswersShowsNoneOfThem() throws {
    let report = try ImprovementSample.report("training")
    #expect(report.summary.first?.key == "own.said.few")
    #expect(report.numbers.line(.answers(.satisfaction))?.figure.n == .fewer(than: 5))
    #expect(report.numbers.suppressed.contains(.answers(.satisfaction)))
    let empty = try ImprovementSample.report("volunteering")
    #expect(empty.summary.first?.key == "own.said.none" && empty.html(in: .english).contains("nobody answered"))
  }

  @Test func theFallOfTheSampleIsFoundInItsMonth() throws {
    let report = try ImprovementSample.report()
    let line = try #require(report.numbers.line(.answers(.satisfaction)))
    #expect(line.variation == .concerning && line.shift?.month == "2026-09")
    #expect(report.summary[1].key == "own.look.since" && report.summary[2].key == "try.look")
  }

  @Test func anActionIsToldUntilItIsClosedAndOnceMore() throws {
    let action = try ImprovementSample.action()
    let month = try ImprovementSample.month()
    func closed(_ day: Day?) -> ReportedAction {
      ReportedAction(
        id: "x", department: "d", finding: "f", cause: "c", step: "s", owner: action.owner, measure: action.measure,
        state: .ended, planned: action.start, start: action.start, review: action.review, closed: day)
    }
    #expect(closed(nil).isTold(in: month.days) && closed(month.firstDay).isTold(in: month.days))
    #expect(!closed(month.firstDay.adding(days: -1)).isTold(in: month.days))
    #expect(!closed(nil).isTold(in: action.start.adding(days: -30)..<action.start))
    let line = try #require(try ImprovementSample.report().numbers.actions.first)
    #expect(line.effect != nil && line.verdict != nil)
  }

  @Test func aPlannedActionHasNoEffectYet() throws {
    let planned = try ImprovementSample.action(state: .planned)
    let report = DepartmentReport(
      of: try ImprovementSample.sources(actions: [planned]), under: try ImprovementSample.department())
    #expect(report.numbers.actions.first?.verdict == nil && report.numbers.actions.first?.effect == nil)
  }
}
