/// What keeps a spreadsheet from taking a cell of a list for a formula, in such a way that each cell can be had back as it was.
///
/// A cell that begins like a formula (after any apostrophes) gets one apostrophe before it, and loses one when it is made bare: a
/// cell that began with an apostrophe of its own has two in between. So does a command sign inside a cell, where a spreadsheet
/// that parts cells by another sign than the file begins a new one: after such a sign, and blanks, quotation marks and
/// apostrophes.
public struct FormulaGuard: Sendable {
  /// For a list whose cells are parted by commas: a quotation mark holds them together where commas part, and nowhere else.
  /// Semicolons part cells where Excel is Arabic.
  public static let commaList = FormulaGuard(parting: [";", "\t", "\r", "\n"])
  /// For a list whose cells are parted by whatever sign.
  public static let anyList = FormulaGuard(parting: [",", ";", "\t", "\r", "\n"])

  private static let commands: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private let parting: Set<Unicode.Scalar>

  /// The cell as a list may hold it.
  public func guarded(_ text: String) -> String {
    (Self.beginsLikeFormula(text) ? "'" : "") + inside(text) { $0.append("'") }
  }

  /// The cell as it was before it was guarded.
  public func bare(_ text: String) -> String {
    let isGuarded = text.unicodeScalars.first == "'" && Self.beginsLikeFormula(text)
    return inside(isGuarded ? String(text.unicodeScalars.dropFirst()) : text) { written in
      if written.last == "'" { written.removeLast() }
    }
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map { commands.contains($0) || "\t\r\n".unicodeScalars.contains($0) }
      ?? false
  }

  /// The text, with something done before each command sign that may begin a cell inside it.
  private func inside(_ text: String, before: (inout String.UnicodeScalarView) -> Void) -> String {
    guard text.unicodeScalars.contains(where: parting.contains) else { return text }
    var written = String.UnicodeScalarView()
    var beginsCell = false
    for scalar in text.unicodeScalars {
      if beginsCell, Self.commands.contains(scalar) { before(&written) }
      beginsCell =
        parting.contains(scalar)
        || (beginsCell && (scalar == "\"" || scalar == "'" || scalar.properties.isWhitespace))
      written.append(scalar)
    }
    return String(written)
  }
}
