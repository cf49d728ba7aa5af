public import Collector
import Crypto
import Foundation
import Vocabulary

/// The secret that seals personal data in the database. It lives in a file beside the database, never inside it.
///
/// AES-GCM with a 256-bit key (NIST SP 800-38D). A copy of the database without this file shows no name, number or message.
public struct Keyring: Sendable {
  private let key: SymmetricKey
  /// The keys of single persons, in a file of their own.
  let persons: PersonKeys
  /// The keys of short codes, derived once: every invitation needs them.
  public let shortCodeKeys: ShortCodeKeys

  /// The key in the file beside the database; made on first use, readable by its owner alone.
  init(beside database: String, databaseExists: Bool, isShared: Bool = false) throws {
    let path = database + ".key"
    if let key = try KeyFile.key(at: path) {
      self.init(key, personsBeside: database, isShared: isShared)
      return
    }
    guard !databaseExists else { throw StoreRefusal.keyMissing(path: path) }
    try KeyFile.layKey(at: path)
    // Of several programs that begin at once one laid the key of all.
    guard let key = try KeyFile.key(at: path) else { throw StoreRefusal.keyMissing(path: path) }
    self.init(key, personsBeside: database, isShared: isShared)
  }

  private init(_ key: SymmetricKey, personsBeside database: String?, isShared: Bool = false) {
    self.key = key
    let wrapping = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("keys of persons".utf8), outputByteCount: 32)
    persons = PersonKeys(path: database.map { $0 + PersonKeys.ending }, wrapping: wrapping, isShared: isShared)
    shortCodeKeys = ShortCodeKeys(
      code: Self.derived(from: key, for: "short codes"), link: Self.derived(from: key, for: "links of short codes"),
      hint: Self.derived(from: key, for: "hints of short codes"))
  }

  /// The key of a database that need not be opened: for what can be checked while a server owns the file.
  public static func existing(beside database: String) throws -> Keyring {
    try Keyring(beside: database, databaseExists: true)
  }

  /// Refuses a file that holds no key: it is not there, or is not one. Throws `StoreRefusal`.
  public static func requireKey(at path: String) throws {
    guard try KeyFile.key(at: path) != nil else { throw StoreRefusal.keyMissing(path: path) }
  }

  /// Whether an error says that something was sealed with other keys.
  public static func isForeign(_ error: any Error) -> Bool { error is CryptoKitError }

  /// A key from given bytes, for tests.
  init(bytes: [UInt8]) { self.init(SymmetricKey(data: bytes), personsBeside: nil) }

  func seal(_ text: String) throws -> [UInt8] { try seal(bytes: Array(text.utf8)) }

  func open(_ bytes: [UInt8]) throws -> String { String(decoding: try opened(bytes), as: UTF8.self) }

  func seal(bytes: [UInt8]) throws -> [UInt8] {
    guard let sealed = try AES.GCM.seal(bytes, using: key).combined else { throw StoreRefusal.damaged }
    return Array(sealed)
  }

  func opened(_ bytes: [UInt8]) throws -> [UInt8] {
    Array(try AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: key))
  }

  /// Seals what is known of a person with the key that is his alone: once that is destroyed, nobody reads it again.
  func seal(_ text: String, for person: BeneficiaryID) throws -> [UInt8] {
    let own = try persons.keyMade(for: person)
    guard let sealed = try AES.GCM.seal(Data(text.utf8), using: own).combined else { throw StoreRefusal.damaged }
    return Array(sealed)
  }

  /// Opens what was sealed for a person; what was kept before there were keys of persons opens with the key of all.
  func open(_ bytes: [UInt8], of person: BeneficiaryID) throws -> String {
    if let own = try persons.key(of: person),
      let plain = try? AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: own)
    {
      return String(decoding: plain, as: UTF8.self)
    }
    return try open(bytes)
  }

  /// Keyed digests for one purpose (HMAC-SHA-256): equal texts have equal ones, and without the key they say nothing.
  func digests(for purpose: String) -> KeyedDigest { KeyedDigest(key: SymmetricKey(data: derived(for: purpose))) }

  /// A key of its own for one purpose, so that no secret serves two (HKDF, RFC 5869).
  public func derived(for purpose: String) -> [UInt8] { Self.derived(from: key, for: purpose) }

  private static func derived(from key: SymmetricKey, for purpose: String) -> [UInt8] {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(purpose.utf8), outputByteCount: 32)
      .withUnsafeBytes { Array($0) }
  }
}

/// What makes keyed digests for one purpose.
struct KeyedDigest: Sendable {
  fileprivate let key: SymmetricKey

  /// The digest of parts that cannot be confused with other parts: each is preceded by its length.
  func callAsFunction(_ parts: [[UInt8]]) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    for part in parts {
      code.update(data: Array("\(part.count):".utf8))
      code.update(data: part)
    }
    return Array(code.finalize())
  }
}
