import Crypto

/// What a form of the staff area carries to show that it came from a page of the very session it is sent in.
///
/// Every page has another: a random number and its HMAC with the session. So a compressed page gives nothing away by its length.
public struct FormSeal: Sendable {
  /// The name of the hidden field.
  public static let field = "seal"
  private static let saltBytes = 16

  private let key: SymmetricKey

  /// - Parameter key: 32 bytes that serve no other purpose.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// A seal for a page that is shown in the session.
  public func made(for session: Session, using generator: inout some RandomNumberGenerator) -> String {
    let salt = RandomBytes.drawn(Self.saltBytes, from: &generator)
    return RandomBytes.text(salt + HMAC<SHA256>.authenticationCode(for: salt + session.digest, using: key))
  }

  /// Whether the seal belongs to the session. The comparison takes the same time wherever they differ.
  public func isValid(_ seal: String, for session: Session) -> Bool {
    guard let bytes = RandomBytes.read(seal), bytes.count == Self.saltBytes + SHA256.byteCount else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      Array(bytes.dropFirst(Self.saltBytes)), authenticating: bytes.prefix(Self.saltBytes) + session.digest, using: key)
  }
}
