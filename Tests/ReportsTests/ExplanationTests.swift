import Foundation
import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// What `rida explain` says of a number is what the report says, and never more.
@Suite struct ExplanationTests {
  private static let sample = Result { try SampleAssociation.figures() }

  private static func explain(
    _ indicator: String, _ department: String?, _ figures: MonthlyFigures, month: String = "2026-10",
    calendar: CivilCalendar = .gregorian
  ) throws -> FigureExplanation {
    let days = figures.answers.strata.keys.map(\.day)
    let known = try #require(days.min())..<(try #require(days.max()).adding(days: 1))
    let question = try ExplanationQuestion(
      indicator: indicator, department: department, month: month, in: calendar, departments: figures.departments,
      days: known)
    return FigureExplanation(of: question, from: figures, under: try SampleAssociation.definition())
  }

  @Test(arguments: ["CSAT", "ease", "need-met", "courtesy", "NPS", "response-rate"])
  func theNumbersAreThoseOfTheReport(_ indicator: String) throws {
    let figures = try Self.sample.get()
    let numbers = try SampleAssociation.report().numbers
    let measure = try #require(Measure(rawValue: indicator))
    for code in [nil] + figures.departments.keys.map(\.text) {
      let explanation = try Self.explain(indicator, code, figures)
      let figure =
        code.map { code in numbers.departments.first { $0.code == code }?.figure(measure) } ?? numbers.figure(measure)
      guard let figure else {
        // Nobody there was asked: no line of the report, and no number to explain.
        #expect(explanation.figure.reason == .noAnswers && explanation.steps.isEmpty)
        continue
      }
      #expect(explanation.figure == figure)
      let trend = numbers.trend(measure, department: code)
      if explanation.figure.value != nil, trend != nil { #expect(explanation.trend == trend) }
    }
  }

  /// The mean and the limits are told of the months that are final, and that this one is not.
  @Test func aRateThatIsNotFinalIsExplainedAsOne() throws {
    let month = try #require(SampleAssociation.month)
    let sample = SampleAssociation.steady(upTo: month)
    for (openSince, months) in [(month.firstDay, 23), (month.days.upperBound, 24)] {
      let explanation = try Self.explain("response-rate", nil, sample.figures(month, openSince: openSince))
      #expect(explanation.figure.value == 0.4)
      let mean = try #require(explanation.trendSteps.first { $0.name == .centre })
      #expect(mean.numbers.hasSuffix("/ \(months)"), "\(mean.numbers)")
      for step in explanation.trendSteps {
        let value = try #require(Arithmetic.value(of: step.numbers))
        #expect(abs(value - step.result) <= 2e-4 * max(1, abs(step.result)), "\(step.numbers) is \(value)")
      }
      for (language, words) in [(Language.arabic, "رقم غير نهائي"), (.english, "Not final:")] {
        #expect(explanation.text(in: language).contains(words) == (months == 23))
      }
    }
  }

  @Test(arguments: ["CSAT", "ease", "need-met", "courtesy", "NPS", "response-rate"])
  func everyFormulaComesToItsResult(_ indicator: String) throws {
    let figures = try Self.sample.get()
    var steps = 0
    for code in [nil, "housing", "maintenance"] {
      let explanation = try Self.explain(indicator, code, figures)
      for step in explanation.steps + explanation.meanSteps + explanation.trendSteps {
        let value = try #require(Arithmetic.value(of: step.numbers), "\(step.numbers)")
        #expect(
          abs(value - step.result) <= 2e-4 * max(1, abs(step.result)),
          "\(step.numbers) is \(value), said to be \(step.result)")
        steps += 1
      }
      let ends = explanation.steps.filter { $0.name == .lower || $0.name == .upper }.map(\.result)
      #expect(ends == explanation.figure.interval.map { [$0.lower, $0.upper] })
    }
    #expect(steps >= 3 * 8)
  }

  @Test func aHiddenNumberIsNotExplained() throws {
    let figures = try Self.sample.get()
    for indicator in ["CSAT", "NPS"] {
      let hidden = try Self.explain(indicator, "training", figures)
      #expect(hidden.figure.reason == .tooFew)
      #expect(hidden.steps.isEmpty && hidden.meanSteps.isEmpty && hidden.trendSteps.isEmpty && hidden.trend == nil)
      #expect(hidden.figure.counts == nil && hidden.figure.part == nil && hidden.figure.outsideBase == nil)
      let text = hidden.text(in: .english).withoutIsolates
      #expect(text.contains("fewer than 5 answers"))
      #expect(!text.contains(" = ") && !text.contains("Good answers"))
      #expect(hidden.text(in: .arabic).withoutIsolates.contains("أقل من ٥ إجابات"))
    }
    let none = try Self.explain("CSAT", "volunteering", figures)
    #expect(none.figure.reason == .noAnswers)
    #expect(none.text(in: .english).withoutIsolates.contains("no answers: no number, which is not zero"))
    #expect(none.text(in: .arabic).withoutIsolates.contains("لا إجابات"))
  }

  @Test(arguments: ["CSAT", "NPS", "response-rate"])
  func anArabicExplanationHasNoForeignDigits(_ indicator: String) throws {
    let text = try Self.explain(indicator, "housing", try Self.sample.get()).text(in: .arabic)
    let body = text.split(separator: "المصادر").first ?? ""
    #expect(body.contains("٪") && !body.contains { $0.isASCII && $0.isNumber })
  }

  @Test func theShareIsExplainedStepByStep() throws {
    let month = try #require(SampleAssociation.month)
    var sample = SampleAssociation()
    for (answer, number) in [(1, 70), (2, 53), (3, 12), (4, 9), (5, 6), (9, 4)] {
      sample.add(number, "Q1", answer, "housing", on: month.firstDay)
    }
    let text = try Self.explain("csat", "housing", sample.figures(month)).text(in: .english).withoutIsolates
    #expect(text.contains("Overall satisfaction (CSAT), Housing and ownership, October 2026"))
    #expect(text.contains("Good answers: 123 of 150 answers"))
    #expect(text.contains("4 “do not know” outside the base"))
    #expect(text.contains("123 / 150 = 0.82"))
    #expect(text.contains("(2·123 + 1.96² − 1.96·√(1.96² + 4·123·(1 − 123 / 150))) / (2·(150 + 1.96²)) = 0.7508"))
    #expect(text.contains("In the report 82%; the true value lies between 75.1% and 87.3% with 95% confidence."))
    #expect(text.contains("Wilson 1927") && text.contains("Student 1908"))
    #expect(text.contains("Too early to say"))
  }

  @Test func theVerdictIsSaidInWords() throws {
    let figures = try Self.sample.get()
    let fallen = try Self.explain("CSAT", "maintenance", figures)
    #expect(fallen.text(in: .english).withoutIsolates.contains("Changed, worth a look: this month lies below"))
    #expect(fallen.text(in: .english).withoutIsolates.contains("Months with a number: 24 of 24."))
    #expect(fallen.text(in: .arabic).withoutIsolates.contains("تغيّر يستحق النظر: هذا الشهر تحت الحد الأدنى."))
    let steady = try Self.explain("CSAT", "housing", figures)
    #expect(steady.text(in: .english).withoutIsolates.contains("Usual variation: no sign this month"))
  }

  @Test func limitsThatStillMoveGiveNoVerdict() throws {
    let month = try #require(SampleAssociation.month)
    var sample = SampleAssociation()
    for back in 0..<8 {
      let day = try #require(month.adding(months: -back)).firstDay
      sample.add(back == 0 ? 1 : 20, "Q1", 1, "housing", on: day)
      sample.add(back == 0 ? 19 : 2 + back % 2, "Q1", 5, "housing", on: day)
    }
    let early = try Self.explain("CSAT", "housing", sample.figures(month))
    let trend = try #require(early.trend)
    #expect(trend.provisional && trend.points.last?.signal != nil)
    let text = early.text(in: .english).withoutIsolates
    #expect(text.contains("Too early to say") && !text.contains("Changed") && !text.contains("this month lies"))
    #expect(text.contains("The limits are provisional: fewer than 12 months"))
    let arabic = early.text(in: .arabic).withoutIsolates
    #expect(arabic.contains("لا حكم بعد") && !arabic.contains("يستحق النظر") && !arabic.contains("هذا الشهر تحت"))
  }

  @Test func theAssociationsNumberSaysWhomItLeavesOut() throws {
    let whole = try Self.explain("CSAT", nil, try Self.sample.get())
    #expect(!whole.figure.complete)
    #expect(whole.text(in: .english).contains("leaves out departments with too few answers"))
  }

  @Test func aNumberThatTheReportLeavesOutCanBeExplained() throws {
    let clarity = try Self.explain("clarity", nil, try Self.sample.get())
    #expect(clarity.figure.reason == .noAnswers)
    #expect(clarity.text(in: .english).hasPrefix("Clarity ("))
  }

  @Test func anUnknownNameIsToldWhatThereIs() throws {
    let figures = try Self.sample.get()
    func refusal(_ indicator: String, _ department: String?, _ month: String) -> ExplanationRefusal? {
      do {
        _ = try Self.explain(indicator, department, figures, month: month)
        return nil
      } catch { return error as? ExplanationRefusal }
    }
    let indicator = try #require(refusal("happiness", nil, "2026-10"))
    #expect(indicator == .unknownIndicator("happiness"))
    #expect(indicator.text.en.contains("CSAT, ease, need-met") && indicator.text.ar.contains("response-rate"))
    let department = try #require(refusal("CSAT", "kitchen", "2026-10")).text
    #expect(department.en.contains("housing (Housing and ownership)"))
    #expect(department.ar.contains("housing (قسم الإسكان والتمليك)"))
    let month = try #require(refusal("CSAT", nil, "October")).text
    #expect(month.en.contains("2024-11 to 2026-10") && month.ar.contains("من 2024-11 إلى 2026-10"))
    let early = try #require(refusal("CSAT", nil, "2020-01")).text
    #expect(early.en == "Nothing was counted in January 2020. There are 2024-11 to 2026-10.")
    #expect(refusal("csat", "HOUSING", "٢٠٢٦-١٠") == nil)
  }

  @Test func theFileHasTheFigureAsTheReportHasIt() throws {
    let explanation = try Self.explain("NPS", "housing", try Self.sample.get())
    let file = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(explanation)) as? [String: Any]
    let figure = try #require(file?["figure"] as? [String: Any])
    #expect(figure["value"] as? Double == explanation.figure.value)
    #expect((file?["steps"] as? [Any])?.count == 8)
    #expect(file?["department"] as? String == "housing" && file?["month"] as? String == "2026-10")
  }
}
