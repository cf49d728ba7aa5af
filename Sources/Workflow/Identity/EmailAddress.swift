public import Vocabulary

/// An address of e-mail, valid by construction: one at sign, a domain with a dot, plain letters and digits. Kept sealed, and
/// only to reach a person. The domain is kept in small letters; what stands before it is kept as it was written.
public struct EmailAddress: Hashable, Sendable {
  public let text: String

  /// The longest address (RFC 5321, section 4.5.3.1.3).
  static let mostBytes = 254
  private static let mostLocalBytes = 64
  private static let localMarks = Set("!#$%&'*+/=?^_`{|}~.-".utf8)

  /// Reads an address; space around it and marks of direction are ignored, digits of either script are taken.
  public init(_ written: String) throws(EmailRefusal) {
    let typed = String(Numerals.western(written).unicodeScalars.filter { !DirectionMarks.contains($0) })
    let bare = Typed.text(typed) ?? ""
    let halves = bare.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, bare.utf8.count <= Self.mostBytes else { throw .notReadable }
    let (local, domain) = (halves[0], halves[1].lowercased())
    guard Self.isLocal(local), Self.isDomain(domain) else { throw .notReadable }
    text = "\(local)@\(domain)"
  }

  private static func isLocal(_ local: Substring) -> Bool {
    (1...mostLocalBytes).contains(local.utf8.count) && !local.hasPrefix("-")
      && !local.hasPrefix(".") && !local.hasSuffix(".") && !local.contains("..")
      && local.utf8.allSatisfy { isLetterOrDigit($0) || localMarks.contains($0) }
  }

  private static func isDomain(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.last.map { $0.utf8.count >= 2 && !$0.utf8.allSatisfy { (48...57).contains($0) } } == true
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Two addresses that reach the same box for all that is known: capital letters make no difference.
  public var folded: String { text.lowercased() }
}

/// Why what was written is no address of e-mail.
public enum EmailRefusal: Refusal {
  case notReadable

  /// What to write.
  public var words: LocalizedText {
    LocalizedText(
      ar: "اكتب البريد مثل \u{2066}name@example.com\u{2069} أو اتركه فارغاً.",
      en: "Write the address like name@example.com, or leave it blank.")
  }
}
