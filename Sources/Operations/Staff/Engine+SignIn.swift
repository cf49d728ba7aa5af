public import Access
import Storage
import Vocabulary

/// The way in for staff: name and password, then the code of the phone, then a session; and the way out.
extension Engine {
  /// Takes name and password, and gives the ticket with which everybody is asked for the code, right or wrong.
  ///
  /// Throws `SignInRefusal.wait` or `.busy`; of a wrong name or password it says nothing.
  public func signIn(name: String, password: String, from address: VisitorAddress) async throws -> String {
    let (now, doorkeeper) = (world.now(), doorkeeper)
    let attempt = try doorkeeper.counting { throttle throws(SignInRefusal) in
      try doorkeeper.signIn.begin(name: name, password: password, from: address, at: now, throttle: &throttle)
    }
    let account = try await store.read { try $0.account(attempt.name) }
    var chance = world.chance
    let (cost, salt) = (doorkeeper.cost, PasswordSalt(using: &chance))
    let (matched, renewed) = try await doorkeeper.workshop.run {
      let matched = try attempt.matches(account, cost: cost)
      return (matched, try account.flatMap { matched ? try attempt.renewed($0, salt: salt, cost: cost) : nil })
    }
    if let renewed {
      try await store.write { ledger in
        guard let account, try ledger.account(account.id) == account else { return }
        try ledger.save(account.renewingPassword(as: renewed))
      }
    }
    return try doorkeeper.signIn.ticket(for: attempt, account, matched: matched, at: now, using: &chance)
  }

  /// Takes the ticket back with the code of the phone, or a code from paper, and opens a session.
  ///
  /// Throws `SignInRefusal`.
  public func confirmSignIn(ticket: String?, code: String, from address: VisitorAddress) async throws -> SignedIn {
    let (now, doorkeeper, chance) = (world.now(), doorkeeper, world.chance)
    let ticket = try doorkeeper.signIn.open(ticket, at: now)
    return try await store.write { ledger in
      var chance = chance
      let account = try ledger.account(ticket.subject)
      let signedIn = try doorkeeper.counting { throttle throws(SignInRefusal) in
        try doorkeeper.signIn.finish(
          ticket, code: code, account, from: address, at: now, throttle: &throttle, using: &chance)
      }
      try ledger.save(signedIn.account)
      try ledger.save(signedIn.session)
      try ledger.removeSessions(lastUsedBefore: now.adding(seconds: -Session.longestSeconds))
      return signedIn
    }
  }

  /// Who is signed in by this token. Its use is written down once a minute.
  ///
  /// Throws `SessionRefusal`; nil where there is no such session.
  public func member(with token: SecretToken) async throws -> Member? {
    let now = world.now()
    let found = try await store.read { ledger -> Member? in
      guard let session = try ledger.session(token.digest), let account = try ledger.account(session.staff) else {
        return nil
      }
      return Member(account: account, session: session)
    }
    guard let found else { return nil }
    try found.session.check(found.account, at: now)
    guard found.session.isDueForMark(at: now) else { return found }
    let used = found.session.used(at: now)
    try? await store.write { ledger in
      if try ledger.session(used.digest) != nil { try ledger.save(used) }
    }
    return Member(account: found.account, session: used)
  }

  /// Ends a session.
  public func signOut(_ member: Member) async throws {
    try await store.write { try $0.removeSession(member.session.digest) }
  }
}
