import Foundation

/// What the care of a file becomes where a server keeps the database.
extension PostgreSQLServer {
  /// The server's log is its own, and its archive may be kept for long (docs/threats.md).
  func emptyLog() -> Bool { false }

  /// No earlier version kept anything here.
  func forgetOrder() {}

  /// A copy of a server's database is made by its own tools.
  func copy(to path: String) throws { throw CopyRefusal.keptByServer }

  /// The server proves its pages by its own tools; what can be asked here is whether every rule of the schema is in force.
  func faults() async throws -> [String] {
    try await read { connection in
      try connection.rows("SELECT conname FROM pg_constraint WHERE NOT convalidated ORDER BY conname")
        .map { "constraint not validated: \(try $0.text(0))" }
        + connection.rows(
          "SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE NOT indisvalid ORDER BY relname"
        ).map { "index not valid: \(try $0.text(0))" }
    }
  }

  /// The server's version, and the standbys that a commit waits for, stand where a file has its way of keeping a log.
  func settings() throws -> (journal: String, synchronous: Int, foreignKeys: Bool) {
    try look { connection in
      func setting(_ name: String) throws -> String { try connection.rows("SHOW \(name)").first?.text(0) ?? "" }
      let waits = try setting("fsync") == "on" && ["on", "remote_apply"].contains(setting("synchronous_commit"))
      let standbys = try setting("synchronous_standby_names")
      let journal = "PostgreSQL \(try setting("server_version")), synchronous_standby_names='\(standbys)'"
      return (journal: journal, synchronous: waits ? 2 : 0, foreignKeys: true)
    }
  }
}
