public import Vocabulary
import Workflow

/// What has had its time: counted, and let go, by the policy's periods. What is counted of people is not touched.
extension Ledger {
  /// The kinds of rows that end by themselves; people's own data end by `erase`.
  public enum Aged: String, Hashable, Sendable, CaseIterable, Codable {
    case messages, links, calls, comments, alerts
  }

  /// How many rows of a kind lie before the first day that is kept.
  public func aged(_ kind: Aged, before day: Day) throws -> Int {
    try statements(kind, before: day).map { table, condition, values in
      try connection.rows("SELECT count(*) FROM \(table) WHERE \(condition)", values).first?.integer(0) ?? 0
    }.reduce(kind == .comments ? try heldWords(before: day) : 0, +)
  }

  /// Lets them go. Says how many.
  @discardableResult
  public func letGo(_ kind: Aged, before day: Day) throws -> Int {
    if kind == .messages {
      // A call that was begun and never ended leads to its sending.
      for table in ["phone_call", "sending"] {
        try connection.execute(
          """
          DELETE FROM \(table) WHERE association = ? AND message IN
            (SELECT message FROM message WHERE association = ? AND written < ?)
          """, [SQLValue(association), SQLValue(association), SQLValue(day.start)])
      }
    }
    if kind == .calls {
      try connection.execute(
        """
        DELETE FROM follow_up_entry WHERE association = ? AND response IN
          (SELECT response FROM follow_up WHERE association = ? AND closed < ?)
        """, [SQLValue(association), SQLValue(association), SQLValue(day.start)])
    }
    return try statements(kind, before: day).map { table, condition, values in
      try connection.execute("DELETE FROM \(table) WHERE \(condition)", values)
    }.reduce(kind == .comments ? try letGoHeldWords(before: day) : 0, +)
  }

  /// The people of whom a request ended before a day, at most so many from a place on, in the order of their keys.
  public func peopleWithEndedRequests(
    before day: Day, after place: BeneficiaryID?, limit: Int
  ) throws -> [BeneficiaryID] {
    try rows(
      """
      SELECT b.beneficiary FROM beneficiary b WHERE b.association = ? AND b.erased IS NULL AND b.beneficiary > ?
        AND EXISTS (SELECT 1 FROM request r WHERE r.association = b.association AND r.beneficiary = b.beneficiary
          AND r.ended < ?)
        AND NOT EXISTS (SELECT 1 FROM request r WHERE r.association = b.association AND r.beneficiary = b.beneficiary
          AND (r.ended IS NULL OR r.ended >= ?))
      ORDER BY b.beneficiary LIMIT ?
      """, place.map { SQLValue($0) } ?? .bytes([]), SQLValue(day.start), SQLValue(day.start), SQLValue(limit)
    ).map { try $0.key(0) }
  }

  /// Where a kind stands: tables, which of their rows, with the values of the condition. Those that others lead to come last.
  private func statements(
    _ kind: Aged, before day: Day
  ) -> [(table: String, condition: String, values: [SQLValue])] {
    let own = SQLValue(association)
    switch kind {
    case .messages: return [("message", "association = ? AND written < ?", [own, SQLValue(day.start)])]
    case .links:
      let ended = "association = ? AND request IN (SELECT request FROM request WHERE association = ? AND ended < ?)"
      return ["tracking_link", "signing_code", "taken_form"].map { ($0, ended, [own, own, SQLValue(day.start)]) }
    case .calls:
      let closed =
        "association = ? AND response IN (SELECT response FROM follow_up WHERE association = ? AND closed < ?)"
      return [
        ("call_back", closed, [own, own, SQLValue(day.start)]),
        ("follow_up", "association = ? AND closed < ?", [own, SQLValue(day.start)]),
      ]
    case .comments:
      return [
        (
          "comment",
          "association = ? AND response IN (SELECT response FROM response WHERE association = ? AND day < ?)",
          [own, own, SQLValue(day)]
        )
      ]
    case .alerts:
      return [("alert", "association = ? AND looked_at IS NOT NULL AND looked_at < ?", [own, SQLValue(day)])]
    }
  }
}
