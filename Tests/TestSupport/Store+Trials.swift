import Messaging

@testable public import Storage

extension Store {
  /// What tells whether anything at all was written: the number of rows changed since the store was opened.
  public func digest() async throws -> Int {
    try await write { $0.connection.changes }
  }

  /// Lets the disk be full but for so many pages; nil makes room again.
  public func leave(pages: Int?) async throws {
    try await write { ledger in
      let used = try ledger.connection.rows("PRAGMA page_count").first?.integer(0) ?? 0
      let most = pages.map { used + $0 } ?? 1_000_000
      _ = try ledger.connection.rows("PRAGMA max_page_count = \(most)")
    }
  }

  /// The text of the newest message, as its recipient reads it.
  public func newestMessage() async throws -> String {
    try await read { try $0.messages(limit: 1).first?.text ?? "" }
  }

  /// Changes the file past the program.
  public func spoil(_ change: String) async throws {
    try await write { try $0.connection.run(script: change) }
  }

  /// What is wrong with the requests after somebody changed the file past the program; the change is undone.
  public func requestFaults(after change: String) async throws -> [RequestFault] {
    struct Undo: Error { let faults: [RequestFault] }
    do {
      try await write { ledger in
        try ledger.connection.run(script: change)
        throw Undo(faults: try ledger.reviewRequests())
      }
      return []
    } catch let undo as Undo { return undo.faults }
  }

  /// What an examination of the audit finds after somebody changed the file past the program; the change is undone.
  public func faults(after change: String) async throws -> [AuditFault] {
    struct Undo: Error { let faults: [AuditFault] }
    do {
      try await write { ledger in
        try ledger.connection.run(script: change)
        throw Undo(faults: try ledger.reviewAudit().faults)
      }
      return []
    } catch let undo as Undo { return undo.faults }
  }
}

extension Ledger {
  /// How many rows each table has that holds an association's records.
  public func rowCounts() throws -> [String: Int] {
    let tables = try connection.rows(
      connection.isShared
        ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        : "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    ).map { try $0.text(0) }.filter { !Table.ofPrograms.contains($0) }
    return try Dictionary(
      uniqueKeysWithValues: tables.map { table in
        (table, try connection.rows("SELECT count(*) FROM \(table)").first?.integer(0) ?? 0)
      })
  }
}
