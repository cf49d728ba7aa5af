import Foundation

/// A password as it was typed, in one spelling of its letters (Unicode NFC). It is never written anywhere.
public struct Password: Hashable, Sendable {
  /// How many characters a new password has. Each code point of Unicode is one, as NIST SP 800-63B counts.
  public static let length = 12...128

  let text: String

  /// The password somebody enters to sign in; nil where it is empty or longer than any that can be chosen.
  public init?(entered written: String) {
    guard !written.isEmpty, written.utf8.count <= 16 * Self.length.upperBound else { return nil }
    let text = written.precomposedStringWithCanonicalMapping
    guard text.unicodeScalars.count <= Self.length.upperBound else { return nil }
    self.text = text
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

extension Password: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the password, so that no log can.
  public var description: String { "••••" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
