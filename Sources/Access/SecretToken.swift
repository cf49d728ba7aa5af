import Crypto

/// A secret that somebody carries to show who he is: 256 random bits, written as 43 characters. Only its digest is kept.
public struct SecretToken: Hashable, Sendable {
  private static let bytes = 32

  /// What the cookie or the link carries.
  public let text: String

  public init(using generator: inout some RandomNumberGenerator) {
    text = RandomBytes.text(RandomBytes.drawn(Self.bytes, from: &generator))
  }

  /// The token that somebody sends back; nil unless it has the form of one.
  public init?(_ text: String) {
    guard text.utf8.count == 43, RandomBytes.read(text)?.count == Self.bytes else { return nil }
    self.text = text
  }

  /// SHA-256 of the text: what the token is known by.
  public var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

extension SecretToken: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the token, so that no log can.
  public var description: String { "••••" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
