public import Vocabulary
import Workflow

/// One record of the audit as it stands in the file: its place, what it says, and the digests that chain it.
public struct AuditRecord: Hashable, Sendable {
  public let position: Int
  public let at: Moment
  /// `beneficiary`, a member of staff by his key, or `machine`.
  public let actor: String
  public let act: String
  public let subject: String
  let detail: [UInt8]
  let previous: [UInt8]
  let digest: [UInt8]

  static let columns = "position, at, actor, act, subject, detail, previous, digest"

  /// What stands before the first record.
  static let beginning = [UInt8](repeating: 0, count: 32)

  init(_ row: Row) throws {
    position = try row.integer(0)
    at = try row.moment(1)
    actor = try row.text(2)
    act = try row.text(3)
    subject = try row.text(4)
    detail = try row.bytes(5)
    previous = try row.bytes(6)
    digest = try row.bytes(7)
  }

  /// The record of an entry after the one with the digest `previous`.
  init(_ entry: AuditEntry, at position: Int, after previous: [UInt8], _ chain: AuditChain) throws {
    self.position = position
    at = entry.at
    actor = entry.actor?.text ?? "machine"
    act = entry.act.rawValue
    subject = entry.subject.text
    detail = try chain.keyring.seal(entry.detail)
    self.previous = previous
    digest = chain.digest(
      position: position, at: at, words: [actor, act, subject], detail: detail, previous: previous)
  }
}

/// What ties the records together: a keyed SHA-256 digest (HMAC) over a record, its place and the digest before it.
///
/// Who has only the database cannot make the chain whole again after a change.
struct AuditChain {
  let association: AssociationCode
  let keyring: Keyring
  private let digests: KeyedDigest

  init(association: AssociationCode, keyring: Keyring) {
    self.association = association
    self.keyring = keyring
    digests = keyring.digests(for: "audit chain")
  }

  func digest(position: Int, at: Moment, words: [String], detail: [UInt8], previous: [UInt8]) -> [UInt8] {
    let texts = [association.text, String(position), String(at.seconds)] + words
    return digests(texts.map { Array($0.utf8) } + [detail, previous])
  }

  /// Whether the record is what it was when it was written at a place.
  func holds(_ record: AuditRecord, at position: Int) -> Bool {
    record.digest
      == digest(
        position: position, at: record.at, words: [record.actor, record.act, record.subject],
        detail: record.detail, previous: record.previous)
  }
}
