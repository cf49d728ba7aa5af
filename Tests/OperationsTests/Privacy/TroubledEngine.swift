import Synchronization

@testable import Storage

/// A database on which some transactions go wrong at their end: those that erase somebody, or add what is to be counted.
final class TroubledEngine: StorageEngine {
  enum Trouble {
    /// The disk is full when it is committed.
    case full
    /// It is undone and carried out again from its beginning.
    case again
  }

  private struct Undone: Error {}

  private let engine: any StorageEngine
  /// What happens to the next of these transactions; nil where one goes well.
  private let troubles: Mutex<[Trouble?]>
  /// What counts them: they are those after which it gives more.
  private let count: String

  init(
    _ engine: any StorageEngine, _ troubles: [Trouble?],
    counting count: String = "SELECT count(*) FROM beneficiary WHERE erased IS NOT NULL"
  ) {
    self.engine = engine
    self.troubles = Mutex(troubles)
    self.count = count
  }

  func write<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    do {
      return try engine.write { connection in
        let before = try counted(in: connection)
        let value = try body(connection)
        guard try counted(in: connection) > before else { return value }
        switch troubles.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        case .full: throw StoreRefusal.full
        case .again: throw Undone()
        case nil: return value
        }
      }
    } catch is Undone {
      return try engine.write(body)
    }
  }

  private func counted(in connection: Connection) throws -> Int {
    try connection.rows(count).first?.integer(0) ?? 0
  }

  var isReadOnly: Bool { engine.isReadOnly }
  func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    try await engine.read(body)
  }
  func look<Value>(_ body: (Connection) throws -> Value) throws -> Value { try engine.look(body) }
  func emptyLog() -> Bool { engine.emptyLog() }
  func forgetOrder() { engine.forgetOrder() }
  func copy(to path: String) throws { try engine.copy(to: path) }
  func faults() async throws -> [String] { try await engine.faults() }
  func settings() throws -> (journal: String, synchronous: Int, foreignKeys: Bool) { try engine.settings() }
  func tables() throws -> [Table] { try engine.tables() }
}
