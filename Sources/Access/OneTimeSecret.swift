import Vocabulary

/// The secret that a member of staff's phone and the association share, from which both make the same codes.
///
/// Whoever has it can make the codes: it is kept encrypted, and shown once, when the phone takes it.
public struct OneTimeSecret: Hashable, Sendable {
  /// As long as the hash it is used with, as RFC 4226 recommends.
  public static let count = 20

  public let bytes: [UInt8]

  public init(using generator: inout some RandomNumberGenerator) {
    bytes = RandomBytes.drawn(Self.count, from: &generator)
  }

  /// The secret that was kept; nil where it is shorter than the 128 bits that RFC 4226 demands.
  public init?(bytes: [UInt8]) {
    guard (16...64).contains(bytes.count) else { return nil }
    self.bytes = bytes
  }

  /// As one types it into a phone that has no camera: base32 in groups of four.
  public var text: String { Groups.written(Base32.text(bytes)) }

  /// The address that a square code carries to the phone: `otpauth://totp/…`.
  public func address(of name: SignInName, issuer: String) -> String {
    let (name, issuer) = (PercentEncoding.written(name.text), PercentEncoding.written(issuer))
    return "otpauth://totp/\(issuer):\(name)?secret=\(Base32.text(bytes))&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=\(OneTimeCode.digits)&period=\(OneTimeCode.stepSeconds)"
  }
}

extension OneTimeSecret: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the secret, so that no log can.
  public var description: String { "••••" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A long text in groups of four, as people copy it.
enum Groups {
  static func written(_ text: String) -> String {
    text.enumerated().map { $0 > 0 && $0.isMultiple(of: 4) ? " \($1)" : String($1) }.joined()
  }
}
