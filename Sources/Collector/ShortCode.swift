import Crypto
public import Vocabulary

/// The short way to an invitation, for whoever types instead of tapping: twelve digits on paper, the last of which checks the others.
///
/// Digits alone, because every keypad has them in both scripts and they are easily said on the telephone. A code is made from
/// its link's token, and the link to which it leads from the code, by keys that lie beside the database: a copy of the database
/// gives neither. The check digit is Damm's (2004): it finds every single wrong digit and every exchange of two neighbours.
public struct ShortCode: Hashable, Sendable {
  public static let length = 12
  /// How many of a code's hints there are: 20 bits.
  public static let hints = 1 << 20

  /// The digits, 0–9.
  public let digits: String

  /// The code of the link with this token: the same whenever it is asked for.
  public init(of token: Token, with keys: ShortCodeKeys) {
    let number = Self.number(Self.digest("code \(token.text)", keys.code)) % 100_000_000_000
    let written = String(number)
    let plain = String(repeating: "0", count: Self.length - 1 - written.count) + written
    digits = plain + String(Self.checkDigit(of: plain))
  }

  /// Reads what somebody typed: digits of either script, with spaces and hyphens wherever he likes, a letter O for a nought
  /// and an I or L for a one.
  ///
  /// Refuses what cannot be a code, so that a slip of the finger is told from a code that nobody was given.
  public init(typed: String) throws(ShortCodeRefusal) {
    var digits = ""
    for scalar in Numerals.western(typed).unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "o", "O": digits += "0"
      case "i", "I", "l", "L": digits += "1"
      case _ where Self.isBetweenDigits(scalar): continue
      default: throw .notDigits
      }
    }
    guard !digits.isEmpty else { throw .missing }
    guard digits.utf8.count == Self.length else { throw .wrongLength(digits.utf8.count) }
    guard Self.checkDigit(of: digits) == 0 else { throw .mistyped }
    self.digits = digits
  }

  /// In groups of four, as it is printed: `1234 5678 9012`.
  public var written: String {
    stride(from: 0, to: Self.length, by: 4).map { start in
      String(digits.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }

  /// The secret of the link to which the code leads.
  public func link(with keys: ShortCodeKeys) -> Token { Token(ofForm: "link of \(digits)", key: keys.link) }

  /// By what a registered tablet finds the questionnaire of a code: 20 bits, which many codes share.
  public func hint(with keys: ShortCodeKeys) -> Int {
    // As the tablet's page reckons it: the first four bytes of the digest of the salt and the digits.
    let digest = Array(SHA256.hash(data: keys.hint + Array(digits.utf8)))
    return Int(Self.number(Array(digest.prefix(4)) + [0, 0, 0, 0]) >> 32) % Self.hints
  }

  private static func isBetweenDigits(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "\u{2011}", ".", "_", "/", "\u{0640}": true
    default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
  }

  private static func digest(_ text: String, _ key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
  }

  private static func number(_ bytes: [UInt8]) -> UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

  /// Damm's digit over these digits; 0 where the last of them is the right one.
  private static func checkDigit(of digits: String) -> Int {
    digits.utf8.reduce(0) { Self.quasigroup[$0][Int($1) - 48] }
  }

  private static let quasigroup = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}

extension ShortCode: CustomStringConvertible {
  public var description: String { written }
}

/// The keys of short codes, which lie beside the database: each of 32 bytes, and each for one purpose.
public struct ShortCodeKeys: Hashable, Sendable {
  let code: [UInt8]
  let link: [UInt8]
  /// Given to registered tablets; of a code it gives away no more than the hint.
  public let hint: [UInt8]

  public init(code: [UInt8], link: [UInt8], hint: [UInt8]) {
    self.code = code
    self.link = link
    self.hint = hint
  }
}

/// Why what was typed is no code.
public enum ShortCodeRefusal: Refusal {
  case missing
  case notDigits
  case wrongLength(Int)
  /// The check digit does not fit: a digit is wrong, or two are exchanged.
  case mistyped

  public var words: LocalizedText {
    switch self {
    case .missing:
      LocalizedText(
        ar: "اكتب الرمز المطبوع على ورقتك، وهو اثنا عشر رقماً.",
        en: "Type the code that is printed on your slip: twelve digits.")
    case .notDigits:
      LocalizedText(
        ar: "الرمز أرقام فقط. اكتب الأرقام الاثني عشر كما هي على ورقتك.",
        en: "The code has digits only. Type the twelve digits as they stand on your slip.")
    case .wrongLength(let typed):
      LocalizedText(
        ar: "الرمز اثنا عشر رقماً، وعدد ما كُتب \(Numerals.written(typed, in: .arabic)). قارنه بورقتك وأكمله.",
        en: "The code has twelve digits; \(typed) were typed. Compare it with your slip.")
    case .mistyped:
      LocalizedText(
        ar: "في الرمز رقم مختلف أو رقمان تبادلا مكانيهما. قارنه بورقتك رقماً رقماً.",
        en: "A digit differs, or two have changed places. Compare the code with your slip, digit by digit.")
    }
  }
}
