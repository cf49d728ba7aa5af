public import Tally
public import Vocabulary

/// The counts of decisions, kept with them.
extension Ledger {
  public func add(_ counts: AskingCounts) throws {
    for (cell, number) in counts.counts {
      try execute(
        """
        INSERT INTO asking_count (association, day, department, result, number) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (association, day, department, result)
        DO UPDATE SET number = asking_count.number + excluded.number
        """, SQLValue(cell.day), SQLValue(cell.department), SQLValue(cell.result), SQLValue(number))
    }
  }

  func remove(_ counts: AskingCounts) throws {
    for (cell, number) in counts.counts {
      let place = "association = ? AND day = ? AND department = ? AND result = ?"
      let values = [SQLValue(association), SQLValue(cell.day), SQLValue(cell.department), SQLValue(cell.result)]
      try lower(number, in: "asking_count", where: place, values)
    }
  }

  /// Takes what was counted back out: a link that was withdrawn is not counted as issued.
  func remove(_ counts: InvitationCounts) throws {
    try writePending()
    for (cell, number) in counts.counts {
      let place =
        "association = ? AND issued = ? AND department = ? AND service = ? AND channel = ? AND beneficiary_group = ? AND stage = ?"
      let values = [
        SQLValue(association), SQLValue(cell.issued), SQLValue(cell.department), SQLValue(cell.service),
        SQLValue(cell.channel), SQLValue(group: cell.group), SQLValue(cell.stage.rawValue),
      ]
      try lower(number, in: "invitation_count", where: place, values)
    }
  }

  private func lower(_ number: Int, in table: String, where place: String, _ values: [SQLValue]) throws {
    let lowered = try connection.execute(
      "UPDATE \(table) SET number = number - ? WHERE \(place) AND number > ?",
      [SQLValue(number)] + values + [SQLValue(number)])
    if lowered == 0 {
      try connection.execute("DELETE FROM \(table) WHERE \(place) AND number = ?", values + [SQLValue(number)])
    }
  }

  /// What was decided on these days.
  public func askingCounts(on days: Range<Day>) throws -> AskingCounts {
    var counts: [AskingCell: Int] = [:]
    try forEachRow(
      """
      SELECT day, department, result, number FROM asking_count WHERE association = ? AND day >= ? AND day < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      counts[AskingCell(day: try row.day(0), department: try row.code(1), result: try row.text(2))] =
        try row.integer(3)
    }
    return AskingCounts(counts)
  }
}
