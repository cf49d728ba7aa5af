/// What keeps a spreadsheet from taking a cell for a formula, without changing what is imported again.
///
/// A cell that begins like a formula (after any apostrophes) gets one apostrophe before it in the file of rejected rows, and
/// loses one when such a file, known by its `rida_source` column, is read. Every cell comes back as it was: a cell that began
/// with an apostrophe of its own has two in between.
enum FormulaGuard {
  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func guarded(_ text: String) -> String { beginsLikeFormula(text) ? "'" + text : text }

  static func bare(_ text: String) -> String {
    guard text.unicodeScalars.first == "'", beginsLikeFormula(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(starts.contains) ?? false
  }
}
