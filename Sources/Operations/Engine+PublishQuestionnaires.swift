import Storage
public import Surveys

extension Engine {
  /// Makes published questionnaire versions known to the association. A version that is known already stays as it was;
  /// one that came back changed is refused.
  public func publish(_ questionnaires: [Questionnaire]) async throws {
    try await store.write { ledger in
      try ledger.ensureAssociation()
      for questionnaire in questionnaires where questionnaire.status == .published { try ledger.publish(questionnaire) }
    }
  }
}
