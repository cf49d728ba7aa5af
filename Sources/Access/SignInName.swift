public import Vocabulary

/// The name under which a member of staff signs in: Latin letters, digits, `.`, `-`, `_` and `@`, the same in capitals or not.
public struct SignInName: Hashable, Sendable {
  public static let length = 3...64

  public let text: String

  /// Reads a name as it is typed; space around it and marks of direction are ignored.
  public init(_ written: String) throws(SignInNameRefusal) {
    let kept = Numerals.western(written).unicodeScalars.filter { !Self.isIgnored($0) }
    let text = String(String.UnicodeScalarView(kept)).lowercased()
    guard text.utf8.allSatisfy(Self.belongs) else { throw .characters }
    guard Self.length.contains(text.utf8.count) else { throw .length }
    self.text = text
  }

  private static func belongs(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 97...122, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"): true
    default: false
    }
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || DirectionMarks.contains(scalar)
  }
}

/// Why a sign-in name cannot be given to an account.
public enum SignInNameRefusal: Refusal {
  case characters
  case length

  /// What is wrong with the name, and what to write.
  public var words: LocalizedText {
    switch self {
    case .characters:
      LocalizedText(
        ar: "اسم الدخول حروف لاتينية وأرقام، ويجوز فيه النقطة والشرطة والعلامة @. صحح الاسم.",
        en: "A sign-in name has Latin letters and digits, and may have a full stop, a dash or @. Correct the name.")
    case .length:
      LocalizedText(
        ar: "اسم الدخول من ٣ أحرف إلى ٦٤ حرفاً. صحح الاسم.",
        en: "A sign-in name has 3 to 64 characters. Correct the name.")
    }
  }
}
