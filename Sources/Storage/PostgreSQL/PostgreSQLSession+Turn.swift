/// A turn within an association, and the mark by which it is known afterwards whether it was kept.
///
/// The number of a transaction does not say it alone: one that had not reached the standby, or the disk, is given again to
/// whoever comes first after the failure.
extension PostgreSQLSession {
  /// A turn that this connection took in the transaction under way.
  struct Turn: Sendable {
    let association: SQLValue
    let number: Int
  }

  /// After so many seconds the mark of a program that writes no more is let go. A lost commit is asked after for far less.
  private static let secondsKept = 3_600

  private static let turnsBetweenCare = 1_000

  /// Waits for the association's row, which others then wait for, and leaves the mark of this turn. Nobody counts that as a
  /// change of what the association keeps.
  func takeTurn(of association: SQLValue) throws {
    let changes = changes
    defer { self.changes = changes }
    let held = try run("SELECT association FROM association WHERE association = ? FOR UPDATE", [association])
    // An association that is only coming into being has no row yet: nobody else writes for it.
    guard held.count == 1 else { return }
    turnsTaken += 1
    try run(
      """
      INSERT INTO writer_turn (association, writer, turn, taken)
        VALUES (?, ?, ?, extract(epoch FROM now())::bigint)
      ON CONFLICT (association, writer) DO UPDATE SET turn = excluded.turn, taken = excluded.taken
      """, [association, .bytes(writer), SQLValue(turnsTaken)])
    turn = Turn(association: association, number: turnsTaken)
    guard turnsTaken % Self.turnsBetweenCare == 1 else { return }
    try run(
      "DELETE FROM writer_turn WHERE association = ? AND taken < extract(epoch FROM now())::bigint - ?::bigint",
      [association, SQLValue(Self.secondsKept)])
  }

  /// Whether the mark of a turn is there: what was written in it is kept.
  func isKept(_ turn: Turn) throws -> Bool {
    try run(
      "SELECT turn FROM writer_turn WHERE association = ? AND writer = ? AND turn = ?",
      [turn.association, .bytes(writer), SQLValue(turn.number)]
    ).count == 1
  }
}
