/// What keeps a spreadsheet from taking a cell for a formula, without changing what is imported again.
///
/// A cell that begins like a formula (after any apostrophes) gets one apostrophe before it in the file of rejected rows, and
/// loses one when such a file, known by its `rida_source` column, is read. Every cell comes back as it was: a cell that began
/// with an apostrophe of its own has two in between.
///
/// So does a command sign inside a cell, where a spreadsheet that parts cells by another sign than the file begins a new one:
/// after a comma, a semicolon, a tab or a line's end, and blanks, quotation marks and apostrophes.
enum FormulaGuard {
  private static let commands: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
  private static let parting: Set<Unicode.Scalar> = [",", ";", "\t", "\r", "\n"]

  static func guarded(_ text: String) -> String {
    (beginsLikeFormula(text) ? "'" : "") + inside(text) { $0.append("'") }
  }

  static func bare(_ text: String) -> String {
    let isGuarded = text.unicodeScalars.first == "'" && beginsLikeFormula(text)
    return inside(isGuarded ? String(text.unicodeScalars.dropFirst()) : text) { written in
      if written.last == "'" { written.removeLast() }
    }
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map { commands.contains($0) || "\t\r\n".unicodeScalars.contains($0) }
      ?? false
  }

  /// The text, with something done before each command sign that may begin a cell inside it.
  private static func inside(_ text: String, before: (inout String.UnicodeScalarView) -> Void) -> String {
    guard text.unicodeScalars.contains(where: parting.contains) else { return text }
    var written = String.UnicodeScalarView()
    var beginsCell = false
    for scalar in text.unicodeScalars {
      if beginsCell, commands.contains(scalar) { before(&written) }
      beginsCell =
        parting.contains(scalar)
        || (beginsCell && (scalar == "\"" || scalar == "'" || scalar.properties.isWhitespace))
      written.append(scalar)
    }
    return String(written)
  }
}
