import Crypto
import CryptoExtras

/// What one guess at a password costs: the parameters of scrypt (RFC 7914).
///
/// OWASP's Password Storage Cheat Sheet asks for one of N = 2¹⁷, r = 8, p = 1 · 2¹⁶, 8, 2 · 2¹⁵, 8, 3 · 2¹⁴, 8, 5 or more.
/// A hash takes 128 · N · r bytes of memory while it is made: 128 MiB for the first, 32 MiB for the third.
public struct ScryptCost: Hashable, Sendable {
  /// The standard: 128 MiB, and so 256 MiB for two at once.
  public static let standard = ScryptCost(trustedDoublings: 17, blockSize: 8, lanes: 1)
  /// For a machine of little memory: 32 MiB and three rounds, a cost that OWASP holds equal.
  public static let littleMemory = ScryptCost(trustedDoublings: 15, blockSize: 8, lanes: 3)

  /// N is two to this power.
  public let doublings: Int
  public let blockSize: Int
  public let lanes: Int

  /// Nil where the function does not take such a cost, or a hash would need more than 512 MiB.
  public init?(doublings: Int, blockSize: Int, lanes: Int) {
    guard (1...20).contains(doublings), (1...16).contains(blockSize), (1...16).contains(lanes),
      doublings < 16 * blockSize, (128 << doublings) * blockSize <= 512 << 20
    else { return nil }
    self.init(trustedDoublings: doublings, blockSize: blockSize, lanes: lanes)
  }

  private init(trustedDoublings doublings: Int, blockSize: Int, lanes: Int) {
    self.doublings = doublings
    self.blockSize = blockSize
    self.lanes = lanes
  }

  /// How much work a guess is, to compare costs by.
  public var work: Int { (blockSize << doublings) * lanes }

  /// The key that scrypt makes of the bytes. Takes long and much memory: never on an event loop or a cooperative thread.
  func key(of password: [UInt8], salt: [UInt8], count: Int) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: count, rounds: 1 << doublings, blockSize: blockSize,
      parallelism: lanes)
  }
}
