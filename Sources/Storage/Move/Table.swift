/// A table as the database describes it: all that is needed to carry an association's rows elsewhere.
struct Table: Hashable, Sendable {
  let name: String
  /// All of its columns, in the order of the schema.
  let columns: [String]
  /// The columns of its primary key in order, the association first.
  let key: [String]
  /// The columns of texts and bytes, which may be long.
  let long: [String]
  /// The other tables that its rows refer to.
  let references: Set<String>

  /// What of the association's own row says where it is, and is not carried.
  private static let whereabouts = ["place", "move", "other_place"]

  /// What programs that write keep for themselves in a database, and is nothing of the association.
  static let ofPrograms: Set<String> = ["writer_turn"]

  /// What an association has of which nothing was recorded: its own row, groups of beneficiaries, that its topics are counted,
  /// and how its empty record of acts was found.
  static let ofUnused: Set<String> = ["association", "beneficiary_group", "topics_counted", "audit_check"]

  /// The columns whose values are carried.
  var carried: [String] { name == "association" ? columns.filter { !Self.whereabouts.contains($0) } : columns }

  /// The columns by which rows of one association differ.
  var order: [String] { Array(key.dropFirst()) }

  /// Where the key's columns stand among the carried, the association's left out.
  func place(in row: Row) -> [SQLValue] {
    let columns = carried
    return order.map { column in columns.firstIndex(of: column).map { row.values[$0] } ?? .null }
  }

  /// Names in quotes: what is a word of one engine's is a name all the same.
  private func list(_ names: [String], _ ending: String = "") -> String {
    names.map { "\"\($0)\"\(ending)" }.joined(separator: ", ")
  }

  /// Takes a row as the carried columns give it.
  var insertion: String {
    "INSERT INTO \"\(name)\" (\(list(carried))) VALUES (\(carried.map { _ in "?" }.joined(separator: ", ")))"
  }

  /// At most a number of rows of an association, in the order of the key, beginning after a place in it.
  private func selection(_ what: String, afterPlace: Bool) -> String {
    let signs = order.map { _ in "?" }.joined(separator: ", ")
    let beyond = afterPlace && !order.isEmpty ? " AND (\(list(order))) > (\(signs))" : ""
    return "SELECT \(what) FROM \"\(name)\" WHERE association = ?\(beyond) ORDER BY \(list(key)) LIMIT ?"
  }

  /// How long the next rows are, in signs and bytes.
  func lengths(afterPlace: Bool) -> String {
    let sum = long.map { "coalesce(length(\"\($0)\"), 0)" }.joined(separator: " + ")
    return selection(sum.isEmpty ? "0" : sum, afterPlace: afterPlace)
  }

  /// The next rows.
  func rows(afterPlace: Bool) -> String { selection(list(carried), afterPlace: afterPlace) }

  /// The last row of an association, by its key.
  var last: String {
    "SELECT \(list(carried)) FROM \"\(name)\" WHERE association = ? ORDER BY \(list(key, " DESC")) LIMIT 1"
  }

  /// The rows of an association, in no order.
  var any: String { "SELECT 1 FROM \"\(name)\" WHERE association = ?" }

  /// Takes all rows of an association out.
  var removal: String { "DELETE FROM \"\(name)\" WHERE association = ?" }
}

extension [Table] {
  /// The same tables, each after those that it refers to; by name where that leaves it open.
  var parentsFirst: [Table] {
    var (sorted, placed, waiting) = ([Table](), Set<String>(), self.sorted { $0.name < $1.name })
    while let next = waiting.firstIndex(where: { $0.references.subtracting([$0.name]).isSubset(of: placed) }) {
      let table = waiting.remove(at: next)
      placed.insert(table.name)
      sorted.append(table)
    }
    return sorted + waiting
  }

  /// Tables of rows that an engine gives column by column: name, column, type, place in the primary key (0 outside it).
  init(columns: [Row], references: [Row]) throws {
    var parents: [String: Set<String>] = [:]
    for row in references { parents[try row.text(0), default: []].insert(try row.text(1)) }
    let tables = Dictionary(grouping: columns) { row in row.values[0] }
    self = try tables.values.compactMap { rows in
      let columns = try rows.map { try $0.text(1) }
      guard let first = rows.first, columns.contains("association") else { return nil }
      let name = try first.text(0)
      guard !Table.ofPrograms.contains(name) else { return nil }
      return Table(
        name: name, columns: columns,
        key: try rows.filter { try $0.integer(3) > 0 }.sorted { try $0.integer(3) < $1.integer(3) }.map {
          try $0.text(1)
        },
        long: try rows.filter { !["integer", "bigint"].contains(try $0.text(2).lowercased()) }.map { try $0.text(1) },
        references: parents[name] ?? [])
    }.sorted { $0.name < $1.name }
  }
}
