import Operations
import Surveys
import TestSupport
import Vocabulary

@testable import Web

extension Sample {
  static let surveysPages = ["surveys", "surveys none", "survey preview", "survey with every type"]

  /// Nil for other names.
  static func surveysPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "surveys": Page(template: .surveyList, values: SurveyList([everyType], in: language))
    case "surveys none": Page(template: .surveyList, values: SurveyList([], in: language))
    case "survey preview": Page(template: .surveyPreview, values: SurveyPreview(everyType, in: language))
    case "survey with every type":
      .survey(
        SurveyForm(
          .init(asked: everyType.everything, service: hostile), key: attack, in: language,
          entered: ["H1": [attack], "H2": [attack]],
          problem: SurveyForm.Problem(message: attack, title: attack, field: "H1")))
    default: nil
    }
  }

  /// Every type of question, with sections, a condition and turns.
  private static var everyType: Questionnaire {
    let options = [Option(code: 1, text: hostile), Option(code: 2, text: hostile)]
    let scale = Scale(direction: .bestFirst, options: options, favourable: 1)
    func question(_ code: String, _ form: Question.Form, if condition: Condition? = nil, only: Bool = false) -> Question
    {
      Question(code: .fixed(code), form: form, text: hostile, hint: hostile, shownIf: condition, onlyFollowUp: only)
    }
    let condition = Condition([.init(.fixed("W1"), .any, of: [1]), .init(.fixed("Y1"), .none, of: [2])])
    return Questionnaire(
      code: .fixed("hostile"), version: 2, status: .published, outcome: .served, title: hostile, opening: hostile,
      closing: hostile,
      questions: [
        question("S1", .statement), question("W1", .choice(options)), question("Y1", .yesNo(options)),
        question("H1", .number(NumberRange(least: 0, most: 9)), if: condition),
        question("H2", .date(DateRange(earliest: Day(number: 0), latest: Day(number: 9)))),
        question("Q1", .scale(scale)), question("Q9", .chips(options, most: 1)),
        question("L1", .scale(scale), only: true),
        question("Q10", .openText(limit: 9)), question("Q11", .callBack(options)),
      ], sections: [Section(title: hostile, from: .fixed("W1"))],
      rotation: [Rotation(ask: 1, of: [.fixed("Q1"), .fixed("Q9")])])
  }
}
