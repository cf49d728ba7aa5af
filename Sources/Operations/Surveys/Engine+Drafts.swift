import Storage
public import Surveys
public import Vocabulary
public import Workflow

/// The questionnaire editor: drafts are begun, changed and thrown away. Throws `DraftRefusal` or `RightRefusal`.
extension Engine {
  /// Every version that was published, in the order of the references.
  public func questionnaires() async throws -> [Questionnaire] {
    try await store.read { try $0.questionnaires() }
  }

  /// The drafts, those changed last first.
  public func drafts() async throws -> [QuestionnaireDraft] {
    try await store.read { try $0.drafts().map(QuestionnaireDraft.init) }
  }

  public func draft(_ id: DraftID) async throws -> QuestionnaireDraft {
    try await store.read { ledger in
      guard let record = try ledger.draft(id) else { throw DraftRefusal.unknown }
      return QuestionnaireDraft(record)
    }
  }

  /// Begins a draft as a copy of a published version, under the next number.
  public func beginDraft(copying reference: String, by staff: Staff) async throws -> DraftID {
    try staff.require(.manageQuestionnaires)
    let (now, id): (Moment, DraftID) = (world.now(), world.key())
    return try await store.write { ledger in
      guard let basis = try ledger.questionnaire(reference) else { throw DraftRefusal.noSuchVersion(reference) }
      let newest = try ledger.questionnaires().filter { $0.code == basis.code }.map(\.version).max() ?? basis.version
      var value = DraftValue(basis)
      value["version"] = .plain(String(newest + 1))
      value["status"] = .text("draft")
      try ledger.begin(value, id, from: reference, remarks: [], at: now, by: staff)
      return id
    }
  }

  /// Begins a draft from a form that was read.
  public func beginDraft(
    _ value: DraftValue, from file: String, remarks: [LocalizedText], by staff: Staff
  ) async throws -> DraftID {
    try staff.require(.manageQuestionnaires)
    let (now, id): (Moment, DraftID) = (world.now(), world.key())
    return try await store.write { ledger in
      try ledger.begin(value, id, from: file.isEmpty ? "XLSForm" : file, remarks: remarks, at: now, by: staff)
      return id
    }
  }

  /// Changes a draft as somebody saw it; refused where another saved it since.
  public func changeDraft(
    _ id: DraftID, seen revision: Int, keepingRemarks: Bool = true, by staff: Staff,
    _ change: @escaping @Sendable (inout DraftValue) -> Void
  ) async throws {
    try staff.require(.manageQuestionnaires)
    let now = world.now()
    try await store.write { ledger in
      guard let record = try ledger.draft(id) else { throw DraftRefusal.unknown }
      var value = try record.value
      change(&value)
      value["status"] = .text("draft")
      try ledger.save(
        record.changing(
          to: try value.source, remarks: keepingRemarks ? record.remarks : [], seen: revision, at: now, by: staff.id))
    }
  }

  /// Throws a draft away, as somebody saw it.
  public func discardDraft(_ id: DraftID, seen revision: Int, by staff: Staff) async throws {
    try staff.require(.manageQuestionnaires)
    let now = world.now()
    try await store.write { ledger in
      guard let record = try ledger.draft(id) else { throw DraftRefusal.unknown }
      _ = try record.changing(to: record.source, remarks: [], seen: revision, at: now, by: staff.id)
      try ledger.remove(draft: id)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .manageQuestionnaires,
          of: .questionnaire(QuestionnaireDraft(record).reference),
          detail: "draft thrown away"))
    }
  }
}

extension Ledger {
  fileprivate func begin(
    _ value: DraftValue, _ id: DraftID, from origin: String, remarks: [LocalizedText], at now: Moment, by staff: Staff
  ) throws {
    try ensureAssociation()
    let record = DraftRecord(
      id: id, source: try value.source, remarks: remarks, origin: origin, changed: now, by: staff.id)
    try save(record)
    try self.record(
      AuditEntry(
        at: now, by: .staff(staff.id), .manageQuestionnaires,
        of: .questionnaire(QuestionnaireDraft(record).reference),
        detail: "draft from \(origin)"))
  }
}

extension DraftValue {
  /// The draft as it is kept. One that could not be opened again would be lost with all that was written in it.
  fileprivate var source: String {
    get throws(DraftRefusal) {
      let text = DraftFile(self).text
      guard text.utf8.count <= 200_000 else { throw .tooLong }
      guard (try? DraftValue(reading: text)) != nil else { throw .unkeepable }
      return text
    }
  }
}
