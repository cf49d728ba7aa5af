public import Access
import Storage
public import Vocabulary
public import Workflow

/// A link by which a member of staff takes his account into his own hands: shown once, to who made it.
public struct EnrolmentLink: Sendable, Hashable {
  public let account: StaffAccount
  public let address: String
}

/// The accounts of staff, as an administrator keeps them. Each change is written down in the audit. The administrator's own
/// account is read again with it, so that of two who lock each other one remains: `SessionRefusal.changed` for the other.
extension Engine {
  /// All accounts, by their sign-in names.
  public func accounts() async throws -> [StaffAccount] { try await store.read { try $0.accounts() } }

  /// The account of this sign-in name; nil where there is none.
  public func account(_ name: SignInName) async throws -> StaffAccount? {
    try await store.read { try $0.account(name) }
  }

  public func account(_ id: StaffID) async throws -> StaffAccount? { try await store.read { try $0.account(id) } }

  /// Opens an account, and gives the link for its owner. `administrator` is nil at the machine itself.
  ///
  /// Throws `PersonNameRefusal`, `SignInNameRefusal`, `AccountRefusal` or `SessionRefusal`.
  public func openAccount(
    name: String, signInName: String, roles: Set<Role>, department: DepartmentCode?, by administrator: Staff?
  ) async throws -> EnrolmentLink {
    let (name, signInName) = (try PersonName(name), try SignInName(signInName))
    let id: StaffID = world.key()
    return try await changing(id, by: administrator) { ledger, now in
      guard try ledger.account(signInName) == nil else { throw AccountRefusal.signInNameTaken }
      if let department, try !ledger.departments().contains(where: { $0.code == department }) {
        throw AccountRefusal.noDepartment
      }
      return try StaffAccount(
        id: id, name: name, signInName: signInName, roles: roles, department: department, openedBy: administrator,
        at: now)
    }
  }

  /// Gives an account other roles.
  ///
  /// - Parameter shown: the roles and the department as the page showed them: others are not written over.
  public func changeRoles(
    of id: StaffID, to roles: Set<Role>, department: DepartmentCode?, by administrator: Staff,
    seeing shown: Duties? = nil
  ) async throws {
    let departments = try await departments().map(\.code)
    try await change(id, by: administrator) { account, _ throws(AccountRefusal) in
      if let department, !departments.contains(department) { throw .noDepartment }
      return try account.changingRoles(to: roles, department: department, by: administrator, seeing: shown)
    }
  }

  /// Keeps a member of staff out. `administrator` is nil at the machine itself.
  public func lockAccount(_ id: StaffID, by administrator: Staff?) async throws {
    try await change(id, by: administrator) { account, now throws(AccountRefusal) in
      try account.locking(by: administrator, at: now)
    }
  }

  /// Lets him in again. `administrator` is nil at the machine itself.
  public func unlockAccount(_ id: StaffID, by administrator: Staff?) async throws {
    try await change(id, by: administrator) { account, _ throws(AccountRefusal) in
      try account.unlocking(by: administrator)
    }
  }

  /// Forgets password and phone of an account, and gives another link for its owner. `administrator` is nil at the machine itself.
  public func resetAccount(_ id: StaffID, by administrator: Staff?) async throws -> EnrolmentLink {
    try await changing(id, by: administrator) { ledger, _ in
      guard let account = try ledger.account(id) else { throw AccountRefusal.unknown }
      return try account.resetting(by: administrator)
    }
  }

  private func change(
    _ id: StaffID, by administrator: Staff?,
    _ body: @escaping @Sendable (StaffAccount, Moment) throws(AccountRefusal) -> StaffAccount
  ) async throws {
    let now = world.now()
    try await store.write { ledger in
      try ledger.refuseUnlessStill(administrator)
      guard let account = try ledger.account(id) else { throw AccountRefusal.unknown }
      try ledger.save(try body(account, now), by: administrator, at: now)
    }
  }

  /// Keeps an account without password as `body` makes it, with a link for its owner.
  private func changing(
    _ id: StaffID, by administrator: Staff?, _ body: @escaping @Sendable (Ledger, Moment) throws -> StaffAccount
  ) async throws -> EnrolmentLink {
    let now = world.now()
    var chance = world.chance
    let (token, secret) = (SecretToken(using: &chance), OneTimeSecret(using: &chance))
    let account = try await store.write { ledger in
      try ledger.ensureAssociation()
      try ledger.refuseUnlessStill(administrator)
      let account = try body(ledger, now)
      try ledger.save(account, by: administrator, at: now)
      try ledger.save(try Enrolment(of: account, token: token, secret: secret, at: now))
      return account
    }
    return EnrolmentLink(account: account, address: "\(publicAddress)/staff/join/\(token.text)")
  }
}

extension Ledger {
  /// Refuses where an administrator was kept out, reset or given other roles since he was let in; nil is the machine itself.
  fileprivate func refuseUnlessStill(_ administrator: Staff?) throws {
    guard let administrator else { return }
    guard let account = try account(administrator.id), account.maySignIn, account.roles == administrator.roles else {
      throw SessionRefusal.changed
    }
  }

  fileprivate func save(_ account: StaffAccount, by administrator: Staff?, at now: Moment) throws {
    try save(account)
    let roles = account.roles.map(\.rawValue).sorted().joined(separator: " ")
    try record(
      AuditEntry(
        at: now, by: administrator.map { .staff($0.id) }, .manageStaff, of: .staff(account.id),
        detail: "\(roles) \(account.department?.text ?? "-") \(account.locked == nil ? "open" : "locked")"))
  }
}
