import Crypto
public import Vocabulary

/// A code on paper that lets a member of staff in once when his phone is lost: 24 letters and digits in groups of four.
///
/// It is 120 random bits, more than the 112 from which on one hash is enough to keep it by (NIST SP 800-63B, 5.1.2.2); the
/// account is hashed with it. Codes that were given out before are of 16 letters, 80 bits, and serve until they are used.
public struct RecoveryCode: Hashable, Sendable {
  /// How many a member of staff is given.
  public static let count = 10
  private static let bytes = 15
  private static let earlierBytes = 10

  private let letters: String

  public init(using generator: inout some RandomNumberGenerator) {
    letters = Base32.text(RandomBytes.drawn(Self.bytes, from: &generator))
  }

  /// The code as somebody types it: capitals or not, spaces and dashes ignored, 0 and 1 read as O and I. Nil where it is none.
  public init?(entered text: String) {
    guard text.utf8.count <= 128 else { return nil }
    let kept = Numerals.western(text).uppercased().unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar != "-" && scalar != "–" && !DirectionMarks.contains(scalar)
    }
    let letters = kept.map { $0 == "0" ? "O" : $0 == "1" ? "I" : String($0) }.joined()
    guard let bytes = Base32.read(letters)?.count, [Self.bytes, Self.earlierBytes].contains(bytes),
      letters.utf8.count * 5 == bytes * 8
    else { return nil }
    self.letters = letters
  }

  /// As it is printed.
  public var text: String { Groups.written(letters) }

  /// What is kept of it.
  public func digest(for account: StaffID) -> [UInt8] {
    Array(SHA256.hash(data: account.bytes + Array(letters.utf8)))
  }
}

extension RecoveryCode: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the code, so that no log can.
  public var description: String { "••••" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
