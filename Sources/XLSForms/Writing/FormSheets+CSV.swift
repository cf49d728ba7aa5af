import Imports

extension FormSheets {
  /// The sheets as CSV files (UTF-8, commas), each called after its sheet.
  public var csvFiles: [(name: String, bytes: [UInt8])] {
    sheets.map { ("\($0.name).csv", CSVTable.bytes(of: [$0.headings] + $0.rows)) }
  }

  /// The CSV files packed in one.
  public func csvArchive() throws -> [UInt8] { try ZipArchive.packed(csvFiles) }
}
