import Vocabulary

/// What the engine is told of how few rows a key leaves, so that it goes where a key leads and does not read a table to its end.
///
/// `association` leads every key, and a file has one or few of them. Without statistics SQLite takes it for a choice as good as
/// any: an index that gives the order, or the table's own, then seems as good as the one that leads to the few rows. The numbers
/// are the same in every file, so that no plan depends on what a file holds; nothing is counted, and nothing is told of anybody.
extension DatabaseFile {
  /// Writes the statistics of all indexes where others stand, or none. Readers see them as they open; so they are written as soon
  /// as the schema is up to date. Where there is no room for them the next start tries again.
  func tellStatistics() {
    try? write { connection in
      let wanted = try Self.indexes(in: connection).map { [$0.table, $0.key, $0.statistics] }
      let isThere = try !connection.rows("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").isEmpty
      let kept = isThere ? try connection.rows("SELECT tbl, idx, stat FROM sqlite_stat1").map(\.values) : []
      guard Set(kept) != Set(wanted.map { $0.map { SQLValue.text($0) } }) else { return }
      // The first makes the table, the second has this connection read it.
      try connection.run(script: "ANALYZE sqlite_schema; DELETE FROM sqlite_stat1")
      for row in wanted {
        try connection.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", row.map { .text($0) })
      }
      try connection.run(script: "ANALYZE sqlite_schema")
    }
  }

  /// Every index and primary key of the associations' tables.
  private static func indexes(in connection: Connection) throws -> [IndexShape] {
    var indexes: [IndexShape] = []
    for row in try connection.rows(
      """
      SELECT t.name, l.name, l.origin = 'pk', l."unique", l.partial, i.name
      FROM sqlite_schema t, pragma_index_list(t.name) l, pragma_index_info(l.name) i
      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, l.name, i.seqno
      """)
    {
      let (table, name, column) = (try row.text(0), try row.text(1), try row.text(5))
      // The primary key goes by the table's name.
      let key = try row.integer(2) == 1 ? table : name
      if indexes.last?.table != table || indexes.last?.key != key {
        indexes.append(
          IndexShape(
            table: table, key: key, isUnique: try row.integer(3) == 1, isPartial: try row.integer(4) == 1))
      }
      indexes[indexes.count - 1].columns.append(column)
    }
    return indexes
  }
}

/// An index, and what the engine is told of it.
private struct IndexShape {
  let table: String
  let key: String
  let isUnique: Bool
  /// Whether it holds only rows that wait for something.
  let isPartial: Bool
  var columns: [String] = []

  /// How many different values an association has in columns with few; in any other column a value leaves a handful of rows.
  /// Requests that have not ended are alike, and few of all that there ever were.
  private static let values = [
    "act": 20, "actor": 300, "beneficiary_group": 10, "carrier": 5, "channel": 8, "department": 50, "ended": 5_000,
    "kind": 6, "mode": 6, "owner": 300, "service": 4, "staff": 300, "stage": 10, "state": 8, "survey": 100,
  ]

  /// The number of rows, and how many are left by the first column, the first two, and so on (sqlite.org/fileformat2.html,
  /// 2.6.3): ten associations of a million rows each, of which a thousand wait for something.
  var statistics: String {
    var left = isPartial ? 1_000 : 1_000_000
    var numbers = [10 * left, left]
    for column in columns.dropFirst() {
      left = Self.values[column].map { max(1, left / $0) } ?? min(left, 10)
      numbers.append(left)
    }
    if isUnique { numbers[numbers.count - 1] = 1 }
    return numbers.map(String.init).joined(separator: " ")
  }
}
