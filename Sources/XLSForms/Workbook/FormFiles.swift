import Imports
import Vocabulary

/// The files in which a form comes: one workbook, its sheets as CSV files, or those packed in one file.
public struct FormFiles: Hashable, Sendable {
  /// The sheets that are read, in the order of the tabs or files; the others are named only.
  public let tables: [SheetTable]

  /// The sheets of a form that Rida reads.
  static let read: Set<String> = ["survey", "choices", "settings"]

  /// Reads files by their names; the workbook comes alone.
  public init(_ files: [(name: String, bytes: [UInt8])], limits: WorkbookLimits = .standard) throws(WorkbookRefusal) {
    guard let first = files.first, files.contains(where: { !$0.bytes.isEmpty }) else { throw .empty }
    guard files.reduce(0, { $0 + $1.bytes.count }) <= limits.file else {
      throw .tooLarge(mebibytes: limits.file / 1_048_576)
    }
    if first.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || first.bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      tables = try Self.packed(ZipArchive(first.bytes, limits: limits), limits: limits)
    } else if first.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .oldOrLocked
    } else {
      tables = try Self.texts(files, limits: limits)
    }
  }

  private static func packed(_ archive: ZipArchive, limits: WorkbookLimits) throws(WorkbookRefusal) -> [SheetTable] {
    if archive.holds(WorkbookReader.book) {
      return try WorkbookReader(archive, limits: limits).tables(wanted: read.contains)
    }
    if archive.holds("content.xml") { throw .openDocument }
    // No name of a form's file is longer, and a long one may be of nothing but marks.
    let names = archive.names.filter { $0.utf8.count <= 1_000 && $0.lowercased().hasSuffix(".csv") }
    guard !names.isEmpty else { throw .notAWorkbook }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names { files.append((name, try archive.read(name))) }
    return try texts(files, limits: limits)
  }

  /// CSV files, each called after its sheet: `survey.csv`, or `housing-survey.csv`.
  private static func texts(
    _ files: [(name: String, bytes: [UInt8])], limits: WorkbookLimits
  ) throws(WorkbookRefusal) -> [SheetTable] {
    guard files.reduce(0, { $0 + $1.bytes.count }) <= limits.text else {
      throw .tooMuchText(mebibytes: limits.text / 1_048_576)
    }
    var tables: [SheetTable] = []
    var cells = 0
    for file in files {
      let name = sheetName(of: file.name, alone: files.count == 1)
      let records: [(line: Int, fields: [String])]
      do throws(ImportFileRefusal) {
        records = try CSVTable.records(of: file.bytes, atMost: limits.rows)
      } catch {
        throw error == .utf16 ? .notUTF8(entry: file.name) : .notAWorkbook
      }
      guard records.count <= limits.rows else { throw .tooManyRows(sheet: name, most: limits.rows) }
      let rows = records.map { record in
        SheetTable.Row(
          number: record.line,
          cells: Dictionary(
            uniqueKeysWithValues: record.fields.enumerated().filter { !$1.trimmed.isEmpty }.map { ($0, $1) }))
      }.filter { !$0.cells.isEmpty }
      cells += rows.reduce(0) { $0 + $1.cells.count }
      guard cells <= limits.cells else { throw .tooManyCells(most: limits.cells) }
      for row in rows {
        for (column, text) in row.cells.sorted(by: { $0.key < $1.key }) {
          let refusal = limits.refusal(of: text, in: name, at: "\(SheetTable.letters(column))\(row.number)")
          if let refusal { throw refusal }
        }
      }
      tables.append(SheetTable(name: name, rows: rows))
    }
    return tables
  }

  private static func sheetName(of file: String, alone: Bool) -> String {
    let name = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? file
    let stem = name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
    if let sheet = read.first(where: { stem.lowercased().hasSuffix($0) }) { return sheet }
    return alone ? "survey" : stem
  }
}
