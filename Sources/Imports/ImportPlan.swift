public import Surveys
import Vocabulary

/// A map joined to the questionnaire it speaks of: who holds one knows that every question and answer in the map exists.
public struct ImportPlan: Sendable {
  public let map: ImportMap
  public let questionnaire: Questionnaire
  let questions: [(rule: QuestionRule, question: Question)]

  /// Refuses a map that does not fit the questionnaire.
  public init(_ map: ImportMap, for questionnaire: Questionnaire) throws(ImportMapRefusal) {
    var questions: [(rule: QuestionRule, question: Question)] = []
    for (index, rule) in map.questions.enumerated() {
      let path = ["questions", String(index)]
      guard !questions.contains(where: { $0.question.code == rule.question }) else {
        throw ImportMapRefusal(line: map.lines[path + ["question"]], reason: .questionTwice(rule.question.text))
      }
      guard let question = questionnaire.question(rule.question) else {
        throw ImportMapRefusal(
          line: map.lines[path + ["question"]],
          reason: .questionUnknown(rule.question.text, questionnaire: questionnaire.reference))
      }
      if let fault = rule.misfit(question) {
        throw ImportMapRefusal(line: map.lines[path + fault.key], reason: fault.reason)
      }
      questions.append((rule, question))
    }
    self.map = map
    self.questionnaire = questionnaire
    self.questions = questions
  }

  /// The survey that a row's key belongs to.
  var survey: String { "\(map.name)\n\(questionnaire.reference)" }
}

extension QuestionRule {
  /// Why the rule does not fit the question, and by which of its keys; nil where it fits.
  fileprivate func misfit(_ question: Question) -> (key: [String], reason: ImportMapRefusal.Reason)? {
    let code = question.code.text
    switch question.form {
    case .callBack: return (["question"], .callBack(code))
    case .statement: return (["question"], .nothingToAnswer(code))
    case .openText, .number, .date:
      return values != nil || !outside.isEmpty || separator != nil ? (["question"], .wordsHaveNoTable(code)) : nil
    case .scale, .recommend, .choice, .yesNo, .chips:
      if !outside.isEmpty, question.outsideBase == nil { return (["outside"], .noAnswerOutside(question: code)) }
      for (value, answer) in (values ?? [:]).sorted(by: { $0.key < $1.key })
      where !question.options.contains(where: { $0.code == answer }) {
        return (["values", value], .answerUnknown(answer, question: code))
      }
      return nil
    }
  }
}
