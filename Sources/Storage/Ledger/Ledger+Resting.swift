public import Vocabulary
public import Workflow

/// Messages that wait and are no longer wanted. A gateway's are found when their turn comes; what people carry has no turn,
/// and would wait, and stand before others, for as long as it is kept.
extension Ledger {
  /// Whether a message waits whose last moment has passed, or whose link was answered or withdrawn.
  public func hasWaitedInVain(at now: Moment) throws -> Bool {
    try !rows(
      "SELECT message FROM sending \(waiting) AND (until <= ? OR \(isClosed)) LIMIT 1", SQLValue(now), SQLValue(now)
    ).isEmpty
  }

  /// Brings these messages to rest, and forgets what was begun of their calls.
  public func restWhatWaitedInVain(at now: Moment) throws {
    try execute("UPDATE sending SET state = 'expired' \(waiting) AND until <= ?", SQLValue(now), SQLValue(now))
    try execute("UPDATE sending SET state = 'dropped' \(waiting) AND \(isClosed)", SQLValue(now))
    try forgetCallsAtRest()
  }

  /// Brings a message to rest that waits, of what has changed meanwhile.
  public func rest(_ message: MessageID, at now: Moment) throws {
    try execute(
      "UPDATE sending SET state = 'dropped' \(waiting) AND message = ?", SQLValue(now), SQLValue(message))
    try forgetCallsAtRest()
  }

  /// Brings the messages to rest that wait to ask by a carrier a person who wishes none, and whoever is reached by his number
  /// or address: the wish holds for them too (`optOuts`).
  public func restInvitations(of person: Beneficiary, by carrier: Carrier, at now: Moment) throws {
    try execute(
      """
      UPDATE sending SET state = 'dropped' \(waiting) AND carrier = ? AND EXISTS (
        SELECT 1 FROM message m
          JOIN invitation i ON i.association = m.association AND i.invitation = m.invitation
          JOIN request r ON r.association = i.association AND r.request = i.request
          JOIN beneficiary b ON b.association = r.association AND b.beneficiary = r.beneficiary
        WHERE m.association = sending.association AND m.message = sending.message
          AND (b.beneficiary = ? OR b.mobile_index = ? OR b.email_index = ?))
      """, SQLValue(now), SQLValue(carrier.rawValue), SQLValue(person.id), .bytes(index(of: person.mobile)),
      SQLValue(person.email.map { index(of: $0) }))
    try forgetCallsAtRest()
  }

  private func forgetCallsAtRest() throws {
    try execute(
      """
      DELETE FROM phone_call WHERE association = ? AND NOT EXISTS (
        SELECT 1 FROM sending s
        WHERE s.association = phone_call.association AND s.message = phone_call.message AND s.state = 'waiting')
      """)
  }

  /// What waits, but for a call that somebody has in hand at a moment: he ends it himself.
  private var waiting: String {
    """
    WHERE association = ? AND state = 'waiting' AND NOT EXISTS (
      SELECT 1 FROM phone_call c
      WHERE c.association = sending.association AND c.message = sending.message AND c.claimed_until > ?)
    """
  }

  private var isClosed: String {
    """
    EXISTS (SELECT 1 FROM message m
        JOIN invitation i ON i.association = m.association AND i.invitation = m.invitation
      WHERE m.association = sending.association AND m.message = sending.message
        AND (i.answered = 1 OR i.withdrawn IS NOT NULL))
    """
  }
}
