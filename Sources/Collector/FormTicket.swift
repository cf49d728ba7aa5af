import Crypto
public import Vocabulary

/// What a survey form carries hidden: its own random key, and when it was given out, sealed for its link.
///
/// By the key the same form sent twice counts once; by the time one that was sent faster than anybody reads is told from
/// others. Nothing of it is stored but digests of the whole (`Receipt`).
public struct FormTicket: Hashable, Sendable {
  public let key: Identifier<FormTicket>
  public let opened: Moment
  /// 64 bits of the seal are enough for what can be won by forging one.
  private static let sealDigits = 16

  public init(_ key: Identifier<FormTicket>, opened: Moment) {
    self.key = key
    self.opened = opened
  }

  /// The ticket as the page carries it: letters, digits and points.
  public func text(for token: Token, sealedBy secret: [UInt8]) -> String {
    "\(content).\(seal(for: token, by: secret))"
  }

  /// The ticket that a form brings back; nil unless this site gave it out for this very link.
  public init?(_ text: String, for token: Token, sealedBy secret: [UInt8]) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let key = Identifier<FormTicket>(String(parts[0])),
      let seconds = Int64(parts[1], radix: 16)
    else { return nil }
    self.init(key, opened: Moment(seconds: seconds))
    guard text == self.text(for: token, sealedBy: secret) else { return nil }
  }

  private var content: String { "\(key).\(String(opened.seconds, radix: 16))" }

  private func seal(for token: Token, by secret: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("\(content).\(token.text)".utf8), using: SymmetricKey(data: secret))
    return String(Hexadecimal.written(code).prefix(Self.sealDigits))
  }
}
