public import Collector
public import Vocabulary

/// A reminder whose time has come.
public struct DueReminder: Hashable, Sendable {
  public let invitation: InvitationID
  public let place: Int
  public let message: PlannedMessage
}

/// Reminders that are planned: taken out when their time has come, whether a message follows or not.
extension Ledger {
  public func plan(_ reminders: [PlannedMessage], of invitation: InvitationID) throws {
    for (place, reminder) in reminders.enumerated() {
      try execute(
        "INSERT INTO planned_reminder (association, invitation, place, carrier, due) VALUES (?, ?, ?, ?, ?)",
        SQLValue(invitation), SQLValue(place + 1), SQLValue(reminder.carrier.rawValue), SQLValue(reminder.due))
    }
  }

  public func dueReminders(at now: Moment, limit: Int) throws -> [DueReminder] {
    try rows(
      """
      SELECT invitation, place, carrier, due FROM planned_reminder
      WHERE association = ? AND due <= ? ORDER BY due, invitation, place LIMIT ?
      """, SQLValue(now), SQLValue(limit)
    ).map { row in
      guard let carrier = Carrier(rawValue: try row.text(2)) else { throw DamagedRow(column: 2) }
      return DueReminder(
        invitation: try row.key(0), place: try row.integer(1),
        message: PlannedMessage(carrier: carrier, due: try row.moment(3)))
    }
  }

  public func remove(_ reminder: DueReminder) throws {
    try execute(
      "DELETE FROM planned_reminder WHERE association = ? AND invitation = ? AND place = ?",
      SQLValue(reminder.invitation), SQLValue(reminder.place))
  }
}
