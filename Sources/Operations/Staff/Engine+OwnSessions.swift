public import Access
import Storage
import Vocabulary
import Workflow

/// A member of staff's own sessions, one by one: whether somebody else sits where he left one open, only he can tell.
extension Engine {
  /// Those that let him in now, the one used last before the others.
  public func sessions(of member: Member) async throws -> [Session] {
    let now = world.now()
    return try await store.read { try $0.openSessions(of: member, at: now) }
  }

  /// Ends those of his sessions that bear one of the names. He shows his password again, throttled like a sign-in.
  ///
  /// Throws `OwnAccountRefusal`, also where none of them is open, or `SignInRefusal`.
  public func endSessions(
    _ names: Set<String>, of member: Member, password: String, at address: VisitorAddress
  ) async throws {
    try await confirm(password, of: member, at: address)
    let now = world.now()
    try await store.write { ledger in
      let chosen = try ledger.openSessions(of: member, at: now).filter { names.contains($0.name) }
      guard !chosen.isEmpty else { throw OwnAccountRefusal.noSession }
      for session in chosen { try ledger.removeSession(session.digest) }
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(member.account.id), .manageStaff, of: .staff(member.account.id), detail: "session"))
    }
  }
}

extension Ledger {
  fileprivate func openSessions(of member: Member, at now: Moment) throws -> [Session] {
    guard let account = try account(member.account.id) else { return [] }
    return try sessions(of: account.id)
      .filter { (try? $0.check(account, at: now)) != nil }
      .sorted { ($0.lastUsed, $0.opened, $0.name) > ($1.lastUsed, $1.opened, $1.name) }
  }
}
