import Operations
import Vocabulary
import Workflow

/// One question to be answered: what was asked, the model answers to read out or take over, and the answer's form.
struct InquiryAnswerPage: Sendable {
  let path: String
  let questions: [String]
  let about: String
  let received: String
  let models: [Model]
  let topics: [Choice]
  let written: String
  /// How often the inquiry had been reopened when it was shown.
  let reopenings: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Model: Sendable {
    let address: String
    let question: String
    let answer: String
  }

  struct Choice: Sendable {
    let code: String
    let label: String
    let chosen: Bool
  }

  /// - Parameter chosen: the topic whose model answer is taken over where nothing is written yet.
  init(
    _ open: OpenQuestion, topics all: [Topic], chosen: TopicCode?, entered: FormFields? = nil, looksAgain: Bool = false,
    refused: [Refused] = [], in language: Language
  ) {
    path = "/staff/inquiries/\(open.request)"
    questions = open.questions.map(\.question)
    about = "\(open.service[language]) · \(open.channel.name[language])"
    received = open.received.day.name(in: language)
    let also = language == .english ? "&lang=en" : ""
    models = all.map {
      Model(
        address: "?topic=\($0.code)\(also)#answer", question: $0.question[language], answer: $0.answer[language])
    }
    topics = all.map { Choice(code: $0.code.text, label: $0.question[language], chosen: $0.code == chosen) }
    // The association writes to its beneficiaries in Arabic.
    written = entered?.first("answer") ?? all.first { $0.code == chosen }?.answer.ar ?? ""
    let now = String(open.reopenings)
    reopenings = entered?.shown(FormFields.reopeningsField, now: now, looksAgain: looksAgain) ?? now
    problems = FormProblems.of(refused, first: "answer", in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// The form of a topic: its question and model answer in both languages.
struct TopicForm: Sendable {
  let path: String
  /// Whether it is a new one, whose code is still to be chosen.
  let isNew: Bool
  let code: String
  let questionAr: String
  let questionEn: String
  let answerAr: String
  let answerEn: String
  let isPublic: Bool
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(_ topic: Topic? = nil, in language: Language) {
    path = topic.map { "/staff/topics/\($0.code)" } ?? "/staff/topics"
    isNew = topic == nil
    code = topic?.code.text ?? ""
    (questionAr, questionEn) = (topic?.question.ar ?? "", topic?.question.en ?? "")
    (answerAr, answerEn) = (topic?.answer.ar ?? "", topic?.answer.en ?? "")
    isPublic = topic?.isPublic ?? false
    (problems, wrong) = ([], [:])
  }

  init(_ form: FormFields, known: TopicCode?, refused: [Refused], in language: Language) {
    path = known.map { "/staff/topics/\($0)" } ?? "/staff/topics"
    isNew = known == nil
    code = known?.text ?? form.first("code")
    (questionAr, questionEn) = (form.first("question_ar"), form.first("question_en"))
    (answerAr, answerEn) = (form.first("answer_ar"), form.first("answer_en"))
    isPublic = form.first("public") == "1"
    problems = FormProblems.of(refused, first: "question_ar", in: language)
    wrong = FormProblems.wrong(problems)
  }
}
