import Crypto

/// What makes a form that is sent twice count once: a digest of the form's own key, and one of what was sent with it. It is
/// kept with the link that the form spent.
///
/// Both are taken with that key, 128 random bits which only the person's page held: who has the database, and even the
/// link's secret, cannot find out by trial which answers the receipt stands for.
public struct Receipt: Hashable, Sendable {
  public let form: [UInt8]
  public let content: [UInt8]
  /// 128 bits of SHA-256 are kept.
  private static let length = 16

  /// The receipt as it was kept; nil unless each digest has 16 bytes.
  public init?(form: [UInt8], content: [UInt8]) {
    guard form.count == Self.length, content.count == Self.length else { return nil }
    self.form = form
    self.content = content
  }

  /// `key` is the random key that the form carried.
  public init(key: String, fields: [String: [String]], token: Token) {
    func digest(_ parts: [String]) -> [UInt8] {
      var bytes: [UInt8] = []
      for part in [token.text] + parts {
        bytes += "\(part.utf8.count):".utf8
        bytes += part.utf8
      }
      return Array(SHA256.hash(data: bytes).prefix(Self.length))
    }
    form = digest(["form", key])
    content = digest(["content", key] + fields.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value + [""] })
  }
}
