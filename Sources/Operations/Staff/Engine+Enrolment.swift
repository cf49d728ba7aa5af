public import Access
import Storage
import Vocabulary
import Workflow

/// What the owner of a new account sees by his link: his name, and what his phone is to take.
public struct OpenEnrolment: Sendable {
  public let account: StaffAccount
  public let secret: OneTimeSecret
  /// What a square code carries to the phone.
  public let phoneAddress: String
}

extension Engine {
  /// The account that a link leads to. Writes nothing.
  ///
  /// Throws `EnrolmentRefusal.ended` for any other link.
  public func enrolment(with token: SecretToken) async throws -> OpenEnrolment {
    let now = world.now()
    return try await store.read { ledger in
      let (enrolment, account) = try ledger.openEnrolment(token, at: now)
      let issuer = try ledger.associationName()?.en ?? "Rida"
      return OpenEnrolment(
        account: account, secret: enrolment.secret,
        phoneAddress: enrolment.secret.address(of: account.signInName, issuer: issuer))
    }
  }

  /// Takes an account over: password and phone come from its owner. Gives the recovery codes, which are shown once.
  ///
  /// Throws `PasswordRefusal`, `EnrolmentRefusal` or `SignInRefusal.busy`.
  public func enrol(with token: SecretToken, password: String, code: String) async throws -> [RecoveryCode] {
    let now = world.now()
    let open = try await enrolment(with: token)
    let names = open.account.ownNames + [try await associationName()].flatMap { [$0.ar, $0.en] }
    let chosen = try Password(choosing: password, names: names)
    var chance = world.chance
    let (salt, cost) = (PasswordSalt(using: &chance), doorkeeper.cost)
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode(using: &chance) }
    let hash = try await doorkeeper.workshop.run { try PasswordHash(of: chosen, salt: salt, cost: cost) }
    try await store.write { ledger in
      let (enrolment, account) = try ledger.openEnrolment(token, at: now)
      try ledger.save(try enrolment.complete(account, hash, recovery: codes, code: code, at: now))
      try ledger.removeEnrolment(of: account.id)
      try ledger.record(
        AuditEntry(at: now, by: .staff(account.id), .manageStaff, of: .staff(account.id), detail: "enrolled"))
    }
    return codes
  }
}

extension Ledger {
  fileprivate func openEnrolment(_ token: SecretToken, at now: Moment) throws -> (Enrolment, StaffAccount) {
    guard let enrolment = try enrolment(token), let account = try account(enrolment.staff) else {
      throw EnrolmentRefusal.ended
    }
    try enrolment.check(account, at: now)
    return (enrolment, account)
  }
}
