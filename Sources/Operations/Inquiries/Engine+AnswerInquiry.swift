import Storage
public import Vocabulary
public import Workflow

/// A question that waits for its answer.
public struct OpenQuestion: Sendable, Hashable {
  public let request: RequestID
  public let questions: [Inquiry]
  public let service: LocalizedText
  public let channel: Channel
  public let received: Moment
  /// How often it had been reopened.
  public let reopenings: Int
}

extension Engine {
  /// Inquiries that wait for their answer and are his to answer, the oldest first; what he was shown of whom is written down.
  public func openQuestions(limit: Int, for staff: Staff) async throws -> [OpenQuestion] {
    guard let breadth = staff.breadth(of: .answer) else { return [] }
    let shown = try await store.read { ledger in
      try ledger.openInquiries(of: breadth.department, limit: limit).map { try ledger.question($0) }
    }
    try await recordView(of: shown.map(\.request), by: staff)
    return shown
  }

  /// One question, to be answered; who read it is written down.
  ///
  /// Throws `RequestRefusal.unknown` for what is no inquiry that waits, or `RightRefusal`.
  public func question(_ id: RequestID, for staff: Staff) async throws -> OpenQuestion {
    let now = world.now()
    return try await store.write { ledger in
      guard let request = try ledger.request(id), request.kind == .inquiry, request.ending == nil else {
        throw RequestRefusal.unknown
      }
      try staff.require(.answer, in: request.department)
      try ledger.record(AuditEntry(at: now, by: .staff(staff.id), .answer, of: .request(id), detail: "read"))
      return try ledger.question(request)
    }
  }

  /// Answers an inquiry under a topic that is kept (G3, T1).
  ///
  /// Throws `RequestRefusal.unknown`, `TopicRefusal.unknown` or `StepRefusal`.
  ///
  /// - Parameter shown: how often it had been reopened when it was shown to be answered.
  @discardableResult
  public func answer(
    _ id: RequestID, _ answer: String, topic: TopicCode?, by staff: Staff, seeing shown: Shown? = nil
  ) async throws -> Request {
    let (now, draw) = (world.now(), drawInvitation())
    let terms = askingTerms
    return try await store.write { ledger in
      guard let request = try ledger.request(id), request.kind == .inquiry else { throw RequestRefusal.unknown }
      if let topic, try ledger.topic(topic) == nil { throw TopicRefusal.unknown }
      return try ledger.take(
        .answered(Reply(topic: topic, answer: answer)), on: request, by: .staff(staff), at: now, inviting: draw,
        asking: terms, seeing: shown)
    }
  }
}

extension Ledger {
  fileprivate func question(_ request: Request) throws -> OpenQuestion {
    OpenQuestion(
      request: request.id, questions: request.inquiries,
      service: try service(request.service, of: request.department)?.name ?? LocalizedText(ar: "", en: ""),
      channel: request.channel, received: request.received, reopenings: request.reopenings.count)
  }
}
