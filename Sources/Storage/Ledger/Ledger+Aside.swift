public import Collector
import Surveys
public import Tally
public import Vocabulary
import Workflow

/// Answers that are set aside: counted by their reasons, and let in again by decisions that are kept.
extension Ledger {
  /// How many answers of these days are set aside, by reasons.
  public func asideCounts(on days: Range<Day>) throws -> AsideCounts {
    var counts: [AsideCell: Int] = [:]
    try forEachRow(
      "SELECT day, department, reasons, number FROM aside_count WHERE association = ? AND day >= ? AND day < ?",
      SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let cell = AsideCell(
        day: try row.day(0), department: try row.code(1), reasons: AsideReasons(rawValue: try row.integer(2)))
      counts[cell] = try row.integer(3)
    }
    let releases = try asideReleases()
    return try held(on: days).compactMap(\.response.asideCell).filter { !releases.admit($0) }
      .reduce(into: AsideCounts(counts)) { $0.add($1) }
  }

  func add(_ number: Int, to cell: AsideCell) throws {
    try execute(
      """
      INSERT INTO aside_count (association, day, department, reasons, number) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (association, day, department, reasons) DO UPDATE SET number = aside_count.number + excluded.number
      """, SQLValue(cell.day), SQLValue(cell.department), SQLValue(cell.reasons.rawValue), SQLValue(number))
  }

  /// The decisions that let answers in again, in the order in which they were taken.
  public func asideReleases() throws -> AsideReleases {
    AsideReleases(
      try rows(
        """
        SELECT reason, first, last, decided, decided_by, why FROM aside_release WHERE association = ?
        ORDER BY decided, reason, first
        """
      ).map { row in
        AsideRelease(
          kept: AsideReasons(rawValue: try row.integer(0)), first: try row.day(1), last: try row.day(2),
          decided: try row.moment(3), by: Party(try row.text(4)), why: try row.text(5))
      })
  }

  /// Keeps a decision, and lets in what no other reason keeps aside; says how many answers those are.
  public func append(_ release: AsideRelease) throws -> Int {
    // What is held of its days goes among the responses first: there each is counted in one place.
    try releaseHeld(before: release.last.adding(days: 1))
    let before = try asideReleases()
    try execute(
      """
      INSERT INTO aside_release (association, reason, first, last, decided, decided_by, why)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(release.reason.rawValue), SQLValue(release.first), SQLValue(release.last),
      SQLValue(release.decided), SQLValue(release.by?.text ?? ""), SQLValue(release.why))
    let after = AsideReleases(before.all + [release])
    let questionnaires = try questionnaires()
    var admitted: [Response] = []
    try forEachResponse(aside: (release.reason, release.first, release.last)) { response, _ in
      guard let response, let cell = response.asideCell, after.admit(cell), !before.admit(cell) else { return }
      admitted.append(response)
    } reading: { reference in
      questionnaires.first { $0.reference == reference }
    }
    for response in admitted {
      pending.count(response)
      if let cell = response.asideCell { try takeOne(from: cell) }
    }
    return admitted.count
  }

  private func takeOne(from cell: AsideCell) throws {
    let key = [
      SQLValue(association), SQLValue(cell.day), SQLValue(cell.department), SQLValue(cell.reasons.rawValue),
    ]
    let place = "WHERE association = ? AND day = ? AND department = ? AND reasons = ?"
    try connection.execute("DELETE FROM aside_count \(place) AND number = 1", key)
    try connection.execute("UPDATE aside_count SET number = number - 1 \(place)", key)
  }
}
