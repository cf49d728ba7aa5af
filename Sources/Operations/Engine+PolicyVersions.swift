import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// The versions of the policy, oldest first.
  public func policyVersions() async throws -> PolicyVersions { try await store.read { try $0.policyVersions() } }

  /// Adds the next version of the policy; requests already received keep theirs. `staff` is nil at the machine itself.
  ///
  /// Throws `PolicyRefusal` or `RightRefusal`.
  @discardableResult
  public func addPolicy(
    inForce day: Day, author: String, boardDecision: String, parameters: Policy.Parameters, by staff: Staff?
  ) async throws -> Policy {
    let now = world.now()
    try staff?.require(.managePolicy)
    return try await store.write { ledger in
      try ledger.ensureAssociation()
      try ledger.ensurePolicy()
      let versions = try ledger.policyVersions()
      let policy = try Policy(
        version: (versions.all.last?.version ?? 0) + 1, inForce: day, author: author, boardDecision: boardDecision,
        parameters: parameters)
      _ = try versions.adding(policy, on: now.day)
      try ledger.append(policy)
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .managePolicy, of: .policy(version: policy.version),
          detail: policy.boardDecision))
      return policy
    }
  }
}
