import Foundation
import TestSupport
import Testing

@testable import Storage

/// What the schema keeps to, so that its tables can be distributed by `association` over many machines.
@Suite struct DistributedSchemaTests {
  private func sources() throws -> [(name: String, text: String)] {
    let root = House.root + "/Sources/Storage"
    let files = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("SQLite/") && !$0.hasPrefix("PostgreSQL/") }
    return try files.map { ($0, try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8)) }
  }

  /// Every primary key, unique constraint and index, as the server has them.
  @Test(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
  func theAssociationLeadsEveryKeyInTheServer() throws {
    let database = try TestDatabase()
    let leading = try PostgreSQLServer(PostgreSQLAddress(database.address)).write { connection in
      try connection.rows(
        """
        SELECT i.indexrelid::regclass::text, a.attname FROM pg_index i
          JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
        WHERE n.nspname = 'public' AND t.relname <> 'schema_step'
        """
      ).map { (try $0.text(0), try $0.text(1)) }
    }
    #expect(leading.count > 80)
    #expect(leading.filter { $0.1 != "association" }.map(\.0) == [])
  }

  /// Every reference begins with the association on both sides, and nothing waits for the end of a transaction.
  @Test(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
  func theAssociationLeadsEveryReferenceInTheServer() throws {
    let database = try TestDatabase()
    let found = try PostgreSQLServer(PostgreSQLAddress(database.address)).write { connection in
      try connection.rows(
        """
        SELECT c.conname, c.contype::text, c.condeferrable, a.attname, b.attname FROM pg_constraint c
          LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
          LEFT JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
          JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = 'public'
        """)
    }
    #expect(found.count > 100)
    for row in found {
      let kind = try row.text(1)
      #expect(["p", "u", "f", "c"].contains(kind), "\(row)")
      #expect(try row.integer(2) == 0, "\(row)")
      guard kind == "f" else { continue }
      #expect(try row.text(3) == "association" && row.text(4) == "association", "\(row)")
    }
    let others = try PostgreSQLServer(PostgreSQLAddress(database.address)).write { connection in
      try connection.rows(
        """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind NOT IN ('r', 'i')
        UNION ALL SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND a.attgenerated <> ''
        """)
    }
    #expect(others.isEmpty)
  }

  /// Two tables meet in a statement only within one association.
  @Test func everyJoinIsWithinAnAssociation() throws {
    var joins = 0
    for (name, text) in try sources() {
      let flat = text.replacing(/\s+/, with: " ")
      for join in flat.matches(of: #/\bJOIN [a-z_]+ (?:AS )?([a-z]+) ON ([^"]*?)(?=JOIN|WHERE|LEFT|ORDER|GROUP|""")/#) {
        joins += 1
        let first = join.2.split(separator: " AND ").first.map(String.init) ?? ""
        #expect(
          first.contains(/^[a-z]+\.association = [a-z]+\.association\s*$/), "\(name): \(join.0)")
      }
      let words = flat.matches(of: /\bJOIN\b/).count
      let read = flat.matches(of: #/\bJOIN [a-z_]+ (?:AS )?[a-z]+ ON /#).count
      #expect(words == read, "\(name): a join that the test cannot read")
    }
    #expect(joins > 15)
  }

  /// No statement asks for what a distributed engine lacks.
  @Test func noStatementNeedsOneEngine() throws {
    let foreign =
      /\b(PRAGMA|INSERT OR|REPLACE INTO|ROWID|GLOB|LISTEN|NOTIFY|LOCK TABLE|nextval|SERIAL|pg_advisory\w*|json_\w+|strftime|ifnull|randomblob)\b/
    for (name, text) in try sources() {
      let code = text.split(separator: "\n").filter { !$0.contains("//") }.joined(separator: "\n")
      #expect(code.matches(of: foreign).map { String($0.0) } == [], "\(name)")
    }
  }
}
