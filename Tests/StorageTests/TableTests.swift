import TestSupport
import Testing

@testable import Storage

/// The tables that a move carries: all that there are, as each engine describes them.
@Suite struct TableTests {
  /// What a file says: every table of the schema but the list of steps, with every column.
  @Test func noTableAndNoColumnIsLeftOut() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let tables = try file.tables()
    let all = try file.look { connection in
      try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .map { try $0.text(0) }
    }
    #expect(Set(tables.map(\.name)) == Set(all).subtracting(Table.ofPrograms.union(["schema_step"])))
    #expect(tables.count > 50)
    for table in tables {
      let columns = try file.look { connection in
        try connection.rows("SELECT name FROM pragma_table_info(?)", [.text(table.name)]).map { try $0.text(0) }
      }
      let left = table.name == "association" ? ["place", "move", "other_place"] : []
      #expect(Set(table.carried) == Set(columns).subtracting(left), "\(table.name)")
      #expect(table.key.first == "association", "\(table.name)")
    }
  }

  /// Whoever is referred to goes first: no reference waits for the end of a transaction.
  @Test func aTableGoesAfterThoseThatItRefersTo() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let sorted = try file.tables().parentsFirst
    var gone: Set<String> = []
    for table in sorted {
      #expect(table.references.isSubset(of: gone), "\(table.name)")
      gone.insert(table.name)
    }
    #expect(try gone == Set(file.tables().map(\.name)))
    #expect(sorted.first { $0.name == "comment" }?.references.contains("response") == true)
  }

  @Test(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
  func bothEnginesDescribeTheSameTables() throws {
    let (file, database) = (try DatabaseFile(), try TestDatabase())
    try Schema.migrate(file)
    #expect(try file.tables() == PostgreSQLServer(PostgreSQLAddress(database.address)).tables())
  }

  /// A page ends at a number of signs and bytes, and one row that is longer is a page.
  @Test func aPageIsBoundedByItsLength() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let table = try #require(try file.tables().first { $0.name == "shelved_file" })
    let long = [UInt8](repeating: 7, count: 5 << 20)
    try file.write { connection in
      try connection.execute("INSERT INTO association (association, name_ar, name_en) VALUES ('a', 'ج', 'x')")
      try connection.execute(
        """
        INSERT INTO shelved_report (association, report, kind, last, title_ar, title_en, period_ar, period_en, figures,
          published) VALUES ('a', 'r', 'board', 1, 'ع', 't', 'م', 'p', ?, 1)
        """, [.text(String(repeating: "0", count: 64))])
      for (name, bytes) in [("a", [1]), ("b", long), ("c", [2]), ("d", [3])] as [(String, [UInt8])] {
        try connection.execute(
          "INSERT INTO shelved_file (association, report, name, sha256, size, bytes) VALUES ('a', 'r', ?, ?, ?, ?)",
          [.text(name), .text(String(repeating: "0", count: 64)), SQLValue(bytes.count), .bytes(bytes)])
      }
    }
    var (pages, place) = ([[String]](), [SQLValue]?.none)
    while true {
      let page = try file.look { try table.page(after: place, of: .fixed("a"), in: $0) }
      guard let last = page.last else { break }
      pages.append(try page.map { try $0.text(2) })
      place = table.place(in: last)
    }
    #expect(pages == [["a"], ["b"], ["c", "d"]])
  }
}
