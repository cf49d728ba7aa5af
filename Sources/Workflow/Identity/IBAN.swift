public import Vocabulary

/// A Saudi bank account number (IBAN), valid by construction: `SA`, two check digits, two of the bank, 18 of the account.
///
/// The check is that of ISO 13616: the first four characters moved to the end, letters as 10…35, the whole modulo 97 is 1.
public struct IBAN: Hashable, Sendable {
  /// The 24 characters without spaces.
  public let text: String

  /// Reads the number with or without spaces, digits of either script, letters of either case.
  public init(_ written: String) throws(IBANRefusal) {
    let kept = Numerals.western(String(written.unicodeScalars.filter { !Typed.isIgnored($0) && $0 != "-" }))
    let bytes = Array(kept.utf8).map { (97...122).contains($0) ? $0 - 32 : $0 }
    guard bytes.starts(with: Array("SA".utf8)) else { throw .notSaudi }
    guard bytes.count == 24 else { throw .notTwentyFour }
    let values = bytes.compactMap(Self.value)
    guard values.count == 24, bytes[2..<6].allSatisfy({ (48...57).contains($0) }) else { throw .characters }
    let remainder = (values[4...] + values[..<4]).reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 }
    guard remainder == 1 else { throw .checkDigits }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The two digits by which the bank is known.
  public var bank: String { String(text.dropFirst(4).prefix(2)) }

  /// The number in groups of four, as it is read aloud and printed.
  public var grouped: String {
    var groups: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: " ")
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    default: nil
    }
  }
}

/// Why an account number cannot be taken.
public enum IBANRefusal: Refusal {
  case notSaudi
  case notTwentyFour
  case characters
  case checkDigits

  /// What is wrong with the number, and what to write.
  public var words: LocalizedText {
    switch self {
    case .notSaudi:
      LocalizedText(ar: "يبدأ الآيبان السعودي بالحرفين SA.", en: "A Saudi IBAN begins with SA.")
    case .notTwentyFour:
      LocalizedText(
        ar: "الآيبان السعودي ٢٤ خانة مع SA. راجع الرقم.",
        en: "A Saudi IBAN has 24 characters with SA. Check the number.")
    case .characters:
      LocalizedText(
        ar: "الآيبان حروف لاتينية وأرقام فقط، والأربع بعد SA أرقام.",
        en: "An IBAN has Latin letters and digits only, and four digits follow SA.")
    case .checkDigits:
      LocalizedText(
        ar: "في الآيبان خانة غير صحيحة. قارنه بشهادة البنك.",
        en: "A character of the IBAN is wrong. Compare it with the bank's certificate.")
    }
  }
}
