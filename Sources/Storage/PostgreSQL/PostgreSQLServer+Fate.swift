import Foundation

/// What became of a commit that was not answered (docs/decisions/0024).
extension PostgreSQLServer {
  /// Whether a transaction, by its number and the turn that was taken in it, was kept. Throws `StoreRefusal` where nobody can
  /// say in time: then it may have been, and whoever sends the same again meets the same receipt.
  static func isKept(
    _ number: Row, _ turn: PostgreSQLSession.Turn?, asking session: PostgreSQLSession,
    until deadline: ContinuousClock.Instant
  ) throws -> Bool {
    // Without a number it had written nothing.
    guard case .text(let transaction) = number.values[0] else { return false }
    while true {
      do {
        try session.connect()
        let answer = try session.run("SELECT pg_xact_status(?::xid8)", [.text(transaction)])
        switch try answer.row(0).values[0] {
        // After a failure the number may be another's: then the mark of the turn is missing.
        case .text("committed"): return try turn.map(session.isKept) ?? true
        case .text("aborted"): return false
        case .text("in progress") where .now < deadline: Thread.sleep(forTimeInterval: 0.1)
        default: throw StoreRefusal.serverUnreachable(said: "the commit was not answered")
        }
      } catch let error as PostgreSQLError {
        // A number that the server has not given out yet: it went with the one that gave it.
        if error.state == "22023" { return false }
        guard error.isDisconnection, .now < deadline else { throw StoreRefusal(error) ?? error }
        Thread.sleep(forTimeInterval: 0.1)
      }
    }
  }
}
