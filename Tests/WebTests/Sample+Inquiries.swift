import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let inquiriesPages = ["questions asked", "inquiry", "topic form", "topic form again"]

  /// Nil for other names.
  static func inquiriesPage(_ name: String, in language: Language) -> Page? {
    let question = OpenQuestion(
      request: RequestID(high: 1, low: 1), questions: [Inquiry(question: attack)], service: hostile, channel: .website,
      received: Moment(seconds: 0), reopenings: 0)
    guard let topic else { return nil }
    switch name {
    case "questions asked":
      let figures = [
        TopicFigure(code: topic.code, topic: topic, months: [1], total: 1),
        TopicFigure(code: .fixed("unnamed"), topic: nil, months: [1], total: 1),
      ]
      let values = QuestionsAskedPage(
        asked(figures), .gregorian, waiting: [question],
        staff: Staff(StaffID(high: 1, low: 1), roles: Set(Role.allCases), department: .fixed("repair")), in: language)
      return Page(template: .questionsAsked, values: values)
    case "inquiry":
      let values = InquiryAnswerPage(
        question, topics: [topic], chosen: topic.code,
        entered: FormFields(values: ["answer": [attack], "reopenings": [attack]]),
        refused: [Refused(TopicRefusal.unknown)].compactMap(\.self), in: language)
      return Page(template: .inquiryAnswer, values: values)
    case "topic form": return Page(template: .topicForm, values: TopicForm(topic, in: language))
    case "topic form again":
      let form = FormFields(values: ["code": [attack], "question_ar": [attack], "answer_en": [attack]])
      let values = TopicForm(
        form, known: nil, refused: [Refused(TopicRefusal.codeNotReadable)].compactMap(\.self), in: language)
      return Page(template: .topicForm, values: values)
    default: return nil
    }
  }
}
