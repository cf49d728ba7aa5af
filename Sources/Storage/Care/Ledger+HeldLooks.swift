import Collector
import Surveys
import Vocabulary

/// Looks at alerts whose responses wait for the end of their day. In the open a look would write the response's random key
/// while it is known who has answered until then; so it is sealed, and written on the alert when both come out.
extension Ledger {
  /// That somebody looked at an alert.
  struct HeldLook {
    let key: Identifier<HeldLook>
    let day: Day
    let response: ResponseID
    let kind: Alert.Kind
    let staff: StaffID
  }

  func hold(lookAt alert: Alert, by staff: StaffID, on day: Day) throws {
    var chance = SystemRandomNumberGenerator()
    let words = "\(alert.response) \(staff) \(alert.kind.rawValue)"
    // Of even length, so that it does not tell of which kind it was.
    let sealed = try keyring.seal(words + String(repeating: " ", count: max(0, 96 - words.utf8.count)))
    try execute(
      "INSERT INTO held_look (association, day, look, sealed) VALUES (?, ?, ?, ?)", SQLValue(day),
      SQLValue(Identifier<HeldLook>(using: &chance)), .bytes(sealed))
  }

  /// The looks that are held. Throws `DamagedRow` for one that cannot be opened.
  func heldLooks() throws -> [HeldLook] {
    try rows("SELECT day, look, sealed FROM held_look WHERE association = ?").map { row in
      let parts = (try? keyring.open(row.bytes(2)))?.split(separator: " ").map(String.init) ?? []
      guard parts.count == 3, let response = ResponseID(parts[0]), let staff = StaffID(parts[1]),
        let kind = Alert.Kind(rawValue: parts[2])
      else { throw DamagedRow(column: 2) }
      return HeldLook(key: try row.key(1), day: try row.day(0), response: response, kind: kind, staff: staff)
    }
  }

  /// Writes the looks on their alerts. One whose alert is not there waits on: its day is not over. The day of the look itself says
  /// nothing, since somebody may look just after midnight at what is written a minute later.
  func releaseLooks() throws {
    for look in try heldLooks() where try kept(look.response, look.kind) != nil {
      _ = try mark(look.response, look.kind, by: look.staff, on: look.day)
      try execute(
        "DELETE FROM held_look WHERE association = ? AND day = ? AND look = ?", SQLValue(look.day), SQLValue(look.key))
    }
  }

  /// Marks an alert as looked at; says whether it was there and open.
  func mark(_ response: ResponseID, _ kind: Alert.Kind, by staff: StaffID, on day: Day) throws -> Bool {
    try connection.execute(
      """
      UPDATE alert SET looked_at = ?, looked_at_by = ?
      WHERE association = ? AND response = ? AND kind = ? AND looked_at IS NULL
      """,
      [
        SQLValue(day), SQLValue(staff.description), SQLValue(association), SQLValue(response), SQLValue(kind.rawValue),
      ]) == 1
  }
}
