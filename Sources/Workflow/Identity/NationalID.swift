public import Vocabulary

/// A Saudi identity number, valid by construction: ten digits, of which the first says citizen or resident.
///
/// The last digit is a check digit by the Luhn method (ISO/IEC 7812-1, annex B), as the Kingdom's identity numbers use it:
/// the first, third, fifth, seventh and ninth digits count double, a doubled digit above 9 loses 9, the sum ends in 0.
public struct NationalID: Hashable, Sendable {
  public let digits: String

  /// Reads ten digits of either script; spaces, dashes and marks of direction are ignored.
  public init(_ written: String) throws(NationalIDRefusal) {
    let kept = String(written.unicodeScalars.filter { !Typed.isIgnored($0) && $0 != "-" })
    let values = Numerals.western(kept).utf8.map { Int($0) - 48 }
    guard values.allSatisfy({ (0...9).contains($0) }) else { throw .notDigits }
    guard values.count == 10 else { throw .notTenDigits }
    guard values[0] == 1 || values[0] == 2 else { throw .firstDigit }
    let sum = values.enumerated().reduce(0) { sum, entry in
      let weighted = entry.offset.isMultiple(of: 2) ? entry.element * 2 : entry.element
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    guard sum.isMultiple(of: 10) else { throw .checkDigit }
    digits = values.map(String.init).joined()
  }

  /// Whether the number is a citizen's (1); otherwise a resident's (2).
  public var isCitizen: Bool { digits.first == "1" }

  /// What a list may show: the last four digits only.
  public var masked: String { "••••••" + digits.suffix(4) }
}

/// Why an identity number cannot be taken.
public enum NationalIDRefusal: Refusal {
  case notDigits
  case notTenDigits
  case firstDigit
  case checkDigit

  /// What is wrong with the number, and what to write.
  public var words: LocalizedText {
    switch self {
    case .notDigits:
      LocalizedText(
        ar: "رقم الهوية أرقام فقط. اكتبه بلا حروف.", en: "An identity number has digits only. Write it without letters."
      )
    case .notTenDigits:
      LocalizedText(
        ar: "رقم الهوية عشرة أرقام. راجع الرقم.", en: "An identity number has ten digits. Check the number.")
    case .firstDigit:
      LocalizedText(
        ar: "يبدأ رقم الهوية بالرقم ١ للمواطن أو ٢ للمقيم. راجع الرقم.",
        en: "An identity number begins with 1 for a citizen or 2 for a resident. Check the number.")
    case .checkDigit:
      LocalizedText(
        ar: "في رقم الهوية رقم غير صحيح. قارنه بالبطاقة.",
        en: "A digit of the identity number is wrong. Compare it with the card.")
    }
  }
}
