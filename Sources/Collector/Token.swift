import Crypto
import Vocabulary

/// The secret of a link: 128 random bits, written as 22 characters. Only its digest is stored.
public struct Token: Hashable, Sendable {
  public let text: String

  /// A fresh token from the given source of randomness.
  public init(using generator: inout some RandomNumberGenerator) {
    let key = Identifier<Token>(using: &generator)
    text = Base64URL.text(key.bytes)
  }

  /// The token that somebody sends back; nil unless it has the form of one.
  public init?(_ text: String) {
    guard text.utf8.count == 22, text.utf8.allSatisfy(Base64URL.isDigit) else { return nil }
    self.text = text
  }

  /// SHA-256 of the text: what the database knows the link by.
  public var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

extension Token: CustomStringConvertible {
  public var description: String { text }
}

/// Bytes as letters that may stand in an address: base64 with `-` and `_`, without padding (RFC 4648, section 5).
enum Base64URL {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0...group.count { digits.append(alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)]) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
