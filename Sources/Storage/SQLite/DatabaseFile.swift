import Foundation
import GRDB
import Vocabulary

/// The one SQLite file, as this process owns it: one writer that alone checkpoints, readers that never do.
///
/// Debian 12's SQLite 3.40.1 can corrupt a WAL database when two connections checkpoint at once; readers are opened
/// read-only, which also keeps them from checkpointing when they close.
final class DatabaseFile: StorageEngine {
  private let database: any DatabaseWriter
  private let lock: FileLock?
  /// Nil for a database in memory.
  private let path: String?
  /// Whether the file can only be read: its file system was mounted so, or the file is not ours to change.
  let isReadOnly: Bool

  /// Opens or makes the file, in write-ahead mode with a full flush at each commit. A file that cannot be written is opened
  /// for reading.
  init(path: String) throws {
    self.path = path
    isReadOnly = Self.isReadOnly(path)
    lock = isReadOnly ? nil : try FileLock(beside: path)
    var configuration = Configuration()
    configuration.label = "rida"
    configuration.readonly = isReadOnly
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(5)
    let reading = isReadOnly ? Self.reading(path) : nil
    configuration.prepareDatabase { database in
      if let pragma = reading?.pragma { try database.execute(sql: pragma) }
      if database.configuration.readonly { try database.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
    }
    do {
      if let reading {
        database = try DatabasePool(path: reading.address, configuration: configuration)
        return
      }
      database = try DatabasePool(path: path, configuration: configuration)
      try database.writeWithoutTransaction { database in
        // The driver sets NORMAL while it opens; an acknowledged answer must be on the disk.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // Random keys touch pages all over the file: they are read where the system keeps them (64 MiB at most). The
        // engine's own cache is small: it looks through all of it at most commits. The log goes home 8 MB at a time:
        // everybody waits for it (docs/decisions/0006).
        try database.execute(sql: "PRAGMA mmap_size = 67108864")
        try database.execute(sql: "PRAGMA cache_size = -16384")
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 2000")
        // What was changed or taken out leaves no remains in the pages (docs/decisions/0018).
        try database.execute(sql: "PRAGMA secure_delete = ON")
      }
    } catch {
      throw StoreRefusal(underlying: error).map { $0 as any Error } ?? error
    }
  }

  /// Leaves one whole file behind where the process ends in peace.
  deinit {
    _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try? database.close()
  }

  /// A database in memory, for tests.
  init() throws {
    lock = nil
    path = nil
    isReadOnly = false
    database = try DatabaseQueue()
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    do {
      return try await database.read { try body(Connection(SQLiteDriver($0))) }
    } catch let error as DatabaseError {
      throw StoreRefusal(error).map { $0 as any Error } ?? error
    }
  }

  /// Reads one state on the calling thread.
  func look<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    do {
      return try database.read { try body(Connection(SQLiteDriver($0))) }
    } catch let error as DatabaseError {
      throw StoreRefusal(error).map { $0 as any Error } ?? error
    }
  }

  /// One transaction, on the calling thread; `body` may use savepoints.
  func write<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    guard !isReadOnly else { throw StoreRefusal.readOnly }
    do {
      return try database.write { try body(Connection(SQLiteDriver($0))) }
    } catch let error as DatabaseError {
      throw StoreRefusal(error).map { $0 as any Error } ?? error
    }
  }

  /// Takes home what the write-ahead log holds, and empties it: nothing is left of how the file came about. Says whether it
  /// was done; a reader of an older state keeps it for a while.
  func emptyLog() -> Bool {
    (try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }) != nil
  }

  /// Rewrites the file once, row by row in the order of the keys, where an earlier version left the order of arrival in it. It
  /// takes as much room again for a while; where there is none, the next start tries again.
  func forgetOrder() {
    try? database.writeWithoutTransaction { database in
      guard try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 < 1 else { return }
      try database.execute(sql: "VACUUM")
      try database.execute(sql: "PRAGMA user_version = 1")
    }
  }

  /// Puts a whole, compact copy of the database into a new file, as it is at one moment. It is read by a connection of its own,
  /// which cannot write and so checkpoints nothing: a copy takes as long as the file is large, and answers go on being kept.
  func copy(to new: String) throws {
    var reader = database
    do {
      if let path, !isReadOnly {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        reader = try DatabaseQueue(path: path, configuration: configuration)
      }
      try reader.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [new]) }
    } catch {
      throw CopyRefusal.behind(error, in: new.enclosingFolder)
    }
  }

  /// What SQLite says of the file's structure, its constraints and its references; empty when all is well.
  func faults() async throws -> [String] {
    guard let path, !isReadOnly else { return try await database.read(Self.faults(in:)) }
    return try await Self.examiner(of: path).read(Self.faults(in:))
  }

  /// The same for a copy that nobody else has open.
  static func faults(ofCopyAt path: String) throws -> [String] { try examiner(of: path).read(faults(in:)) }

  /// A connection that changes nothing and checkpoints nothing, but is not opened read-only: there SQLite knows no CHECK.
  private static func examiner(of path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA query_only = ON")
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Takes the indexes of names and numbers out of a copy that nobody else has open; they are filled anew when it is used.
  /// Who has a copy and the key, but not the keys of persons, could try numbers against them.
  static func removeIndexes(ofCopyAt path: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(
        sql: """
          UPDATE beneficiary SET national_id_index = NULL, mobile_index = NULL, email_index = NULL, name_indexed = 0
          WHERE erased IS NULL;
          DELETE FROM beneficiary_name_word;
          VACUUM;
          """)
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  private static func faults(in database: Database) throws -> [String] {
    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
    return integrity + references
  }

  static var engineVersion: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "?"
  }

  /// The settings that durability rests on, as the writer has them.
  func settings() throws -> (journal: String, synchronous: Int, foreignKeys: Bool) {
    try database.writeWithoutTransaction { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1,
        try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") ?? false
      )
    }
  }
}

extension StoreRefusal {
  /// The refusal behind a driver's error, where it is one of the machine's limits and not a bug.
  init?(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_IOERR, .SQLITE_CANTOPEN: self = .unreachable
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged
    default: return nil
    }
  }
}

extension StoreRefusal {
  /// The same for an error that may be another's.
  init?(sqlite error: any Error) {
    guard let error = error as? DatabaseError, let refusal = StoreRefusal(error) else { return nil }
    self = refusal
  }
}
