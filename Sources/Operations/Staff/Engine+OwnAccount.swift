public import Access
import Storage
import Vocabulary
import Workflow

/// What a member of staff does with his own account. He shows his password again before it, throttled like a sign-in.
extension Engine {
  /// Takes another password; every other session of his ends. Gives the token of this session from now on.
  ///
  /// Throws `SignInRefusal`, `OwnAccountRefusal`, `PasswordRefusal` or `SessionRefusal`.
  public func changePassword(
    of member: Member, from earlier: String, to password: String, at address: VisitorAddress
  ) async throws -> SecretToken {
    try await confirm(earlier, of: member, at: address)
    let names = member.account.ownNames + [try await associationName()].flatMap { [$0.ar, $0.en] }
    let chosen = try Password(choosing: password, names: names)
    var chance = world.chance
    let (salt, cost) = (PasswordSalt(using: &chance), doorkeeper.cost)
    let hash = try await doorkeeper.workshop.run { try PasswordHash(of: chosen, salt: salt, cost: cost) }
    return try await change(member, noting: "password") { $0.changingPassword(to: hash) }
  }

  /// Draws new recovery codes, which are shown once; none of the earlier ones serves any more. Every other session ends.
  ///
  /// Throws `SignInRefusal`, `OwnAccountRefusal` or `SessionRefusal`.
  public func renewRecoveryCodes(
    of member: Member, password: String, at address: VisitorAddress
  ) async throws -> (codes: [RecoveryCode], token: SecretToken) {
    try await confirm(password, of: member, at: address)
    var chance = world.chance
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode(using: &chance) }
    return (codes, try await change(member, noting: "recovery") { $0.changingRecovery(to: codes) })
  }

  /// Ends every session of his, this one too.
  public func signOutEverywhere(_ member: Member) async throws {
    let now = world.now()
    try await store.write { ledger in
      try ledger.removeSessions(of: member.account.id)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(member.account.id), .manageStaff, of: .staff(member.account.id), detail: "sessions"))
    }
  }

  /// Refuses unless the password is his. A right one is not counted as a try.
  func confirm(_ password: String, of member: Member, at address: VisitorAddress) async throws {
    let (now, doorkeeper) = (world.now(), doorkeeper)
    let name = member.account.signInName
    let attempt: SignInAttempt
    do {
      attempt = try doorkeeper.counting { throttle throws(SignInRefusal) in
        try doorkeeper.signIn.begin(
          name: name.text, password: password, from: address, at: now, throttle: &throttle)
      }
    } catch SignInRefusal.notAdmitted {
      throw OwnAccountRefusal.passwordDiffers
    }
    let account = try await store.read { try $0.account(name) }
    let cost = doorkeeper.cost
    guard try await doorkeeper.workshop.run({ try attempt.matches(account, cost: cost) }) else {
      throw OwnAccountRefusal.passwordDiffers
    }
    try doorkeeper.counting { throttle throws(SignInRefusal) in throttle.takeBack(name, from: address) }
  }

  /// Keeps his account as `body` makes it, and goes on with his session under another token.
  private func change(
    _ member: Member, noting detail: String, _ body: @escaping @Sendable (StaffAccount) -> StaffAccount
  ) async throws -> SecretToken {
    var chance = world.chance
    let (now, token) = (world.now(), SecretToken(using: &chance))
    try await store.write { ledger in
      guard let earlier = try ledger.account(member.account.id) else { throw AccountRefusal.unknown }
      let account = body(earlier)
      let session = try member.session.rotated(from: earlier, to: account, token: token, at: now)
      try ledger.save(account)
      try ledger.removeSessions(of: account.id)
      try ledger.save(session)
      try ledger.record(
        AuditEntry(at: now, by: .staff(account.id), .manageStaff, of: .staff(account.id), detail: detail))
    }
    return token
  }
}
