import Testing
import Vocabulary

@testable import Surveys

/// Which answers raise an alert is part of the version: named in its file, checked, and frozen with it.
@Suite struct AlertRuleTests {
  private func examine(_ alert: String) throws -> QuestionnaireRules.Examination {
    var draft = DraftValue(try Self.asked(alert: nil))
    var questions = draft.items("questions")
    let parts = alert.split(separator: " ").map(String.init)
    questions[0]["alert"] = .keys([
      .init("kind", .text(parts[0])), .init("any", .list(parts.dropFirst().map { .plain($0) })),
    ])
    draft["questions"] = .list(questions)
    return QuestionnaireRules.shipped.examine(draft)
  }

  private static func asked(alert: AlertRule?) throws -> Questionnaire {
    let words = LocalizedText(ar: "سؤال", en: "Question")
    let scale = Scale(
      direction: .bestFirst,
      options: [3, 2, 1, 99].map { Option(code: $0, text: words, outsideBase: $0 == 99) }, favourable: 1)
    let asked: [(String, Indicator, AlertRule?)] = [("Q1", .satisfaction, alert), ("Q5", .courtesy, nil)]
    let questions = try asked.map { code, indicator, alert in
      Question(
        code: try #require(QuestionCode(code)), form: .scale(scale), text: words, indicator: indicator, alert: alert)
    }
    return Questionnaire(
      code: try #require(QuestionnaireCode("trial")), version: 1, status: .draft, outcome: .served, title: words,
      opening: words, closing: words,
      questions: questions)
  }

  private func kinds(_ answers: [String: [String]], _ alert: AlertRule?) throws -> Set<AlertKind> {
    try AnswerSheet(reading: answers, for: try Self.asked(alert: alert)).alertKinds
  }

  @Test func aVersionThatNamesNoneKeepsTheRuleOfTheBank() throws {
    #expect(try kinds(["Q1": ["1"]], nil) == [.dissatisfied])
    #expect(try kinds(["Q1": ["2"], "Q5": ["1"]], nil) == [.dissatisfied, .respect])
    #expect(try kinds(["Q1": ["3"], "Q5": ["99"]], nil).isEmpty)
  }

  @Test func aVersionThatNamesThemNamesThemAll() throws {
    let rule = AlertRule(.attention, any: [3])
    #expect(try kinds(["Q1": ["3"]], rule) == [.attention])
    #expect(try kinds(["Q1": ["1"], "Q5": ["1"]], rule).isEmpty)
  }

  @Test func theRuleIsFrozenWithTheVersionAndWhoNamesNoneKeepsHisDigest() throws {
    let (without, with) = (try Self.asked(alert: nil), try Self.asked(alert: AlertRule(.respect, any: [1])))
    #expect(try !without.json.contains("alert"))
    #expect(try without.digest != with.digest)
    #expect(try Questionnaire(json: try with.json) == with)
  }

  @Test func whatIsWrittenIsReadAndWhatCannotBeIsNamed() throws {
    let good = try examine("respect 1 2")
    #expect(good.findings.isEmpty)
    #expect(good.questionnaire?.questions.first?.alert == AlertRule(.respect, any: [1, 2]))
    let again = DraftValue(try #require(good.questionnaire))
    #expect(QuestionnaireRules.shipped.examine(again).questionnaire == good.questionnaire)
    for (alert, words) in [
      ("respect 7", "no option 7"), ("respect 99", "is no opinion"), ("callback 1", "respect"), ("respect", ""),
    ] {
      let findings = try examine(alert).findings
      #expect(findings.contains { words.isEmpty || $0.reason.en.contains(words) }, "\(alert): \(findings)")
      #expect(findings.allSatisfy { $0.place.prefix(2) == [.key("questions"), .item(0)] }, "\(alert)")
    }
  }
}
