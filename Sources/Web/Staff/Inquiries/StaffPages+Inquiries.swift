import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// T1: the questions asked most with their model answers, the questions that wait, and the answer to one.
extension Site {
  func questionsAsked(_ visit: StaffVisit) async throws -> Response {
    let calendar: CivilCalendar = visit.query("calendar") == "ummalqura" ? .ummAlQura : .gregorian
    let values = QuestionsAskedPage(
      try await engine.questionsAsked(months: 6, in: calendar), calendar,
      waiting: try await engine.openQuestions(limit: 100, for: visit.staff), staff: visit.staff, in: visit.language)
    return show(Page(template: .questionsAsked, values: values), to: visit)
  }

  func inquiry(_ visit: StaffVisit) async throws -> Response {
    guard let id: Vocabulary.RequestID = visit.key("request") else { throw RequestRefusal.unknown }
    let question = try await engine.question(id, for: visit.staff)
    let values = InquiryAnswerPage(
      question, topics: try await engine.topics(), chosen: TopicCode(visit.query("topic")), in: visit.language)
    return show(Page(template: .inquiryAnswer, values: values), to: visit)
  }

  func inquiryAnswered(_ visit: StaffVisit) async throws -> Response {
    guard let id: Vocabulary.RequestID = visit.key("request") else { throw RequestRefusal.unknown }
    let topic = TopicCode(visit.form.first("topic"))
    do {
      try await engine.answer(
        id, visit.form.first("answer"), topic: topic, by: visit.staff, seeing: visit.form.reopenings)
      return visit.goOn(to: "/staff/inquiries")
    } catch {
      let refused = refused(error, in: visit.visit)
      guard case .form = refused.place else { throw error }
      let values = InquiryAnswerPage(
        try await engine.question(id, for: visit.staff), topics: try await engine.topics(), chosen: topic,
        entered: visit.form, looksAgain: (error as? StepRefusal)?.isOfTime ?? false, refused: [refused],
        in: visit.language)
      return show(
        Page(template: .inquiryAnswer, values: values, status: refused.status, switchable: false), to: visit)
    }
  }
}

extension Site {
  func newTopic(_ visit: StaffVisit) -> Response {
    show(Page(template: .topicForm, values: TopicForm(in: visit.language)), to: visit)
  }

  func topic(_ visit: StaffVisit) async throws -> Response {
    guard let code: TopicCode = visit.code("topic") else { throw TopicRefusal.unknown }
    let topic = try await engine.topic(code)
    return show(Page(template: .topicForm, values: TopicForm(topic, in: visit.language)), to: visit)
  }

  func topicAdded(_ visit: StaffVisit) async throws -> Response {
    try await keepTopic(visit, known: nil) { topic in try await engine.add(topic, by: visit.staff) }
  }

  func topicCorrected(_ visit: StaffVisit) async throws -> Response {
    guard let code: TopicCode = visit.code("topic") else { throw TopicRefusal.unknown }
    _ = try await engine.topic(code)
    return try await keepTopic(visit, known: code) { topic in try await engine.correct(topic, by: visit.staff) }
  }

  private func keepTopic(
    _ visit: StaffVisit, known: TopicCode?, _ keep: (Topic) async throws -> Void
  ) async throws -> Response {
    do {
      guard let code = known ?? TopicCode(visit.form.first("code")) else { throw TopicRefusal.codeNotReadable }
      try await keep(try Topic(code, visit.form))
      return visit.goOn(to: "/staff/inquiries")
    } catch {
      let refused = refused(error, in: visit.visit)
      guard case .form = refused.place else { throw error }
      let values = TopicForm(visit.form, known: known, refused: [refused], in: visit.language)
      return show(Page(template: .topicForm, values: values, status: refused.status, switchable: false), to: visit)
    }
  }
}

extension Topic {
  /// The topic as the form writes it.
  fileprivate init(_ code: TopicCode, _ form: FormFields) throws(TopicRefusal) {
    try self.init(
      code, question: LocalizedText(ar: form.first("question_ar"), en: form.first("question_en")),
      answer: LocalizedText(ar: form.first("answer_ar"), en: form.first("answer_en")),
      isPublic: form.first("public") == "1")
  }
}
