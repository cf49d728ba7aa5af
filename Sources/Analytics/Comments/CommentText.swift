import Foundation

/// A comment in one spelling, ready to be counted: its text, words and stems.
public struct CommentText: Hashable, Sendable {
  /// The text in one spelling; see ``init(_:)``.
  public let text: String

  /// Brings a comment to one spelling, so that the same word written twice is counted twice.
  ///
  /// Compatibility forms (NFKC); no directional or invisible marks; no Quranic marks; Persian kaf, yeh and
  /// alef wasla as Arabic ones; Arabic and Persian digits as 0–9; ``ArabicOrthography``; lower case; a letter
  /// repeated three times or more is kept twice (as in AraBERT's preprocessing). Empty text gives empty text.
  public init(_ raw: String) {
    let compatible = raw.precomposedStringWithCompatibilityMapping
    var scalars = String.UnicodeScalarView()
    for scalar in compatible.unicodeScalars {
      if let kept = Self.plain(scalar) { scalars.append(kept) }
    }
    text = Self.withoutElongation(ArabicOrthography.folded(String(scalars)).lowercased())
  }

  /// The words: every run of two letters or more, of any script. Digits and signs are not words.
  public var words: [String] {
    text.unicodeScalars.split { !$0.isLetter }.filter { $0.count >= 2 }.map { String($0) }
  }

  /// The light10 stem of each word, in the same order.
  public var stems: [String] { words.map(ArabicStem.light10) }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x061C: nil  // directional and invisible
    case 0x0610...0x061A, 0x0653...0x065F, 0x0670, 0x06D6...0x06ED: nil  // Quranic marks, superscript alef
    case 0x06A9: "\u{0643}"  // ک → ك
    case 0x06CC: "\u{064A}"  // ی → ي
    case 0x0671: "\u{0627}"  // ٱ → ا
    case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 0x30)
    case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 0x30)
    default: scalar
    }
  }

  private static func withoutElongation(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == last ? run + 1 : 1
      last = scalar
      if run <= 2 || !scalar.isLetter { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of any script (Unicode category L).
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
