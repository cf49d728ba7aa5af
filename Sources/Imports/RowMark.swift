import Crypto
import Vocabulary

/// Where a row was first rejected: the digest of that file, and the line in it.
struct RowMark: Hashable, Sendable {
  static let sourceColumn = "rida_source"
  static let lineColumn = "rida_line"
  static let reasonColumn = "rida_reason"
  /// Stands at the end of a row whose quotes are broken, until somebody has looked at its cells and deletes it: written out
  /// cell by cell, such a row would otherwise look sound.
  static let quoteFlag = "rida_quote"

  let source: String
  let line: Int

  /// The mark of a line of a file.
  init(source: String, line: Int) {
    self.source = source
    self.line = line
  }

  /// The mark that two cells carry; nil where they are not as they were written.
  init?(readingSource source: String, line: String) {
    let digits = line.utf8
    guard source.utf8.count == 71, source.hasPrefix("sha256:"),
      source.utf8.dropFirst(7).allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }), let number = Int(line), number > 0
    else { return nil }
    self.init(source: source, line: number)
  }

  /// The digest of a file.
  static func source(of file: [UInt8]) -> String { "sha256:" + Hexadecimal.written(SHA256.hash(data: file)) }
}
