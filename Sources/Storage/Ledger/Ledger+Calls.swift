public import Collector
public import Vocabulary

/// Calls to be made: the messages of the outbox that a person carries by telephone, with what was begun of each.
extension Ledger {
  /// Calls about invitations that are not over, the longest due first, at most so many.
  public func openCalls(limit: Int) throws -> [PhoneCall] {
    try rows("\(callColumns) ORDER BY coalesce(c.due, s.due), s.message LIMIT ?", SQLValue(limit)).map(call(in:))
  }

  /// A call that is not over.
  public func openCall(_ message: MessageID) throws -> PhoneCall? {
    try rows("\(callColumns) AND s.message = ?", SQLValue(message)).first.map(call(in:))
  }

  /// Keeps a call as it stands.
  public func save(_ call: PhoneCall) throws {
    try execute(
      """
      INSERT INTO phone_call (association, message, due, unanswered, postponed, claimed_by, claimed_until)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, message) DO UPDATE SET due = excluded.due, unanswered = excluded.unanswered,
        postponed = excluded.postponed, claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
      """, SQLValue(call.message), SQLValue(call.due), SQLValue(call.unanswered), SQLValue(call.postponed),
      call.claim.map { SQLValue($0.caller) } ?? .null, SQLValue(call.claim?.until))
  }

  /// Forgets what was begun of a call that is over.
  public func remove(_ call: PhoneCall) throws {
    try execute("DELETE FROM phone_call WHERE association = ? AND message = ?", SQLValue(call.message))
  }

  /// Takes out the reminders that are still planned for an invitation.
  public func removeReminders(of invitation: InvitationID) throws {
    try execute("DELETE FROM planned_reminder WHERE association = ? AND invitation = ?", SQLValue(invitation))
  }

  private var callColumns: String {
    """
    SELECT s.message, coalesce(c.due, s.due), s.until, coalesce(c.unanswered, 0), coalesce(c.postponed, 0), c.claimed_by,
      c.claimed_until
    FROM sending s JOIN message m ON m.association = s.association AND m.message = s.message
      LEFT JOIN phone_call c ON c.association = s.association AND c.message = s.message
    WHERE s.association = ? AND s.state = 'waiting' AND s.carrier = 'interview' AND m.invitation IS NOT NULL
    """
  }

  private func call(in row: Row) throws -> PhoneCall {
    PhoneCall(
      try row.key(0), due: try row.moment(1), until: try row.moment(2), unanswered: try row.integer(3),
      postponed: try row.integer(4),
      claim: row.isNull(5) ? nil : PhoneCall.Claim(by: try row.key(5), until: try row.moment(6)))
  }
}
