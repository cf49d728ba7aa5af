import Vocabulary

/// The file of a reading's rejected rows: to be mended in any spreadsheet and imported with the same map.
///
/// UTF-8 with a byte order mark, the separator of the source. Three columns come first: the reason, and the source and line by
/// which a mended row is taken in once; marks that somebody changed stay as he wrote them. The source's own columns follow as
/// they were, so that a row with too many cells hangs over at the end; one with broken quotes ends in `rida_quote`, to be
/// deleted once its cells are right. Letters that were damaged stand as U+FFFD, which is refused until it is mended.
extension RowFile {
  /// The file's bytes, the reasons in the given language.
  func rejectsFile(in language: Language) -> [UInt8] {
    var file: [UInt8] = [0xEF, 0xBB, 0xBF]
    file += line([RowMark.reasonColumn, RowMark.sourceColumn, RowMark.lineColumn], columns)
    for row in rejected {
      let flag = row.faults.contains(.brokenQuote) ? [RowMark.quoteFlag] : []
      let mark = row.changedMarks?.map(Self.kept) ?? [row.mark.source, String(row.mark.line)]
      let cells = row.fields + flag
      // A record of several lines is one only with as many cells as columns; whoever mended one may have left its flag there.
      let rest = row.lines.count > 1 ? max(0, columns.count - cells.count) : 0
      file += line([row.reason[language]] + mark, cells + Array(repeating: "", count: rest))
    }
    return file
  }

  private func line(_ marks: [String], _ cells: [String]) -> [UInt8] {
    CSVLine(fields: marks + cells.map(Self.kept), delimiter: delimiter).bytes
  }

  /// A cell as it was, so that no spreadsheet takes it for a formula.
  private static func kept(_ cell: String) -> String { FormulaGuard.anyList.guarded(withoutZeroes(cell)) }

  private static func withoutZeroes(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
  }
}
