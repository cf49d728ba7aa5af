import Crypto
import Vocabulary

/// What an association's rows in one table are, in short: how many, and SHA-256 of them all in the order of the key.
public struct TableDigest: Hashable, Sendable {
  public let table: String
  public let rows: Int
  /// 64 hexadecimal digits; of no rows, the digest of nothing.
  public let sha256: String
}

/// Adds rows up to a digest that is the same on both engines.
struct RowDigest {
  private var hash = SHA256()
  private(set) var rows = 0

  /// Each value goes in with its kind and its length, so that no two rows read alike.
  mutating func add(_ row: Row) {
    rows += 1
    for value in row.values {
      switch value {
      case .null: hash.update(data: [0])
      case .integer(let number): hash.update(data: [1] + withUnsafeBytes(of: number.bigEndian) { Array($0) })
      // U+0000, which PostgreSQL cannot hold, is U+FFFD there (docs/decisions/0024).
      case .text(let text):
        add(2, text.utf8.contains(0) ? Array(text.replacing("\0", with: "\u{FFFD}").utf8) : Array(text.utf8))
      case .bytes(let bytes): add(3, bytes)
      }
    }
  }

  private mutating func add(_ kind: UInt8, _ bytes: [UInt8]) {
    hash.update(data: [kind] + withUnsafeBytes(of: Int64(bytes.count).bigEndian) { Array($0) })
    hash.update(data: bytes)
  }

  func finished(of table: Table) -> TableDigest {
    TableDigest(table: table.name, rows: rows, sha256: Hexadecimal.written(hash.finalize()))
  }
}
