import Surveys
import Vocabulary

/// The questionnaire of the tests: every form of question, with the codes of the question bank.
extension DemoTrial {
  static let questionnaire = published(.published)

  static func published(_ status: Questionnaire.Status) -> Questionnaire {
    guard let code = QuestionnaireCode("service-served") else { preconditionFailure("a code") }
    return Questionnaire(
      code: code, version: 1, status: status, outcome: .served, title: same("after a service"),
      opening: same("welcome"), closing: same("thanks"), questions: questions)
  }

  private static let questions = [
    question("Q1", .scale(scale([5, 4, 3, 2, 1], favourable: 2)), .satisfaction),
    question("Q2", .scale(scale([3, 2, 1], favourable: 1, unknown: 99)), .needMet),
    question("Q3", .scale(scale([5, 4, 3, 2, 1], favourable: 2, unknown: 99)), .ease),
    question("Q5", .scale(scale([3, 2, 1], favourable: 1, unknown: 99)), .courtesy),
    question(
      "Q8",
      .recommend(Scale(direction: .worstFirst, options: (0...10).map { option($0) }, favourable: 2)), .recommendation),
    question("Q9", .chips((1...8).map { option($0) }, most: 2), nil),
    question("Q10", .openText(limit: 500), nil),
    question("Q11", .callBack([option(1), option(2)]), nil),
  ].compactMap(\.self)

  private static func question(_ code: String, _ form: Question.Form, _ indicator: Indicator?) -> Question? {
    QuestionCode(code).map { Question(code: $0, form: form, text: same(code), indicator: indicator) }
  }

  private static func scale(_ codes: [Int], favourable: Int, unknown: Int? = nil) -> Scale {
    let outside = unknown.map { [option($0, outsideBase: true)] } ?? []
    return Scale(direction: .bestFirst, options: codes.map { option($0) } + outside, favourable: favourable)
  }

  private static func option(_ code: Int, outsideBase: Bool = false) -> Surveys.Option {
    Option(code: code, text: same("\(code)"), outsideBase: outsideBase)
  }

  private static func same(_ text: String) -> LocalizedText { LocalizedText(ar: text, en: text) }
}
