public import Vocabulary

/// A member of staff's stay after he has signed in: until he leaves, rests for half an hour, or twelve hours are over.
///
/// It belongs to the account as it was: a change of rights, password or phone, or a lock, ends it.
public struct Session: Hashable, Sendable {
  public static let idleSeconds: Int64 = 30 * 60
  public static let longestSeconds: Int64 = 12 * 3_600
  /// How often at most its use is written down; the idle limit is that much sharper than it needs to be.
  public static let markSeconds: Int64 = 60

  /// What its token is known by.
  public let digest: [UInt8]
  public let staff: StaffID
  /// The edition of the account under which it was opened.
  public let edition: Int
  /// When he signed in; a rotation does not change it.
  public let opened: Moment
  public let lastUsed: Moment

  /// As it was kept.
  public init(digest: [UInt8], staff: StaffID, edition: Int, opened: Moment, lastUsed: Moment) {
    self.digest = digest
    self.staff = staff
    self.edition = edition
    self.opened = opened
    self.lastUsed = lastUsed
  }

  /// The session that begins with a sign-in; who makes it has let the owner of the account in.
  public init(of account: StaffAccount, token: SecretToken, at now: Moment) {
    self.init(digest: token.digest, staff: account.id, edition: account.edition, opened: now, lastUsed: now)
  }

  /// Refuses unless the session still lets the owner of the account in.
  public func check(_ account: StaffAccount, at now: Moment) throws(SessionRefusal) {
    guard account.id == staff, account.maySignIn, account.edition == edition else { throw .changed }
    // A clock that was set back keeps nobody in for longer than as long again.
    guard now < opened.adding(seconds: Self.longestSeconds), now >= opened.adding(seconds: -Self.longestSeconds) else {
      throw .tooLong
    }
    guard now < lastUsed.adding(seconds: Self.idleSeconds) else { throw .idle }
  }

  /// The last moment at which nothing more is to be kept of it.
  public var ends: Moment {
    min(opened.adding(seconds: Self.longestSeconds), lastUsed.adding(seconds: Self.idleSeconds))
  }

  /// By what its owner tells it from his others; it opens nothing.
  public var name: String { Hexadecimal.written(digest.prefix(8)) }

  /// Whether its use is to be written down again.
  public func isDueForMark(at now: Moment) -> Bool { now >= lastUsed.adding(seconds: Self.markSeconds) }

  /// The session after a use.
  public func used(at now: Moment) -> Session {
    Session(digest: digest, staff: staff, edition: edition, opened: opened, lastUsed: max(now, lastUsed))
  }

  /// The session under another token, for the one who has just changed his own password or codes: the earlier token ends.
  ///
  /// Refuses where the session had ended before the change.
  public func rotated(
    from earlier: StaffAccount, to account: StaffAccount, token: SecretToken, at now: Moment
  ) throws(SessionRefusal) -> Session {
    try check(earlier, at: now)
    guard account.id == staff, account.maySignIn else { throw .changed }
    return Session(digest: token.digest, staff: staff, edition: account.edition, opened: opened, lastUsed: now)
  }
}

/// Why a session does not let somebody in any more; each leads to the sign-in page.
public enum SessionRefusal: Refusal {
  case idle
  case tooLong
  /// Rights, password or phone of the account changed, or it was locked.
  case changed

  /// Why he has to sign in again.
  public var words: LocalizedText {
    switch self {
    case .idle:
      LocalizedText(
        ar: "انتهت جلستك لأنك لم تستخدمها نصف ساعة. سجل الدخول من جديد.",
        en: "Your session ended because it was not used for half an hour. Sign in again.")
    case .tooLong:
      LocalizedText(
        ar: "انتهت جلستك بعد اثنتي عشرة ساعة. سجل الدخول من جديد.",
        en: "Your session ended after twelve hours. Sign in again.")
    case .changed:
      LocalizedText(
        ar: "انتهت جلستك لأن حسابك تغير. سجل الدخول من جديد.",
        en: "Your session ended because your account was changed. Sign in again.")
    }
  }
}
