public import Access
import Storage
public import Vocabulary
public import Workflow

/// A request as its page shows it to one member of staff: with the person where he may know him, and all that the steps
/// name by a key.
public struct OpenedRequest: Sendable {
  public let request: Request
  /// Nil where who opened it may see requests and not people.
  public let beneficiary: Beneficiary?
  /// The policy it runs under; for one kept from before the flow the one in force now.
  public let policy: Policy
  public let service: Service
  public let department: Department
  /// The staff of the association: who took the steps, and who could.
  public let accounts: [StaffAccount]
  /// What questions are about, as the association has described it (T1).
  public let topics: [Topic]
  /// The association's groups of beneficiaries (G1).
  public let groups: [BeneficiaryGroup]
  /// When its beneficiary was last sent a message about it.
  public let lastTold: Moment?
  /// When it was opened.
  public let now: Moment

  /// The name of a member of staff; nil for nobody of this association.
  public func name(of id: StaffID) -> String? { accounts.first { $0.id == id }?.name.text }
}

extension Engine {
  /// Opens a request's page, and writes down who did.
  ///
  /// Throws `RequestRefusal.unknown`, or `RightRefusal` where it is not his to see.
  public func open(_ id: RequestID, by staff: Staff) async throws -> OpenedRequest {
    let now = world.now()
    return try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      try staff.require(.seeRequests, in: request.department)
      let right: Right = staff.may(.seePersonalData, in: request.department) ? .seePersonalData : .seeRequests
      guard let service = try ledger.service(request.service, of: request.department),
        let department = try ledger.departments().first(where: { $0.code == request.department }),
        let beneficiary = try ledger.beneficiary(request.beneficiary)
      else { throw RequestRefusal.unknown }
      try ledger.record(AuditEntry(at: now, by: .staff(staff.id), right, of: .request(id)))
      return OpenedRequest(
        request: request, beneficiary: right == .seePersonalData ? beneficiary : nil,
        policy: try ledger.policyVersions().policy(for: request, at: now), service: service, department: department,
        accounts: try ledger.accounts(), topics: try ledger.topics(), groups: try ledger.beneficiaryGroups(),
        lastTold: try ledger.lastTold(of: id), now: now)
    }
  }

  /// The members of the research committee, who may decide (S5); who is locked out is none of them.
  public func committee() async throws -> [StaffAccount] {
    try await accounts().filter { $0.roles.contains(.committeeMember) && $0.locked == nil }
  }
}
