import Crypto
import Foundation
import Vocabulary

/// The door of the staff area: one key for all, until each has an account of his own.
///
/// Who shows the key gets a pass for a working day: the time it ends, and a seal that only the key's holder can make.
struct StaffDoor: Sendable {
  static let passName = "rida_staff"
  static let passSeconds: Int64 = 12 * 3_600

  private let key: SymmetricKey

  init(key: String) { self.key = SymmetricKey(data: SHA256.hash(data: Data(key.utf8))) }

  /// Whether this is the key. Digests are compared, in a time that tells nothing.
  func opens(to shown: String) -> Bool {
    let sealed = HMAC<SHA256>.authenticationCode(
      for: Self.purpose, using: SymmetricKey(data: SHA256.hash(data: Data(shown.utf8))))
    return HMAC<SHA256>.isValidAuthenticationCode(sealed, authenticating: Self.purpose, using: key)
  }

  /// A pass from now on.
  func pass(at now: Moment) -> String {
    let end = String(now.adding(seconds: Self.passSeconds).seconds)
    return "\(end).\(Data(seal(end)).base64EncodedString(options: []).replacingOccurrences(of: "=", with: ""))"
  }

  /// Whether the pass is one of ours and has not ended.
  func admits(_ pass: String, at now: Moment) -> Bool {
    let parts = pass.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let end = Int64(parts[0]), now.seconds < end,
      let seal = Data(base64Encoded: parts[1] + String(repeating: "=", count: (4 - parts[1].count % 4) % 4))
    else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(seal, authenticating: Self.message(String(parts[0])), using: key)
  }

  private func seal(_ end: String) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(for: Self.message(end), using: key)
  }

  private static let purpose = Data("rida staff door".utf8)

  private static func message(_ end: String) -> Data { Data("rida staff pass until \(end)".utf8) }
}
