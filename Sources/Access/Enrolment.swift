public import Vocabulary

/// The link by which a member of staff takes his account into his own hands: he chooses the password, and his phone takes the secret.
///
/// So nobody else ever knows his password. It serves once, for three days, and only while the account stays as it was.
public struct Enrolment: Hashable, Sendable {
  public static let seconds: Int64 = 3 * 86_400

  /// What the link's token is known by.
  public let digest: [UInt8]
  public let staff: StaffID
  public let edition: Int
  public let issued: Moment
  /// What the phone will take; kept encrypted.
  public let secret: OneTimeSecret

  /// As it was kept.
  public init(digest: [UInt8], staff: StaffID, edition: Int, issued: Moment, secret: OneTimeSecret) {
    self.digest = digest
    self.staff = staff
    self.edition = edition
    self.issued = issued
    self.secret = secret
  }

  /// A link for an account that has no password yet; an earlier link to it is to be forgotten.
  public init(
    of account: StaffAccount, token: SecretToken, secret: OneTimeSecret, at now: Moment
  ) throws(EnrolmentRefusal) {
    guard account.locked == nil else { throw .locked }
    guard account.password == nil else { throw .alreadyEnrolled }
    self.init(digest: token.digest, staff: account.id, edition: account.edition, issued: now, secret: secret)
  }

  /// Refuses unless the link still leads to the account; the account's edition counts its enrolment too.
  public func check(_ account: StaffAccount, at now: Moment) throws(EnrolmentRefusal) {
    guard account.id == staff, account.edition == edition, now < issued.adding(seconds: Self.seconds) else {
      throw .ended
    }
  }

  /// The account with password and phone, once the phone's code proves that it took the secret. The link is spent by it.
  public func complete(
    _ account: StaffAccount, _ hash: PasswordHash, recovery codes: [RecoveryCode], code: String, at now: Moment
  ) throws(EnrolmentRefusal) -> StaffAccount {
    try check(account, at: now)
    guard
      let factor = SecondFactor(secret, of: account.id, recovery: codes, confirmedBy: code, at: now)
    else { throw .codeDiffers }
    return account.enrolled(hash, factor)
  }
}

/// Why an account is not taken over by its link.
public enum EnrolmentRefusal: Refusal {
  /// Used, too old, or overtaken by a change of the account.
  case ended
  case codeDiffers
  /// No link is made for an account that has its password: it is reset first.
  case alreadyEnrolled
  case locked

  /// What to do now.
  public var words: LocalizedText {
    switch self {
    case .ended:
      LocalizedText(
        ar: "انتهت صلاحية هذا الرابط. اطلب رابطاً جديداً من مدير النظام.",
        en: "This link has ended. Ask the administrator for a new one.")
    case .codeDiffers:
      LocalizedText(
        ar: "الرمز لا يوافق ما في التطبيق. تحقق من ساعة الهاتف وأدخل الرمز الظاهر الآن.",
        en: "The code is not the one expected. Check the phone's clock and enter the code it shows now.")
    case .alreadyEnrolled:
      LocalizedText(
        ar: "للحساب كلمة مرور. أعد ضبطه أولاً إن فُقدت.", en: "The account has a password. Reset it first, if it is lost."
      )
    case .locked:
      LocalizedText(
        ar: "الحساب موقوف. ألغِ الإيقاف أولاً.", en: "The account is locked. Unlock it first.")
    }
  }
}
