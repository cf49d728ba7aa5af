/// A statement as PostgreSQL reads it: `$1`, `$2` … where a portable one has `?`.
enum PostgreSQLStatement {
  /// Signs inside texts, names in quotes and remarks stay as they are.
  static func numbered(_ sql: String) -> String {
    var (numbered, number, rest) = ("", 0, Substring(sql))
    while let sign = rest.first {
      let length: Int
      switch sign {
      case "'", "\"": length = quoted(rest, by: sign)
      case "-" where rest.hasPrefix("--"):
        length = rest.firstIndex(of: "\n").map { rest.distance(from: rest.startIndex, to: $0) } ?? rest.count
      case "?":
        number += 1
        numbered += "$\(number)"
        rest = rest.dropFirst()
        continue
      default: length = 1
      }
      numbered += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return numbered
  }

  /// How many signs a text in quotes has, from its first quote to its last; a doubled quote is read as two texts.
  private static func quoted(_ text: Substring, by quote: Character) -> Int {
    guard let end = text.dropFirst().firstIndex(of: quote) else { return text.count }
    return text.distance(from: text.startIndex, to: end) + 1
  }
}
