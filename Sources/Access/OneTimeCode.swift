import Crypto
import Foundation
public import Vocabulary

/// The code that a phone shows for half a minute (TOTP, RFC 6238, over HOTP, RFC 4226, with SHA-1).
public enum OneTimeCode {
  public static let digits = 6
  public static let stepSeconds: Int64 = 30
  /// How many steps a phone's clock may be before or behind.
  public static let window: Int64 = 1

  /// The step of half a minute in which a moment falls; none before 1970.
  public static func step(at moment: Moment) -> Int64 { max(0, moment.seconds) / stepSeconds }

  /// The code of a step, in so many digits.
  public static func code(_ secret: OneTimeSecret, step: Int64, digits: Int = digits) -> String {
    let number = String(number(secret, step: step, digits: digits))
    return String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
  }

  /// The step whose code this is, among those near the moment; nil where it is none, or not after the last one used.
  public static func step(of code: String, _ secret: OneTimeSecret, at moment: Moment, after last: Int64?) -> Int64? {
    guard let entered = number(entered: code) else { return nil }
    let present = step(at: moment)
    var found: Int64?
    // Every step is computed, so that the time does not tell which one it was.
    for step in max(0, present - window)...present + window {
      let matches = number(secret, step: step, digits: digits) == entered
      if matches, last.map({ step > $0 }) ?? true { found = found ?? step }
    }
    return found
  }

  /// Six digits of either script; spaces are ignored.
  static func number(entered text: String) -> UInt32? {
    guard text.utf8.count <= 64 else { return nil }
    let kept = Numerals.western(text).unicodeScalars.filter {
      !$0.properties.isWhitespace && !DirectionMarks.contains($0)
    }
    guard kept.count == digits, kept.allSatisfy({ (48...57).contains($0.value) }) else { return nil }
    return kept.reduce(0) { $0 * 10 + $1.value - 48 }
  }

  private static func number(_ secret: OneTimeSecret, step: Int64, digits: Int) -> UInt32 {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret.bytes)))
    let offset = Int(mac[19] & 15)
    let cut = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    return cut % (0..<min(max(digits, 1), 9)).reduce(UInt32(1)) { power, _ in power * 10 }
  }
}
