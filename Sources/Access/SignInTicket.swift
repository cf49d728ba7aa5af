import Crypto
import Foundation
public import Vocabulary

/// What the browser carries from the password to the code: sealed, so that nobody can see whether the password was right.
///
/// A wrong password, and a name that nobody has, get a ticket too. It leads to no account, and no code goes with it.
public struct SignInTicket: Hashable, Sendable {
  public static let seconds: Int64 = 5 * 60

  /// The account whose password was given; for the others a key that no account has.
  public let subject: StaffID
  let edition: Int
  let issued: Moment

  /// The ticket as the cookie carries it.
  func sealed(with key: SymmetricKey, using generator: inout some RandomNumberGenerator) throws -> String {
    let nonce = try AES.GCM.Nonce(data: RandomBytes.drawn(12, from: &generator))
    let plain = subject.bytes + Self.bytes(Int64(edition)) + Self.bytes(issued.seconds)
    let box = try AES.GCM.seal(plain, using: key, nonce: nonce, authenticating: Self.purpose)
    return RandomBytes.text(Array(box.nonce) + box.ciphertext + box.tag)
  }

  /// The ticket that somebody brings back; nil unless it is one of ours and its time is not over.
  init?(_ sealed: String, key: SymmetricKey, at now: Moment) {
    guard let bytes = RandomBytes.read(sealed), let box = try? AES.GCM.SealedBox(combined: bytes),
      let plain = try? Array(AES.GCM.open(box, using: key, authenticating: Self.purpose)), plain.count == 32,
      let subject = StaffID(bytes: Array(plain[..<16]))
    else { return nil }
    self.init(
      subject: subject, edition: Int(Self.number(plain[16..<24])), issued: Moment(seconds: Self.number(plain[24...])))
    guard now < issued.adding(seconds: Self.seconds) else { return nil }
  }

  init(subject: StaffID, edition: Int, issued: Moment) {
    self.subject = subject
    self.edition = edition
    self.issued = issued
  }

  private static let purpose = Array("rida sign-in ticket".utf8)

  private static func bytes(_ number: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * Int64($0))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
    Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
