import Foundation

/// A database on a PostgreSQL server: one connection that writes, and a few that read.
///
/// A transaction that met another's, or whose connection was lost, is carried out again from its beginning. Where the
/// connection was lost while the commit was under way, the server is asked first what became of it: nothing is done twice,
/// and nothing that was done is reported as lost (docs/decisions/0024).
final class PostgreSQLServer: StorageEngine {
  private let writing: PostgreSQLSession
  private let turn = NSLock()
  private let readers: PostgreSQLReaders
  /// How long a lost server is waited for, in seconds: a standby takes over in less.
  private let patience: Double
  /// Whether the server is a standby, or lets this program only read.
  let isReadOnly: Bool

  /// A transaction is tried so often again where others were in its way.
  private static let mostConflicts = 5

  /// Throws `StoreRefusal` where the server cannot be reached or does not let the program in, and where the database's encoding
  /// does not hold every letter: then a word that was acknowledged could not be kept.
  init(_ address: PostgreSQLAddress, readers: Int = 4, patience: Double = 15) throws {
    self.patience = patience
    writing = PostgreSQLSession(address, writes: true)
    self.readers = PostgreSQLReaders(address, most: readers)
    do {
      try writing.connect()
      let encoding = try writing.run("SHOW server_encoding").row(0).text(0)
      guard encoding == "UTF8" else { throw StoreRefusal.notUnicode(encoding: encoding) }
      isReadOnly = try writing.run("SHOW transaction_read_only").row(0).values[0] == .text("on")
    } catch let error as PostgreSQLError {
      throw StoreRefusal(error) ?? error
    }
  }

  deinit {
    readers.close()
    writing.close()
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    let patience = patience
    return try await readers.run { session in
      try Self.persisting(for: patience) { _ in
        try Self.attempt("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", on: session, body)
      }
    }
  }

  func look<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    try turn.withLock {
      try Self.persisting(for: patience) { _ in
        try Self.attempt("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", on: writing, body)
      }
    }
  }

  func write<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    guard !isReadOnly else { throw StoreRefusal.readOnly }
    turn.lock()
    defer { turn.unlock() }
    return try Self.persisting(for: patience) { deadline in
      // What is read in its turn is what the last one left: each statement must see it (Ledger.takeTurn).
      try Self.attempt("BEGIN ISOLATION LEVEL READ COMMITTED", on: writing, deadline: deadline, body)
    }
  }

  /// Carries out something that begins anew as a whole: a few times where others are in its way, and until the patience is
  /// at its end where the server is not to be reached.
  private static func persisting<Value>(for patience: Double, _ attempt: (Date) throws -> Value) throws -> Value {
    let deadline = Date(timeIntervalSinceNow: patience)
    var conflicts = 0
    while true {
      do { return try attempt(deadline) } catch let error as PostgreSQLError {
        if error.isConflict, conflicts < mostConflicts {
          conflicts += 1
          Thread.sleep(forTimeInterval: Double.random(in: 0.5...1.5) * 0.005 * Double(1 << conflicts))
        } else if error.isDisconnection, Date() < deadline {
          Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.25))
        } else {
          throw StoreRefusal(error) ?? error
        }
      } catch {
        // The file of persons' keys is here, and has limits of its own.
        throw StoreRefusal(underlying: error) ?? error
      }
    }
  }

  /// One transaction, once.
  private static func attempt<Value>(
    _ begin: String, on session: PostgreSQLSession, deadline: Date? = nil, _ body: (Connection) throws -> Value
  ) throws -> Value {
    try session.connect()
    session.turn = nil
    try session.script(begin)
    let value: Value
    do { value = try body(Connection(PostgreSQLDriver(session))) } catch {
      try? session.script("ROLLBACK")
      if let error = error as? PostgreSQLError {
        if error.isConflict { try? session.forgetPrepared() }
        // A server that became a standby goes on answering: another connection may reach the new primary.
        if error.isDisconnection { session.close() }
      }
      throw error
    }
    guard let deadline else {
      try session.script("COMMIT")
      return value
    }
    let transaction = session.knowsFates ? try session.run("SELECT pg_current_xact_id_if_assigned()::text") : nil
    do { try session.commit() } catch let error as PostgreSQLError where error.isDisconnection {
      session.close()
      guard let transaction, try isKept(transaction.row(0), session.turn, asking: session, until: deadline) else {
        throw error
      }
    }
    return value
  }
}
