public import Vocabulary

extension ReportTables {
  /// The tables as a workbook for Excel and its like: a sheet a table with its charts, then the codebook and the method.
  ///
  /// Numbers are numbers in full, shown by their formats; every text is kept as text, so that none becomes a formula. The
  /// same tables give the same bytes: the only date in the file is the report's own.
  public func workbook(in language: Language) throws -> [UInt8] {
    let book = try Workbook(of: self, in: language)
    for table in tables { try book.add(table.withReasons) }
    try book.add(codebook)
    try book.add(about)
    return try book.finished()
  }
}
