import Operations
import Vocabulary
import Workflow

/// The questions asked most, with counts by month, and those that wait for an answer.
struct QuestionsAskedPage: Sendable {
  let months: [String]
  let topics: [Row]
  let none: Bool
  let waiting: [Waiting]
  let waits: [String]
  let manages: [Bool]
  let answers: [Bool]
  let otherCalendar: [Link]
  /// How many topics were named and never described, where any was.
  let undescribed: [String]

  struct Row: Sendable {
    let code: String
    let question: String
    let months: [String]
    let total: String
    let modelAnswers: [String]
    let isPublic: [String]
    let edits: [Link]
  }

  struct Waiting: Sendable {
    let address: String
    let question: String
    let about: String
    let received: String
  }

  struct Link: Sendable {
    let address: String
    let label: String
  }

  init(
    _ asked: QuestionsAsked, _ calendar: CivilCalendar, waiting open: [OpenQuestion], staff: Staff,
    in language: Language
  ) {
    let texts = Texts(language)
    let keep = language == .english ? "?lang=en" : ""
    let mayManage = staff.reach(of: .manageReferences) > .nothing
    months = asked.months.map { $0.name(in: language) }
    topics = asked.topics.map { figure in
      Row(
        code: figure.code.text, question: figure.topic?.question[language] ?? figure.code.text,
        months: figure.months.map { Numerals.written($0, in: language) },
        total: Numerals.written(figure.total, in: language),
        modelAnswers: figure.topic.map { [$0.answer[language]] } ?? [],
        isPublic: figure.topic?.isPublic == true ? [texts["inquiries", "public"]] : [],
        edits: mayManage
          ? [
            Link(
              address: figure.topic == nil
                ? "/staff/topics/new\(keep)" : "/staff/topics/\(figure.code)\(keep)",
              label: texts["inquiries", figure.topic == nil ? "describe" : "edit"])
          ] : [])
    }
    none = asked.topics.isEmpty
    let mayAnswer = staff.reach(of: .answer) > .nothing
    answers = mayAnswer ? [true] : []
    waits = mayAnswer && !open.isEmpty ? [texts.counted("questions", open.count, in: language)] : []
    waiting = open.map { question in
      Waiting(
        address: "/staff/inquiries/\(question.request)\(keep)",
        question: question.questions.map(\.question).joined(separator: "\n"),
        about: "\(question.service[language]) · \(question.channel.name[language])",
        received: question.received.day.name(in: language))
    }
    manages = mayManage ? [true] : []
    let isGregorian = calendar == .gregorian
    otherCalendar = [
      Link(
        address: "?calendar=\(isGregorian ? "ummalqura" : "gregorian")\(language == .english ? "&lang=en" : "")",
        label: texts["inquiries", isGregorian ? "to_hijri" : "to_gregorian"])
    ]
    let named = asked.topics.count { $0.topic == nil }
    undescribed = named > 0 ? [texts.counted("topics", named, in: language)] : []
  }
}
