import Storage
public import Vocabulary
public import Workflow

/// A request as an employee reads it: with the person, and the policy it runs under.
public struct RequestFile: Sendable {
  public let request: Request
  public let beneficiary: Beneficiary
  /// Nil for a request kept from before the policy flow.
  public let policy: Policy?
}

extension Engine {
  /// Opens a request with the personal data in it, and writes down who did.
  ///
  /// Throws `RequestRefusal.unknown`, or `RightRefusal` where it is not his to see.
  public func read(_ id: RequestID, by staff: Staff) async throws -> RequestFile {
    let now = world.now()
    return try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      try staff.require(.seePersonalData, in: request.department)
      return try ledger.show(request, to: staff, at: now)
    }
  }

  /// The requests of the people who have exactly this identity number or mobile number, or the request that is called by
  /// this number on the phone, as far as they are his to see, the newest first; and writes down that he saw them.
  /// Nothing for what is none of these.
  public func find(number written: String, by staff: Staff) async throws -> [RequestFile] {
    let now = world.now()
    try staff.require(.seePersonalData)
    let nationalID = try? NationalID(written)
    let mobile = MobileNumber(written)
    let reference = RequestReference(written)
    return try await store.write { ledger in
      let people =
        (try nationalID.flatMap { try ledger.beneficiary($0) }.map { [$0] } ?? [])
        + (try mobile.map { try ledger.beneficiaries($0) } ?? [])
      let called = try reference.map { try ledger.requests($0) } ?? []
      return try (called + people.flatMap { try ledger.requests(of: $0.id) })
        .filter { staff.may(.seePersonalData, in: $0.department) }
        .sorted { ($0.received, $0.id.description) > ($1.received, $1.id.description) }
        .map { try ledger.show($0, to: staff, at: now) }
    }
  }
}

extension Ledger {
  fileprivate func show(_ request: Request, to staff: Staff, at now: Moment) throws -> RequestFile {
    guard let beneficiary = try beneficiary(request.beneficiary) else { throw RequestRefusal.unknown }
    try record(AuditEntry(at: now, by: .staff(staff.id), .seePersonalData, of: .request(request.id)))
    let versions = try policyVersions()
    return RequestFile(
      request: request, beneficiary: beneficiary, policy: request.policyVersion.flatMap { versions[$0] })
  }
}
