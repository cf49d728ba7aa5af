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
  /// Reading may go on where writing does not: on a standby.
  private let absence: (reading: PostgreSQLAbsence, writing: PostgreSQLAbsence)
  /// Whether the server is a standby, or lets this program only read.
  let isReadOnly: Bool

  /// `patience` is how long a lost server is waited for, in seconds: a standby takes over in less.
  ///
  /// Throws `StoreRefusal` where the server cannot be reached or does not let the program in, and where the database's encoding
  /// does not hold every letter: then a word that was acknowledged could not be kept.
  init(_ address: PostgreSQLAddress, readers: Int = 4, patience: Double = 15) throws {
    absence = (PostgreSQLAbsence(patience: .seconds(patience)), PostgreSQLAbsence(patience: .seconds(patience)))
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
    let (asked, absence) = (ContinuousClock.now, absence.reading)
    return try await readers.run { session in
      try Self.persisting(in: absence, asked: asked) {
        try Self.attempt("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", on: session, in: absence, body)
      }
    }
  }

  func look<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    let asked = ContinuousClock.now
    return try turn.withLock {
      try Self.persisting(in: absence.writing, asked: asked) {
        try Self.attempt(
          "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", on: writing, in: absence.writing, body)
      }
    }
  }

  func write<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    guard !isReadOnly else { throw StoreRefusal.readOnly }
    let asked = ContinuousClock.now
    turn.lock()
    defer { turn.unlock() }
    return try Self.persisting(in: absence.writing, asked: asked) {
      // What is read in its turn is what the last one left: each statement must see it (Ledger.takeTurn).
      try Self.attempt(
        "BEGIN ISOLATION LEVEL READ COMMITTED", on: writing, in: absence.writing, asksFate: true, body)
    }
  }
}
