import Synchronization

@testable import Storage
@testable import TestSupport

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
      try body(
        Connection(WatchedDriver(connection: connection) { _, _ in self.made.withLock { $0.statements += 1 } }))
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
