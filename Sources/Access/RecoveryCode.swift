import Crypto
public import Vocabulary

/// A code on paper that lets a member of staff in once when his phone is lost: 16 letters and digits in groups of four.
///
/// It is 80 random bits, too many to try, so that one hash is enough to keep it by; the account is hashed with it.
public struct RecoveryCode: Hashable, Sendable {
  /// How many a member of staff is given.
  public static let count = 10
  private static let bytes = 10

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
    guard letters.utf8.count == 16, Base32.read(letters)?.count == Self.bytes else { return nil }
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
