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

  @Test func driversNeedAHundredCompleteAnswers() throws {
    let definition = try ImprovementSample.department()
    func drivers(_ people: Int) throws -> DriverFigures {
      let all = try ImprovementSample.sources()
      let pairs = ImprovementSample.pairs("maintenance", on: try ImprovementSample.month().firstDay, people: people)
      return DriverFigures(
        of: DepartmentSources(figures: all.figures, department: all.department, pairs: pairs),
        beside: MonthlyNumbers(of: all.figures, under: definition.counting), under: definition)
    }
    let (few, tiny) = (try drivers(99), try drivers(3))
    #expect(few.drivers.isEmpty && few.n == .exactly(99) && tiny.n == .fewer(than: 5))
    let found = try drivers(120)
    #expect(found.drivers.map(\.measure.rawValue).sorted() == ["courtesy", "ease", "need-met"])
    #expect(abs(found.drivers.reduce(0) { $0 + $1.importance } - 1) < 1e-9)
    #expect(found.drivers.last?.measure == .answers(.courtesy))
    #expect(found.drivers.allSatisfy { $0.lower < $0.correlation && $0.correlation < $0.upper })
  }

  /// The report of a department in which so many people answered each question, and 120 of them all.
  private func report(needMet: Int, ease: Int, courtesy: Int) throws -> DepartmentReport {
    let month = try ImprovementSample.month()
    var sample = SampleAssociation()
    for (question, people) in [("Q1", 130), ("Q2", needMet), ("Q3", ease), ("Q5", courtesy)] {
      sample.add(people, question, 15, "maintenance", on: month.firstDay, survey: "service-served/2")
    }
    return DepartmentReport(
      of: DepartmentSources(
        figures: sample.figures(month), department: code("maintenance"),
        pairs: ImprovementSample.pairs("maintenance", on: month.firstDay, people: 120)),
      under: try ImprovementSample.department())
  }

  /// Those who answered a question and not all: too few of them would follow from the department's own number.
  @Test func aDriverDoesNotTellWhatAFewOthersSaid() throws {
    let report = try report(needMet: 123, ease: 120, courtesy: 125)
    let drivers = Dictionary(uniqueKeysWithValues: report.numbers.drivers.drivers.map { ($0.measure, $0) })
    let few = try #require(drivers[.answers(.needMet)])
    #expect(few.performance == nil && few.priority == nil && few.field == nil && few.importance > 0)
    for measure in [Measure.answers(.ease), .answers(.courtesy)] {
      let driver = try #require(drivers[measure])
      #expect(driver.performance != nil && driver.priority != nil && driver.field != nil)
    }
    for language in Language.allCases {
      let words = Wording(report.definition.texts, in: language).text(.protectedCount)
      #expect(report.html(in: language).contains(words))
    }
  }

  /// What is important is so among all drivers, also those whose performance is not told.
  @Test func aDriversFieldIsThatAmongAllDrivers() throws {
    func drivers(_ report: DepartmentReport) -> [Measure: DriverFigures.Driver] {
      Dictionary(uniqueKeysWithValues: report.numbers.drivers.drivers.map { ($0.measure, $0) })
    }
    let all = drivers(try report(needMet: 120, ease: 120, courtesy: 120))
    #expect(all.values.allSatisfy { $0.field != nil })
    let mean = 1.0 / Double(all.count)
    for hidden in all.keys {
      func people(_ indicator: Indicator) -> Int { hidden == .answers(indicator) ? 123 : 120 }
      let report = try report(
        needMet: people(.needMet), ease: people(.ease), courtesy: people(.courtesy))
      for driver in drivers(report).values where driver.measure != hidden {
        let important = driver.field == .keepStrong || driver.field == .improveFirst
        #expect(driver.field != nil && important == (driver.importance >= mean), "\(driver.measure) beside \(hidden)")
      }
    }
  }

  /// One driver whose performance is told alone is beside none: it is neither done well nor badly among them.
  @Test func aDriverToldAloneHasNoField() throws {
    let report = try report(needMet: 123, ease: 122, courtesy: 120)
    let told = report.numbers.drivers.drivers.filter { $0.performance != nil }
    #expect(told.map(\.measure) == [.answers(.courtesy)])
    #expect(told.allSatisfy { $0.field == nil && $0.priority != nil })
    #expect(report.numbers.drivers.first == nil)
    for language in Language.allCases { #expect(!report.html(in: language).isEmpty) }
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
