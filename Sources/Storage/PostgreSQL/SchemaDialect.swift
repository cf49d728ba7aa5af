/// The schema's steps as PostgreSQL reads them. They are written once, in SQLite's words; few of these mean something else.
///
/// What is not named here is the same on both: keys, references, checks, partial indexes, `ON CONFLICT`. A test reads every
/// step and fails on a word that is on neither list, so that a later step cannot slip through unseen.
enum SchemaDialect {
  /// The words that PostgreSQL has other names for. Texts are compared byte by byte, as SQLite does: the order of what a
  /// report lists must not follow a server's language.
  static let words = [
    "TEXT": "text COLLATE \"C\"", "INTEGER": "bigint", "BLOB": "bytea", "group_concat": "string_agg",
  ]

  /// What stands behind a table in SQLite alone: the types of its columns hold (they always do in PostgreSQL), and its rows
  /// lie in the order of its key.
  private static let endings = [" STRICT, WITHOUT ROWID", " STRICT"]

  /// A script for PostgreSQL. Texts and remarks stay as they are; a query inside `FROM ( … )` gets the name that PostgreSQL
  /// asks for.
  static func postgreSQL(_ script: String) -> String {
    var (translated, rest, lastWord) = ("", Substring(script), "")
    var named: [Bool] = []
    while let sign = rest.first {
      if let ending = endings.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(ending.count)
        continue
      }
      let piece = piece(of: rest)
      rest = rest.dropFirst(piece.count)
      switch sign {
      case "(":
        named.append(lastWord == "FROM")
        translated += piece
      case ")":
        translated += piece
        if named.popLast() == true { translated += " AS part_\(named.count)" }
      default: translated += words[String(piece)] ?? String(piece)
      }
      if !sign.isWhitespace { lastWord = String(piece) }
    }
    return translated
  }

  /// The words of a script outside texts and remarks, as they stand.
  static func words(of script: String) -> Set<String> {
    var (found, rest) = (Set<String>(), Substring(script))
    while let sign = rest.first {
      let piece = piece(of: rest)
      if isPartOfWord(sign) { found.insert(String(piece)) }
      rest = rest.dropFirst(piece.count)
    }
    return found
  }

  /// The beginning of a script up to where something else begins: a word, a text in quotes, a remark, or one sign.
  private static func piece(of rest: Substring) -> Substring {
    guard let sign = rest.first else { return rest }
    if isPartOfWord(sign) { return rest.prefix(while: isPartOfWord) }
    if rest.hasPrefix("--") { return rest.prefix { !$0.isNewline } }
    if sign == "'", let end = rest.dropFirst().firstIndex(of: sign) { return rest[...end] }
    return rest.prefix(1)
  }

  private static func isPartOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" }
}
