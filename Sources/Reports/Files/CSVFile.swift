import Vocabulary

/// A list of values as spreadsheets and statistics programs read it: RFC 4180 in UTF-8, with the byte order mark by which
/// Excel knows that the letters are not Latin.
///
/// What a spreadsheet would take for a formula is preceded by an apostrophe (`FormulaGuard`), so that a name never becomes a
/// command. Numbers are written as they are.
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

  private static func written(_ field: Field) -> String {
    switch field {
    case .nothing: return ""
    case .number(let digits): return digits
    case .text(let text):
      let harmless = FormulaGuard.commaList.guarded(text)
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
