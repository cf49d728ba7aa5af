/// One record of a CSV file, with the lines it stands on.
struct CSVRecord: Hashable, Sendable {
  /// What makes a record unreadable as a row.
  enum Fault: Hashable, Sendable {
    /// A quote that is not closed, or stands where none may.
    case brokenQuote
    case columns(found: Int, expected: Int)
    case tooLong
  }

  /// The line on which the record begins; the file's first is 1.
  let line: Int
  /// How many lines it stands on: more than one where a quoted field goes over several.
  let lineCount: Int
  let fields: [String]
  let fault: Fault?

  /// Whether the record says nothing at all: only separators and spaces.
  var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// What stands between the columns of a CSV file.
public enum CSVDelimiter: String, Hashable, Sendable, CaseIterable, Codable {
  case comma = ","
  case semicolon = ";"

  var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ";") }

  /// The one that stands more often on the first line, outside quotes; a comma where neither does.
  static func detected(in text: [UInt8]) -> CSVDelimiter {
    var quoted = false
    var commas = 0
    var semicolons = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ",") where !quoted: commas += 1
      case UInt8(ascii: ";") where !quoted: semicolons += 1
      case 10 where !quoted, 13 where !quoted: return semicolons > commas ? .semicolon : .comma
      default: break
      }
    }
    return semicolons > commas ? .semicolon : .comma
  }
}
