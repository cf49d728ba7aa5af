/// A list of values as spreadsheets and statistics programs read it: RFC 4180 in UTF-8, with the byte order mark by which
/// Excel knows that the letters are not Latin.
///
/// A text that a spreadsheet would take for a formula (its first sign is = + - @, a tab, a line's end, or a wide form of
/// those) is preceded by an apostrophe, so that a name never becomes a command. So is such a sign inside a text where a
/// spreadsheet may begin a new cell: after a semicolon, which parts the cells where Excel is Arabic, a tab or a line's end, for
/// its quotation marks hold nothing together in such a list. Numbers are written as they are.
struct CSVFile {
  enum Field: Hashable {
    case text(String)
    /// A number that a program reads: digits 0–9 and a point.
    case number(String)
    case nothing
  }

  private(set) var bytes: [UInt8] = Array("\u{FEFF}".utf8)

  init(heads: [String]) { append(heads.map { .text($0) }) }

  mutating func append(_ fields: [Field]) {
    bytes += fields.map(Self.written).joined(separator: ",").utf8
    bytes += "\r\n".utf8
  }

  private static let commands: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let parting: Set<Unicode.Scalar> = [";", "\t", "\r", "\n"]

  private static func harmless(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    if let first = text.unicodeScalars.first, commands.contains(first) || (first != ";" && parting.contains(first)) {
      written.append("'")
    }
    var beginsCell = false
    for scalar in text.unicodeScalars {
      if beginsCell, commands.contains(scalar) { written.append("'") }
      // Blanks and quotation marks before it do not stop a command.
      beginsCell =
        parting.contains(scalar) || (beginsCell && (scalar == "\"" || scalar.properties.isWhitespace))
      written.append(scalar)
    }
    return String(written)
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .nothing: return ""
    case .number(let digits): return digits
    case .text(let text):
      let harmless = harmless(text)
      let needsQuotes = harmless.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
      guard needsQuotes || harmless.first == " " || harmless.last == " " else { return harmless }
      // Sign by sign: a quotation mark with a combining mark after it is still one that ends the field.
      var quoted = String.UnicodeScalarView()
      for scalar in harmless.unicodeScalars {
        if scalar == "\"" { quoted.append("\"") }
        quoted.append(scalar)
      }
      return "\"" + String(quoted) + "\""
    }
  }
}
