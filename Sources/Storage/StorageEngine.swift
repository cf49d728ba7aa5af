/// A database as the store needs it, whichever engine keeps it: transactions, and the care of what it leaves behind.
protocol StorageEngine: Sendable {
  /// Whether the database can only be read: a read-only file, a standby. Then every write is refused.
  var isReadOnly: Bool { get }
  /// Reads one consistent state; never waits for a writer.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value
  /// Reads one state on the calling thread.
  func look<Value>(_ body: (Connection) throws -> Value) throws -> Value
  /// One transaction, on the calling thread; `body` may use savepoints, and may be carried out again from its beginning.
  func write<Value>(_ body: (Connection) throws -> Value) throws -> Value
  /// Empties what remembers the order of writes; says whether it was done.
  func emptyLog() -> Bool
  /// Takes the order of arrival out of what an earlier version left.
  func forgetOrder()
  /// Tells the engine how few rows a key leaves, where it does not find that out by itself.
  func tellStatistics()
  /// Puts a whole copy into a new file.
  func copy(to path: String) throws
  /// What the engine says of its own structure and of its references; empty when all is well.
  func faults() async throws -> [String]
  /// The settings that durability rests on: how the log is kept, 2 where a commit waits for the disk, references.
  func settings() throws -> (journal: String, synchronous: Int, foreignKeys: Bool)
  /// The tables that hold associations' rows, as the database itself describes them, by name.
  func tables() throws -> [Table]
}

extension StorageEngine {
  /// A server counts for itself.
  func tellStatistics() {}
}
