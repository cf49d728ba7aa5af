import Storage
public import Vocabulary
public import Workflow

/// T1: the topics of questions are kept in order, and the public is answered.
extension Engine {
  /// The topics in the order of their codes.
  public func topics() async throws -> [Topic] { try await store.read { try $0.topics() } }

  /// Throws `TopicRefusal.unknown`.
  public func topic(_ code: TopicCode) async throws -> Topic {
    guard let topic = try await store.read({ try $0.topic(code) }) else { throw TopicRefusal.unknown }
    return topic
  }

  /// Adds a topic. `staff` is nil at the machine itself.
  ///
  /// Throws `TopicRefusal` or `RightRefusal`.
  public func add(_ topic: Topic, by staff: Staff?) async throws {
    try await keep(topic, by: staff) { ledger in
      guard try ledger.topic(topic.code) == nil else { throw TopicRefusal.codeTaken }
    }
  }

  /// Corrects a topic.
  ///
  /// Throws `TopicRefusal` or `RightRefusal`.
  public func correct(_ topic: Topic, by staff: Staff?) async throws {
    try await keep(topic, by: staff) { ledger in
      guard try ledger.topic(topic.code) != nil else { throw TopicRefusal.unknown }
    }
  }

  private func keep(
    _ topic: Topic, by staff: Staff?, unless refused: @escaping @Sendable (Ledger) throws -> Void
  ) async throws {
    let now = world.now()
    try staff?.require(.manageReferences)
    try await store.write { ledger in
      try refused(ledger)
      try ledger.save(topic)
      let detail = "\(topic.question.ar)\n\(topic.answer.ar)\n\(topic.isPublic ? "public" : "for staff")"
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .manageReferences, of: .topic(topic.code), detail: detail))
    }
  }
}
