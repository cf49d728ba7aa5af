import Crypto
public import Vocabulary

/// The way in: name and password, then the code of the phone, then a session. Only at the end is said whether all was right.
///
/// `begin` → `SignInAttempt.matches` (slow, in the workshop) → `ticket` · `open` → `finish`.
public struct SignIn: Sendable {
  private let key: SymmetricKey

  /// - Parameter key: 32 bytes that serve no other purpose.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// Begins a try with what was typed, or says how long to wait.
  public func begin(
    name: String, password: String, from address: VisitorAddress, at now: Moment, throttle: inout SignInThrottle
  ) throws(SignInRefusal) -> SignInAttempt {
    let name = try? SignInName(name)
    try throttle.begin(name, from: address, at: now)
    guard let name, let password = Password(entered: password) else { throw .notAdmitted }
    return SignInAttempt(name: name, password: password)
  }

  /// The ticket with which everybody is asked for the code, whether his password was right or not.
  ///
  /// - Parameter account: the account of that name, if there is one.
  public func ticket(
    for attempt: SignInAttempt, _ account: StaffAccount?, matched: Bool, at now: Moment,
    using generator: inout some RandomNumberGenerator
  ) throws -> String {
    let admitted = account.flatMap { matched && $0.maySignIn ? $0 : nil }
    return try SignInTicket(
      subject: admitted?.id ?? nobody(attempt), edition: admitted?.edition ?? 0, issued: now
    ).sealed(with: key, using: &generator)
  }

  /// The ticket that comes back with the code; its subject says which account to look up.
  public func open(_ sealed: String?, at now: Moment) throws(SignInRefusal) -> SignInTicket {
    guard let ticket = sealed.flatMap({ SignInTicket($0, key: key, at: now) }) else { throw .expired }
    return ticket
  }

  /// Ends the try with the code: a session under a fresh token, or the one refusal for whatever was wrong.
  ///
  /// - Parameter account: the account of the ticket's subject, if there is one, read in the transaction that keeps the outcome.
  public func finish(
    _ ticket: SignInTicket, code: String, _ account: StaffAccount?, from address: VisitorAddress, at now: Moment,
    throttle: inout SignInThrottle, using generator: inout some RandomNumberGenerator
  ) throws(SignInRefusal) -> SignedIn {
    let entry = SecondFactorEntry(code)
    try throttle.beginCode(ticket.subject, isRecovery: entry.isRecovery, from: address, at: now)
    guard var account, account.id == ticket.subject, account.edition == ticket.edition, account.maySignIn,
      let factor = account.secondFactor?.accepting(entry, of: account.id, at: now)
    else { throw .notAdmitted }
    throttle.succeeded(account.signInName, account.id, from: address)
    account.secondFactor = factor
    let token = SecretToken(using: &generator)
    return SignedIn(
      account: account, session: Session(of: account, token: token, at: now), token: token,
      usedRecoveryCode: entry.isRecovery)
  }

  /// A key that no account has, the same for the same wrong guess: so its codes are slowed down as a right one's would be.
  private func nobody(_ attempt: SignInAttempt) -> StaffID {
    let guess = Array("rida nobody ".utf8) + Array(attempt.name.text.utf8) + [0] + attempt.password.bytes
    let mac = Array(HMAC<SHA256>.authenticationCode(for: guess, using: key))
    return StaffID(bytes: Array(mac.prefix(16))) ?? StaffID(high: 0, low: 0)
  }
}

/// A try at signing in that was let begin.
public struct SignInAttempt: Hashable, Sendable {
  public let name: SignInName
  let password: Password

  /// Whether the password is the account's. As slow without an account as with one; to be run in the workshop.
  public func matches(_ account: StaffAccount?, cost: ScryptCost = .standard) throws -> Bool {
    try PasswordHash.matches(password, account?.password, cost: cost)
  }

  /// The hash at the cost asked now, where the kept one was cheaper; to be run in the workshop after a match.
  public func renewed(
    _ account: StaffAccount, salt: PasswordSalt, cost: ScryptCost = .standard
  ) throws -> PasswordHash? {
    guard let kept = account.password, kept.isCheaper(than: cost) else { return nil }
    return try PasswordHash(of: password, salt: salt, cost: cost)
  }
}

/// The outcome of a sign-in, all of which is kept in one transaction.
public struct SignedIn: Hashable, Sendable {
  /// The account, whose code cannot be used again.
  public let account: StaffAccount
  public let session: Session
  /// For the cookie.
  public let token: SecretToken
  /// Whether he came in by paper, which he is to be told, and how many codes are left.
  public let usedRecoveryCode: Bool
}
