import Vocabulary

/// A Saudi mobile number, valid by construction and kept as E.164: `+9665` and eight digits.
public struct MobileNumber: Hashable, Sendable {
  public let text: String

  /// Reads `05…`, `5…`, `+9665…` or `009665…`, digits of either script, spaces and dashes ignored; nil for anything else.
  public init?(_ written: String) {
    let kept = String(Numerals.western(written).unicodeScalars.filter { !Typed.isIgnored($0) && $0 != "-" })
    let local =
      ["+966", "00966", "0"].first { kept.hasPrefix($0) }.map { String(kept.dropFirst($0.count)) } ?? kept
    guard local.count == 9, local.first == "5", local.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    text = "+966" + local
  }

  /// The number whose last eight digits are these, 0 to 99 999 999.
  public init(subscriber: Int) {
    let digits = String(abs(subscriber % 100_000_000))
    text = "+9665" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
