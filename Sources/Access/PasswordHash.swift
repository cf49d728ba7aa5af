import Crypto
import Foundation

/// What the association keeps of a password: a salt, and what scrypt makes of both. It is written with its cost, so that the cost can be raised.
///
/// To make or verify one takes long and much memory: off the event loop, at most two at once (`PasswordWorkshop`).
public struct PasswordHash: Hashable, Sendable {
  static let keyBytes = 32

  public let cost: ScryptCost
  private let salt: [UInt8]
  private let key: [UInt8]

  /// The hash of a password with the salt. What is not a refusal here is a lack of memory.
  public init(of password: Password, salt: PasswordSalt, cost: ScryptCost = .standard) throws {
    self.cost = cost
    self.salt = salt.bytes
    key = try cost.key(of: password.bytes, salt: salt.bytes, count: Self.keyBytes).withUnsafeBytes { Array($0) }
  }

  /// Whether the password is the one. The comparison takes the same time wherever they differ.
  public func matches(_ password: Password) throws -> Bool {
    try cost.key(of: password.bytes, salt: salt, count: key.count) == SymmetricKey(data: key)
  }

  /// Whether the password is that of an account, which may not exist or have none yet: then as much is spent, and the answer is no.
  public static func matches(_ password: Password, _ kept: PasswordHash?, cost: ScryptCost = .standard) throws -> Bool {
    if let kept { return try kept.matches(password) }
    _ = try cost.key(of: password.bytes, salt: Array(repeating: 0, count: PasswordSalt.count), count: keyBytes)
    return false
  }

  /// Whether it was made at a lower cost than is asked now: then it is to be made anew from the password just given.
  public func isCheaper(than asked: ScryptCost) -> Bool { cost.work < asked.work }
}

extension PasswordHash {
  /// The text that is kept, in the form of the password hashing competition: `$scrypt$ln=17,r=8,p=1$salt$key`.
  public var text: String {
    "$scrypt$ln=\(cost.doublings),r=\(cost.blockSize),p=\(cost.lanes)$\(Self.written(salt))$\(Self.written(key))"
  }

  /// The hash that was kept as this text; nil where it is damaged.
  public init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
    let names = ["ln=", "r=", "p="]
    let values = parts[2].split(separator: ",", omittingEmptySubsequences: false)
    guard values.count == names.count, zip(values, names).allSatisfy({ $0.hasPrefix($1) }) else { return nil }
    let numbers = zip(values, names).compactMap { value, name in Int(value.dropFirst(name.count)) }
    guard numbers.count == names.count,
      let cost = ScryptCost(doublings: numbers[0], blockSize: numbers[1], lanes: numbers[2]),
      let salt = Self.read(parts[3]), let key = Self.read(parts[4]), (1...64).contains(salt.count),
      key.count == Self.keyBytes
    else { return nil }
    self.cost = cost
    self.salt = salt
    self.key = key
    guard self.text == text else { return nil }
  }

  private static func written(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().filter { $0 != "=" }
  }

  private static func read(_ text: Substring) -> [UInt8]? {
    Data(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)).map { Array($0) }
  }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
  /// Says only the cost, so that no log shows the rest.
  public var description: String { "scrypt 2^\(cost.doublings), \(cost.blockSize), \(cost.lanes)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What makes two hashes of the same password differ.
public struct PasswordSalt: Hashable, Sendable {
  static let count = 16

  let bytes: [UInt8]

  public init(using generator: inout some RandomNumberGenerator) {
    bytes = RandomBytes.drawn(Self.count, from: &generator)
  }
}
