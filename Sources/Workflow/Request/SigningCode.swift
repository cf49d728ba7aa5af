import Crypto
public import Vocabulary

/// S4: a code of six digits that is sent to the beneficiary's mobile, and with which he signs exactly the data that lay
/// before him. Kept as a keyed digest (HMAC-SHA-256) over request, data and code; the code itself is nowhere.
public struct SigningCode: Hashable, Sendable {
  /// Tries at one code; seconds between two codes; codes within a day.
  public static let (mostTries, secondsBetween, mostInADay) = (5, Int64(60), 5)

  public let digest: [UInt8]
  public let sent: Moment
  public let tries: Int
  /// When the first code of this day's count was sent, and how many there were since.
  public let firstOfDay: Moment
  public let number: Int

  public init(digest: [UInt8], sent: Moment, tries: Int, firstOfDay: Moment, number: Int) {
    self.digest = digest
    self.sent = sent
    self.tries = tries
    self.firstOfDay = firstOfDay
    self.number = number
  }

  /// A new code for the data as they stand, in the place of an earlier one: what is sent, and what is kept.
  public static func draw(
    for request: Request, after earlier: SigningCode?, at now: Moment, key: [UInt8],
    using generator: inout some RandomNumberGenerator
  ) throws(SigningCodeRefusal) -> (text: String, kept: SigningCode) {
    var (first, number) = (now, 1)
    if let earlier {
      let wait = earlier.sent.seconds + secondsBetween - now.seconds
      guard wait <= 0 else { throw .wait(seconds: min(wait, secondsBetween)) }
      if now < earlier.firstOfDay.adding(days: 1) {
        guard earlier.number < mostInADay else {
          throw .wait(seconds: earlier.firstOfDay.adding(days: 1).seconds - now.seconds)
        }
        (first, number) = (earlier.firstOfDay, earlier.number + 1)
      }
    }
    let drawn = String(Int.random(in: 0..<1_000_000, using: &generator))
    let text = String(repeating: "0", count: 6 - drawn.count) + drawn
    let digest = Self.digest(of: text, for: request, key: key)
    return (text, SigningCode(digest: digest, sent: now, tries: 0, firstOfDay: first, number: number))
  }

  /// The code after one more try.
  public var tried: SigningCode {
    SigningCode(digest: digest, sent: sent, tries: tries + 1, firstOfDay: firstOfDay, number: number)
  }

  /// The signature that a code gives; it is counted as a try by the caller before this is asked.
  public func signature(_ written: String, for request: Request, key: [UInt8]) throws(SigningCodeRefusal) -> Signature {
    guard tries <= Self.mostTries else { throw .tooManyTries }
    let code = Numerals.western(String(written.unicodeScalars.filter { !Typed.isIgnored($0) }))
    guard Self.digest(of: code, for: request, key: key) == digest else { throw .wrong }
    return Signature(.code(sent: sent), digest: request.dataDigest)
  }

  private static func digest(of code: String, for request: Request, key: [UInt8]) -> [UInt8] {
    var mac = HMAC<SHA256>(key: SymmetricKey(data: key))
    for part in [request.id.description, request.dataDigest.text, code] {
      mac.update(data: Array("\(part.utf8.count):\(part)".utf8))
    }
    return Array(mac.finalize())
  }
}

/// Why a code is not sent, or does not sign. The clause is S4.
public enum SigningCodeRefusal: Refusal {
  case wait(seconds: Int64)
  case noneSent
  case wrong
  case tooManyTries

  public var clause: ClauseID { .s4 }

  /// What he can do.
  public var words: LocalizedText {
    switch self {
    case .wait:
      LocalizedText(
        ar: "أرسلنا رمزاً قبل قليل. انتظر وصوله، ثم اطلب غيره إن لم يصل.",
        en: "A code was sent a moment ago. Wait for it, then ask for another if it does not come.")
    case .noneSent: LocalizedText(ar: "اطلب رمزاً أولاً.", en: "Ask for a code first.")
    case .wrong:
      LocalizedText(
        ar: "الرمز غير صحيح، أو تغيرت البيانات بعد إرساله. راجع الرسالة أو اطلب رمزاً جديداً.",
        en: "The code is wrong, or the data changed since it was sent. Check the message, or ask for a new code.")
    case .tooManyTries:
      LocalizedText(ar: "كثرت المحاولات بهذا الرمز. اطلب رمزاً جديداً.", en: "Too many tries. Ask for a new code.")
    }
  }
}
