import Tally
import Vocabulary

/// The counts of a transaction, and what it holds, on their way into the tables.
extension Ledger {
  /// Writes what the transaction holds, and adds its sums to the tables, each row once.
  func writePending() throws {
    for (day, responses) in pending.takeHeld() { try hold(responses, on: day) }
    let sums = pending.take()
    for (stratum, sheet) in sums.answers where !sheet.isEmpty { try add(sheet, to: stratum) }
    for (stratum, sheet) in sums.pairs where !sheet.isEmpty { try add(sheet, to: stratum) }
    for (cell, number) in sums.invitations.counts { try add(number, to: cell) }
  }

  private func add(_ sheet: CountSheet, to stratum: Stratum) throws {
    let key = [
      SQLValue(association), SQLValue(stratum.day), SQLValue(stratum.department), SQLValue(stratum.service),
      SQLValue(stratum.channel), SQLValue(stratum.mode), SQLValue(stratum.survey), SQLValue(group: stratum.group),
    ]
    var sum =
      try sheets.take(stratum)
      ?? keptSheet(
        """
        SELECT counts FROM answer_sheet WHERE association = ? AND day = ? AND department = ? AND service = ?
          AND channel = ? AND mode = ? AND survey = ? AND beneficiary_group = ?
        """, key)
    sum.add(sheet)
    try connection.execute(
      """
      INSERT INTO answer_sheet (association, day, department, service, channel, mode, survey, beneficiary_group,
        counts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, day, department, service, channel, mode, survey, beneficiary_group)
      DO UPDATE SET counts = excluded.counts
      """, key + [SQLValue(sum.shorthand)])
    sheets.put(sum, of: stratum)
  }

  private func add(_ sheet: CountSheet, to stratum: PairStratum) throws {
    let key = [
      SQLValue(association), SQLValue(stratum.day), SQLValue(stratum.department), SQLValue(stratum.survey),
    ]
    var sum =
      try sheets.take(stratum)
      ?? keptSheet(
        "SELECT counts FROM pair_sheet WHERE association = ? AND day = ? AND department = ? AND survey = ?", key)
    sum.add(sheet)
    try connection.execute(
      """
      INSERT INTO pair_sheet (association, day, department, survey, counts) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (association, day, department, survey) DO UPDATE SET counts = excluded.counts
      """, key + [SQLValue(sum.shorthand)])
    sheets.put(sum, of: stratum)
  }

  private func keptSheet(_ sql: String, _ key: [SQLValue]) throws -> CountSheet {
    try connection.rows(sql, key).first?.sheet(0) ?? CountSheet()
  }

  private func add(_ number: Int, to cell: InvitationCell) throws {
    try execute(
      """
      INSERT INTO invitation_count (association, issued, department, service, channel, beneficiary_group, stage,
        number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, issued, department, service, channel, beneficiary_group, stage)
      DO UPDATE SET number = invitation_count.number + excluded.number
      """, SQLValue(cell.issued), SQLValue(cell.department), SQLValue(cell.service), SQLValue(cell.channel),
      SQLValue(group: cell.group), SQLValue(cell.stage.rawValue), SQLValue(number))
  }
}

extension Row {
  /// A sheet of counts, as it was kept in short.
  func sheet(_ column: Int) throws -> CountSheet {
    guard let sheet = CountSheet(shorthand: try text(column)) else { throw DamagedRow(column: column) }
    return sheet
  }
}
