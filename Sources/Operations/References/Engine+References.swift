import Storage
public import Vocabulary
public import Workflow

/// The library of references R1–R4.
extension Engine {
  /// All versions of a reference.
  public func references(_ reference: Reference) async throws -> ReferenceSeries {
    try await store.read { try $0.references(reference) }
  }

  /// Every reference with its versions, in the order of the policy.
  public func references() async throws -> [ReferenceSeries] {
    try await store.read { ledger in try Reference.allCases.map { try ledger.references($0) } }
  }

  /// Enters the next version of a reference. `staff` is nil at the machine itself.
  ///
  /// Throws `ReferenceRefusal` or `RightRefusal`.
  @discardableResult
  public func addReference(
    _ reference: Reference, title: String, edition: String, inForce day: Day, text: String, by staff: Staff?
  ) async throws -> ReferenceVersion {
    let now = world.now()
    try staff?.require(.manageReferences)
    return try await store.write { ledger in
      try ledger.ensureAssociation()
      let series = try ledger.references(reference)
      let version = try series.adding(
        title: title, edition: edition, inForce: day, text: text,
        entered: Act(at: now, by: staff.map { .staff($0.id) } ?? .earlierRecord))
      // The same form sent twice enters one version.
      if let last = series.all.last, last.says(sameAs: version) { return last }
      try ledger.append(version)
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .manageReferences,
          of: .reference(reference, version: version.version), detail: version.edition))
      return version
    }
  }
}
