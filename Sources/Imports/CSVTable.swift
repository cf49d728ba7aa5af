/// A small CSV file as a table: every record with the line on which it begins.
public enum CSVTable {
  /// Reads UTF-8 or Windows-1256, separated by commas or semicolons, whichever stands more often on the first line. Records that
  /// are shorter or longer than the first are taken as they are; no more than one beyond `most` is read.
  public static func records(
    of file: [UInt8], atMost most: Int
  ) throws(ImportFileRefusal) -> [(line: Int, fields: [String])] {
    let (text, _) = try TextEncoding.decode(file, orElse: nil)
    var records: [(line: Int, fields: [String])] = []
    for record in CSVReader(text, delimiter: .detected(in: text)) {
      records.append((record.line, record.fields))
      if records.count > most { break }
    }
    return records
  }
}

extension CSVTable {
  /// Rows as a CSV file: UTF-8 with its mark, by which Excel knows it, and commas.
  public static func bytes(of rows: [[String]]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + rows.flatMap { CSVLine(fields: $0, delimiter: .comma).bytes }
  }
}
