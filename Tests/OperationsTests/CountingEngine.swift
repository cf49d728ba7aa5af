import Synchronization

@testable import Storage

/// A database that counts what is asked of it.
final class CountingEngine: StorageEngine {
  struct Counts: Hashable {
    /// Transactions that write.
    var writes = 0
    /// The statements in them.
    var statements = 0
    /// How often the log was to be emptied.
    var emptied = 0
  }

  private let engine: any StorageEngine
  private let made = Mutex(Counts())

  init(_ engine: any StorageEngine) { self.engine = engine }

  var counts: Counts { made.withLock { $0 } }

  func write<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    made.withLock { $0.writes += 1 }
    return try engine.write { connection in
      try body(Connection(CountingDriver(connection: connection) { self.made.withLock { $0.statements += 1 } }))
    }
  }

  func emptyLog() -> Bool {
    made.withLock { $0.emptied += 1 }
    return engine.emptyLog()
  }

  var isReadOnly: Bool { engine.isReadOnly }
  func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    try await engine.read(body)
  }
  func look<Value>(_ body: (Connection) throws -> Value) throws -> Value { try engine.look(body) }
  func forgetOrder() { engine.forgetOrder() }
  func copy(to path: String) throws { try engine.copy(to: path) }
  func faults() async throws -> [String] { try await engine.faults() }
  func settings() throws -> (journal: String, synchronous: Int, foreignKeys: Bool) { try engine.settings() }
  func tables() throws -> [Table] { try engine.tables() }
}

/// A connection whose statements are counted.
private struct CountingDriver: Driver {
  let connection: Connection
  let count: () -> Void

  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    count()
    return try connection.execute(sql, values)
  }
  func run(script: String) throws {
    count()
    try connection.run(script: script)
  }
  func rows(_ sql: String, _ values: [SQLValue]) throws -> [Row] {
    count()
    return try connection.rows(sql, values)
  }
  func forEachRow(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    count()
    try connection.stand(sql, values, body)
  }
  func savepoint(_ body: () throws -> Void) throws { try connection.savepoint(body) }
  var changes: Int { connection.changes }
  var isShared: Bool { connection.isShared }
  func takeTurn(of association: SQLValue) throws { try connection.takeTurn(of: association) }
  var isSpoiled: Bool { connection.isSpoiled }
  func isEnded(by error: any Error) -> Bool { connection.isEnded(by: error) }
}
