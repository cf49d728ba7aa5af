import Crypto
import Surveys

/// What a row of a file is known by, so that it is taken in once however often its file is imported.
///
/// A row is known by its survey, its own content, and which occurrence of this content in the file it is: not by its line,
/// so that mending one row, or adding rows, does not change the others' keys. A row from a file of rejected rows is known by
/// the file and the line it was rejected from instead, so that it is taken in once however it was mended.
public struct RowKey: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// The key of a row by its content.
  init(survey: String, content fields: [String], occurrence: Int) {
    var hash = SHA256()
    hash.add("rida-row")
    hash.add(survey)
    for field in fields { hash.add(field) }
    hash.add(String(occurrence))
    bytes = Array(hash.finalize())
  }

  /// The key of a row that was rejected before.
  init(survey: String, rejected mark: RowMark) {
    var hash = SHA256()
    hash.add("rida-rejected-row")
    hash.add(survey)
    hash.add(mark.source)
    hash.add(String(mark.line))
    bytes = Array(hash.finalize())
  }
}

extension SHA256 {
  /// Takes in a text with its length before it, so that no two lists of texts come to the same bytes.
  fileprivate mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    let length = UInt64(bytes.count)
    update(data: (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) })
    update(data: bytes)
  }
}
