import Surveys
import Vocabulary

/// The questionnaire versions, one a line, the newest of each first.
struct SurveyList: Sendable {
  let lines: [Line]
  let empty: Bool

  struct Line: Sendable {
    let address: String
    let reference: String
    let title: String
    let outcome: String
    let count: String
  }

  init(_ questionnaires: [Questionnaire], in language: Language) {
    let texts = Texts(language)
    let ordered = questionnaires.sorted { ($0.code, $1.version) < ($1.code, $0.version) }
    lines = ordered.map { one in
      Line(
        address: "/staff/surveys/\(one.reference)" + (language == .arabic ? "" : "?lang=\(language.rawValue)"),
        reference: one.reference, title: one.title[language], outcome: texts["surveys", one.outcome.rawValue],
        count: texts.counted("questions", one.questions.count { $0.form != .statement }, in: language))
    }
    empty = lines.isEmpty
  }
}

/// A questionnaire version as people see it, in both languages side by side, with what depends on chance or on the person.
struct SurveyPreview: Sendable {
  let heading: String
  let reference: String
  let notes: [String]
  let columns: [Column]

  /// The questionnaire in one language.
  struct Column: Sendable {
    let code: String
    let side: String
    let title: String
    let opening: String
    let closing: String
    let items: [SurveyForm.Item]
  }

  init(_ questionnaire: Questionnaire, in language: Language) {
    let texts = Texts(language)
    heading = questionnaire.title[language]
    reference = questionnaire.reference
    columns = [language, language.other].map { one in
      Column(
        code: one.rawValue, side: one.direction, title: questionnaire.title[one],
        opening: questionnaire.opening[one], closing: questionnaire.closing[one],
        items: SurveyForm.items(questionnaire.everything, in: one, mark: "\(one.rawValue)-"))
    }
    let comma = language == .arabic ? "، " : ", "
    let turns = questionnaire.rotation.map { group in
      let sets = group.sets.map { $0.map(\.text).joined(separator: " ") }.joined(separator: comma)
      return texts["surveys", "turns", ["ask": Numerals.written(group.ask, in: language), "sets": sets]]
    }
    let followUps = questionnaire.questions.filter(\.onlyFollowUp).map(\.code.text)
    notes =
      turns
      + (followUps.isEmpty ? [] : [texts["surveys", "follow_up", ["questions": followUps.joined(separator: comma)]]])
      + Self.alerts(of: questionnaire, in: language)
  }

  /// Which answers the quality officer is told of at once, with the words that are chosen.
  private static func alerts(of questionnaire: Questionnaire, in language: Language) -> [String] {
    let texts = Texts(language)
    let told = questionnaire.alertRules.map { code, rule in
      let options = questionnaire.question(code)?.options.filter { rule.any.contains($0.code) } ?? []
      let words = options.map { $0.text[language] }.joined(separator: language == .arabic ? " أو " : " or ")
      return "\(code) (\(words))"
    }
    guard !told.isEmpty else { return [] }
    let sentence = texts["surveys", "alerts", ["alerts": told.joined(separator: language == .arabic ? "، " : ", ")]]
    return [questionnaire.namesAlerts ? sentence : "\(sentence) \(texts["surveys", "alerts_usual"])"]
  }
}
