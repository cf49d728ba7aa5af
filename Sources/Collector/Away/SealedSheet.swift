import Crypto
import Foundation

/// An answer sheet as a branch delegate's tablet keeps it until it is back on the line: sealed for the association, so that
/// neither the delegate nor who finds the tablet can read what was answered.
///
/// Each sheet has an elliptic key of its own (P-256), agreed with the association's (ECDH), a key for AES-GCM derived from both
/// (HKDF, SHA-256): what the Web Crypto API of every browser can do. The sheet's own key is bound to it as associated data.
public struct SealedSheet: Hashable, Sendable {
  /// What a sheet is known by, on the tablet and here: 32 hexadecimal digits, drawn by the tablet.
  public let key: String
  /// The tablet's half of the agreement: a point of 65 bytes.
  let point: [UInt8]
  let nonce: [UInt8]
  let sealed: [UInt8]

  /// The most bytes of one sheet.
  public static let mostBytes = 32 * 1_024
  private static let (pointBytes, nonceBytes, tagBytes) = (65, 12, 16)
  private static let purpose = "rida away 1"

  /// A sheet as it comes in; nil for what cannot be one.
  public init?(key: String, bytes: [UInt8]) {
    guard key.utf8.count == 32, key.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      bytes.count > Self.pointBytes + Self.nonceBytes + Self.tagBytes, bytes.count <= Self.mostBytes
    else { return nil }
    self.key = key
    point = Array(bytes.prefix(Self.pointBytes))
    nonce = Array(bytes.dropFirst(Self.pointBytes).prefix(Self.nonceBytes))
    sealed = Array(bytes.dropFirst(Self.pointBytes + Self.nonceBytes))
  }

  /// Seals words as a tablet does, for the association whose point this is.
  public init(_ words: [UInt8], key: String, for point: [UInt8]) throws {
    let association = try P256.KeyAgreement.PublicKey(x963Representation: point)
    let own = P256.KeyAgreement.PrivateKey()
    let secret = try own.sharedSecretFromKeyAgreement(with: association)
    let box = try AES.GCM.seal(words, using: Self.derived(from: secret), authenticating: Array(key.utf8))
    self.key = key
    self.point = Array(own.publicKey.x963Representation)
    nonce = Array(box.nonce)
    sealed = Array(box.ciphertext) + Array(box.tag)
  }

  /// As it travels: the point, the nonce, what is sealed.
  public var bytes: [UInt8] { point + nonce + sealed }

  /// What was answered away. Refuses what was not sealed for this association, or is no sheet.
  public func opened(with association: SealingKey) throws(AwayRefusal) -> AwaySheet {
    guard let tablet = try? P256.KeyAgreement.PublicKey(x963Representation: point),
      let secret = try? association.key.sharedSecretFromKeyAgreement(with: tablet),
      let box = try? AES.GCM.SealedBox(combined: nonce + sealed),
      let words = try? AES.GCM.open(box, using: Self.derived(from: secret), authenticating: Array(key.utf8)),
      let sheet = try? JSONDecoder().decode(AwaySheet.self, from: words)
    else { throw .notReadable }
    return sheet
  }

  private static func derived(from secret: SharedSecret) -> SymmetricKey {
    secret.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: [UInt8](), sharedInfo: Array(purpose.utf8), outputByteCount: 32)
  }
}

/// The association's half of the agreement by which sheets are sealed.
public struct SealingKey: Sendable {
  let key: P256.KeyAgreement.PrivateKey

  /// From 32 bytes that serve no other purpose; fails for the few that are no key (one in 2³²).
  public init(bytes: [UInt8]) throws { key = try P256.KeyAgreement.PrivateKey(rawRepresentation: bytes) }

  /// What tablets are given: a point of 65 bytes.
  public var point: [UInt8] { Array(key.publicKey.x963Representation) }
}
