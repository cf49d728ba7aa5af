import Surveys
import Vocabulary
import XLSForms

/// What the readers need to read against.
enum Sound {
  private static let text = LocalizedText(ar: "نص", en: "text")

  private static func options(_ codes: ClosedRange<Int>) -> [Option] { codes.map { Option(code: $0, text: text) } }

  private static func question(_ code: String, _ form: Question.Form) -> Question {
    guard let code = QuestionCode(code) else { preconditionFailure("\(code) is a code") }
    return Question(code: code, form: form, text: text)
  }

  /// A questionnaire with every form of question that is answered.
  static let questionnaire: Questionnaire = {
    guard let code = QuestionnaireCode("wide"), let first = Day(year: 2026, month: 1, day: 1),
      let last = Day(year: 2026, month: 12, day: 31)
    else { preconditionFailure("a code and two days") }
    let outside = Option(code: 99, text: text, outsideBase: true)
    let scale = Scale(direction: .bestFirst, options: options(1...5) + [outside], favourable: 2)
    let likely = Scale(direction: .worstFirst, options: options(0...10), favourable: 2)
    return Questionnaire(
      code: code, version: 3, status: .published, outcome: .served, title: text, opening: text, closing: text,
      questions: [
        question("Q1", .scale(scale)), question("Q8", .recommend(likely)),
        question("Q9", .chips(options(1...8), most: 2)), question("Q10", .openText(limit: 20)),
        question("Q11", .callBack(options(1...2))), question("Q14", .choice(options(1...3))),
        question("Q17", .yesNo(options(1...2))),
        question("Q18", .number(NumberRange(least: -3, most: 20, bands: [-3, 3, 6]))),
        question("Q19", .date(DateRange(earliest: first, latest: last))),
      ])
  }()

  /// The same as a form in CSV files.
  static let form = FormSheets(questionnaire).csvFiles
}
