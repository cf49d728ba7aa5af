public import Vocabulary

/// The short number of a request, to say on the phone: eight digits and a check digit, which finds a slip of the tongue.
///
/// The eight digits are the first three bytes of the request's key, so that the number needs no list of its own; among a
/// hundred thousand requests, about one number in 170 belongs to two. The ninth is the check digit by the Luhn method
/// (ISO/IEC 7812-1, annex B). The first digit is 0 or 1: no mobile number begins so.
public struct RequestReference: Hashable, Sendable {
  /// Nine digits.
  public let digits: String

  public init(of request: RequestID) {
    let number = String(request.high >> 40)
    let eight = String(repeating: "0", count: 8 - number.count) + number
    digits = eight + String(Self.check(of: eight))
  }

  /// Reads a number as it is said or typed: digits of either script, spaces and dashes ignored; nil where it is none.
  public init?(_ written: String) {
    let kept = String(written.unicodeScalars.filter { !Typed.isIgnored($0) && $0 != "-" })
    let digits = Numerals.western(kept)
    guard digits.utf8.count == 9, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits.prefix(8)), number < 1 << 24, digits.last == Self.check(of: String(digits.prefix(8)))
    else { return nil }
    self.digits = digits
  }

  /// The number in groups of three, as it is read aloud: `012 345 678`.
  public var grouped: String {
    [digits.prefix(3), digits.dropFirst(3).prefix(3), digits.suffix(3)].joined(separator: " ")
  }

  /// The first and the last key that have this number, byte by byte.
  public var keys: (first: [UInt8], last: [UInt8]) {
    let number = Int(digits.prefix(8)) ?? 0
    let start = [16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    return (start + [UInt8](repeating: 0, count: 13), start + [UInt8](repeating: 255, count: 13))
  }

  private static func check(of eight: String) -> Character {
    let sum = eight.utf8.reversed().enumerated().reduce(0) { sum, entry in
      let value = Int(entry.element) - 48
      let weighted = entry.offset.isMultiple(of: 2) ? value * 2 : value
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    return Character(String((10 - sum % 10) % 10))
  }
}
