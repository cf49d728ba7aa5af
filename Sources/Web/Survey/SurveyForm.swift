import Operations
import Surveys
import Vocabulary

/// The form behind a link, as the page shows it: the notice first, then each question with what was entered so far.
struct SurveyForm: Sendable {
  /// The hidden field that carries the form's key.
  static let keyField = "key"

  let heading: String
  let about: String
  let opening: String
  /// Whether a call can be asked for, by which an answer becomes confidential.
  let offersCall: Bool
  let key: String
  let items: [Item]
  let problems: [Shown]

  /// What is to be mended, and where.
  struct Problem: Sendable {
    let message: String
    let title: String
    /// The code of the question; nil where the whole form is meant.
    let field: String?
  }

  /// A problem as the summary at the top shows it: what it is, and the way there.
  struct Shown: Sendable {
    let problemTitle: String
    let message: String
    let target: String
    let asking: [Asking]
  }

  /// The question a problem belongs to.
  struct Asking: Sendable { let asked: String }

  /// `isAway` says that the page holds the answers to their bounds itself, since no server does while it is filled in.
  init(
    _ survey: OpenSurvey, key: String, in language: Language, entered: [String: [String]] = [:],
    problem: Problem? = nil, isAway: Bool = false
  ) {
    let questionnaire = survey.questionnaire
    heading = questionnaire.title[language]
    about = survey.service[language]
    opening = questionnaire.opening[language]
    offersCall = questionnaire.questions.contains { question in
      if case .callBack = question.form { true } else { false }
    }
    self.key = key
    let items = Self.items(survey.asked, in: language, entered: entered, problem: problem, isAway: isAway)
    self.items = items
    problems =
      problem.map { problem in
        let item = items.first { $0.code == problem.field }
        return [
          Shown(
            problemTitle: problem.title, message: problem.message,
            target: (item ?? items.first)?.firstControl ?? "", asking: item.map { [Asking(asked: $0.asked)] } ?? [])
        ]
      } ?? []
  }

  /// The questions that are asked, in their order. `mark` begins the name of each place on a page that shows them twice.
  static func items(
    _ asked: AskedQuestions, in language: Language, entered: [String: [String]] = [:], problem: Problem? = nil,
    mark: String = "", isAway: Bool = false
  ) -> [Item] {
    let slots = ConditionSlots(asked)
    let questions = asked.questions
    let count = questions.count { $0.form != .statement }
    var place = 0
    return questions.map { question in
      if question.form != .statement { place += 1 }
      return Item(
        question, under: asked.title(before: question.code), place: place, of: count, by: slots, in: language,
        entered: entered[question.code.text] ?? [],
        error: problem.flatMap { $0.field == question.code.text ? $0.message : nil }, mark: mark,
        isAway: isAway)
    }
  }
}
