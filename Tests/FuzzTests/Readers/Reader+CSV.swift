import Vocabulary

@testable import Imports

extension Reader {
  /// A small CSV file as a table.
  static let csv = Reader(
    "csv", words: ["\"", "\"\"", ",", ";", "\r\n", "\n", "\r", "\u{FEFF}"],
    seeds: {
      ["a,b\r\n1,2\r\n", "a;b\n\"x\ny\";\"\"\"\"\n", "الاسم,ب\n\"a\",b,c\n"].map { Array($0.utf8) }
        + [[0xC7, 0xE1, 0x2C, 0xC8, 10, 0xD3, 0x2C, 49]]
    }
  ) { bytes in
    guard let records = try table(bytes) else { return false }
    let lines = records.map(\.line)
    try promise(lines == lines.sorted() && Set(lines).count == lines.count, "the lines are \(lines)")
    // Empty cells at the end of a line count or not, by what else is wrong with the line; they say nothing.
    let cells = records.map { withoutEmptyEnd($0.fields) }
    // Zero bytes make a file look like UTF-16, the more of it there is.
    guard let header = records.first?.fields, cells.first == header, !bytes.contains(0) else { return true }
    let again = try table(CSVTable.bytes(of: records.map(\.fields)))
    try promise(again?.map { withoutEmptyEnd($0.fields) } == cells, "written and read again it is \(again ?? [])")
    return true
  }

  private static func withoutEmptyEnd(_ cells: [String]) -> [String] {
    var cells = cells
    while cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func table(_ bytes: [UInt8]) throws -> [(line: Int, fields: [String])]? {
    do throws(ImportFileRefusal) {
      return try CSVTable.records(of: bytes, atMost: 10_000)
    } catch {
      try promiseWords(error.message, "\(error)")
      return nil
    }
  }
}
