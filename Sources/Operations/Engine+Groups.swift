import Storage
public import Vocabulary
public import Workflow

/// The association's groups of beneficiaries (G1), and with whom one is written down.
extension Engine {
  /// The groups in the order in which they apply, with those that are retired.
  public func beneficiaryGroups() async throws -> [BeneficiaryGroup] {
    try await store.read { try $0.beneficiaryGroups() }
  }

  /// Keeps a group under its code: behind the others, or in its place with another name. Throws `GroupRefusal.nameMissing`.
  public func save(_ group: BeneficiaryGroup) async throws {
    guard !group.name.ar.isEmpty, !group.name.en.isEmpty else { throw GroupRefusal.nameMissing }
    try await store.write { ledger in
      try ledger.ensureAssociation()
      try ledger.save(group)
    }
  }

  /// Writes a group down with the person of a request; empty text states none. What was counted before stays as it was.
  ///
  /// Throws `RequestRefusal.unknown`, `RightRefusal` or `GroupRefusal`.
  public func stateGroup(_ written: String, ofPersonOf request: RequestID, by staff: Staff) async throws {
    let now = world.now()
    try await store.write { ledger in
      guard let request = try ledger.request(request), let person = try ledger.beneficiary(request.beneficiary) else {
        throw RequestRefusal.unknown
      }
      try staff.require(.receive, in: request.department)
      try staff.require(.seePersonalData, in: request.department)
      try ledger.save(person.belonging(to: try ledger.beneficiaryGroups().stated(written, of: person)))
      try ledger.record(
        AuditEntry(at: now, by: .staff(staff.id), .receive, of: .beneficiary(person.id), detail: "group"))
    }
  }
}
