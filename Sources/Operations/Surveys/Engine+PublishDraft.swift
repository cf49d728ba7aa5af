import Storage
public import Surveys
public import Vocabulary
public import Workflow

extension Engine {
  /// Publishes a draft: from then on its version is frozen and known by its digest. Refused while it has faults, where the
  /// version was published before, and where another saved the draft since it was seen.
  @discardableResult
  public func publishDraft(_ id: DraftID, seen revision: Int, by staff: Staff) async throws -> Questionnaire {
    try staff.require(.manageQuestionnaires)
    let now = world.now()
    return try await store.write { ledger in
      guard let record = try ledger.draft(id) else { throw DraftRefusal.unknown }
      _ = try record.changing(to: record.source, remarks: [], seen: revision, at: now, by: staff.id)
      var value = try record.value
      value["status"] = .text(Questionnaire.Status.published.rawValue)
      let examined = QuestionnaireRules.shipped.examine(value)
      guard let questionnaire = examined.questionnaire else { throw DraftRefusal.faulty(examined.findings.count) }
      guard try ledger.questionnaire(questionnaire.reference) == nil else {
        throw DraftRefusal.versionTaken(questionnaire.reference)
      }
      try ledger.publish(questionnaire)
      try ledger.remove(draft: id)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .manageQuestionnaires, of: .questionnaire(questionnaire.reference),
          detail: "published, SHA-256 \(try questionnaire.digest)"))
      return questionnaire
    }
  }
}
