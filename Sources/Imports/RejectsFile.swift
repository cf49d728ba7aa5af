import Vocabulary

/// The file of a reading's rejected rows: to be mended in any spreadsheet and imported with the same map.
///
/// UTF-8 with a byte order mark, the separator of the source. Three columns come first: the reason, and the source and line by
/// which a mended row is taken in once. The source's own columns follow as they were, so that a row with too many cells hangs
/// over at the end; one with broken quotes ends in `rida_quote`, to be deleted once its cells are right. Letters that were
/// damaged stand as U+FFFD, which is refused until it is mended.
extension RowFile {
  /// The file's bytes, the reasons in the given language.
  func rejectsFile(in language: Language) -> [UInt8] {
    var file: [UInt8] = [0xEF, 0xBB, 0xBF]
    file += line([RowMark.reasonColumn, RowMark.sourceColumn, RowMark.lineColumn], columns)
    for row in rejected {
      let flag = row.faults.contains(.brokenQuote) ? [RowMark.quoteFlag] : []
      file += line([row.reason[language], row.mark.source, String(row.mark.line)], row.fields + flag)
    }
    return file
  }

  private func line(_ marks: [String], _ cells: [String]) -> [UInt8] {
    CSVLine(fields: marks + cells.map { FormulaGuard.anyList.guarded(Self.withoutZeroes($0)) }, delimiter: delimiter)
      .bytes
  }

  private static func withoutZeroes(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
  }
}
