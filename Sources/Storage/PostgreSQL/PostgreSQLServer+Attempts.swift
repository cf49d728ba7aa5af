import Foundation

/// How a transaction is carried out, and carried out again.
extension PostgreSQLServer {
  /// A transaction is tried so often again where others were in its way.
  private static let mostConflicts = 5

  /// Carries out something that begins anew as a whole: a few times where others are in its way, and until the patience is
  /// at its end where the server is not to be reached. `asked` is when it was asked for, before any line that it stood in.
  static func persisting<Value>(
    in absence: PostgreSQLAbsence, asked: ContinuousClock.Instant, _ attempt: () throws -> Value
  ) throws -> Value {
    if let error = absence.refusal(ofWhoAsked: asked) { throw StoreRefusal(error) ?? error }
    var (conflicts, lost) = (0, ContinuousClock.Instant?.none)
    while true {
      do { return try attempt() } catch let error as PostgreSQLError {
        if error.isDisconnection {
          guard absence.isBorne(error, since: &lost) else { throw StoreRefusal(error) ?? error }
          Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.25))
          continue
        }
        absence.end()
        guard error.isConflict, conflicts < mostConflicts else { throw StoreRefusal(error) ?? error }
        conflicts += 1
        Thread.sleep(forTimeInterval: Double.random(in: 0.5...1.5) * 0.005 * Double(1 << conflicts))
      } catch {
        // The file of persons' keys is here, and has limits of its own.
        throw StoreRefusal(underlying: error) ?? error
      }
    }
  }

  /// One transaction, once. What writes asks what became of a commit that was not answered.
  static func attempt<Value>(
    _ begin: String, on session: PostgreSQLSession, in absence: PostgreSQLAbsence, asksFate: Bool = false,
    _ body: (Connection) throws -> Value
  ) throws -> Value {
    try self.begin(begin, on: session, in: absence)
    let value: Value
    do { value = try body(Connection(PostgreSQLDriver(session))) } catch {
      try? session.script("ROLLBACK")
      guard let error = error as? PostgreSQLError else {
        absence.end()
        throw error
      }
      if error.isConflict { try? session.forgetPrepared() }
      // A server that became a standby goes on answering: another connection may reach the new primary.
      if error.isDisconnection { session.close() }
      throw error
    }
    absence.end()
    guard asksFate else {
      try session.script("COMMIT")
      return value
    }
    let transaction = session.knowsFates ? try session.run("SELECT pg_current_xact_id_if_assigned()::text") : nil
    do { try session.commit() } catch let error as PostgreSQLError where error.isDisconnection {
      session.close()
      let loss = ContinuousClock.now
      absence.begin(at: loss)
      guard let transaction else { throw error }
      let isKept = try isKept(transaction.row(0), session.turn, asking: session, until: loss + absence.patience)
      absence.end()
      guard isKept else { throw error }
    }
    return value
  }

  /// Begins a transaction. A connection that was lost while nobody used it shows only here; whether the server is there, a new
  /// one does. Nothing is waited for here, so that the server was away from the first moment on where it fails.
  private static func begin(_ statement: String, on session: PostgreSQLSession, in absence: PostgreSQLAbsence) throws {
    let start = ContinuousClock.now
    do {
      let isNew = try session.connect()
      session.turn = nil
      do { try session.script(statement) } catch let error as PostgreSQLError where error.isDisconnection && !isNew {
        session.close()
        try session.connect()
        try session.script(statement)
      }
    } catch let error as PostgreSQLError where error.isDisconnection {
      absence.begin(at: start)
      throw error
    }
    // Who reads is served from here on. Who writes may yet be told that the server can only be read.
    if !session.writes { absence.end() }
  }
}
