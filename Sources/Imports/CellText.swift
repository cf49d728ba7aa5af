import Vocabulary

/// The text of a cell as it is compared: without spaces and invisible direction marks at its ends.
enum CellText {
  /// Marks that order text for the eye only; spreadsheets in Arabic put them beside dates and names.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200B || DirectionMarks.contains(scalar)
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func counts(_ scalar: Unicode.Scalar) -> Bool { !isMark(scalar) && !scalar.properties.isWhitespace }
    guard let start = scalars.firstIndex(where: counts), let end = scalars.lastIndex(where: counts) else { return "" }
    return String(scalars[start...end])
  }

  /// The text without any direction mark, and without one of the given endings.
  static func bare(_ text: String, without endings: [String]) -> String {
    let plain = trimmed(String(String.UnicodeScalarView(text.unicodeScalars.filter { !isMark($0) })))
    guard let ending = endings.first(where: plain.hasSuffix) else { return plain }
    return trimmed(String(plain.dropLast(ending.count)))
  }

  /// Whether a character was lost before the text came here: a zero byte, or U+FFFD in the place of damaged bytes.
  static func isDamaged(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value == 0 || $0.value == 0xFFFD } }
}
