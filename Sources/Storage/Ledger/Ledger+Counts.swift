import Collector
public import Tally
public import Vocabulary

/// The count tables: written at the end of the transaction that wrote what they count, read by the reports. What is read is
/// listed first and laid in a table at once: a table that grows row by row is laid anew each time it doubles.
extension Ledger {
  /// The last day on which somebody answered; nil where nobody has yet.
  public func lastAnswerDay() throws -> Day? {
    try writePending()
    return try rows(
      """
      SELECT max(day) FROM (
        SELECT association, max(day) AS day FROM answer_sheet GROUP BY association
        UNION ALL SELECT association, max(day) FROM held_response GROUP BY association) AS last
      WHERE association = ? HAVING max(day) IS NOT NULL
      """
    ).first?.day(0)
  }

  /// Counts what an invitation adds.
  func add(_ counts: InvitationCounts) { pending.add(counts) }

  /// The answers given on these days. What was given on days for which `summed` has the same day is counted together, as of that
  /// day: what looks back over years by months need not be read by days.
  public func answerCounts(on days: Range<Day>, summed: (Day) -> Day = { $0 }) throws -> AnswerCounts {
    try writePending()
    var sheets = KeptSheetSums<Stratum>()
    try stand(
      """
      SELECT day, department, service, channel, mode, survey, beneficiary_group, counts FROM answer_sheet
      WHERE association = ? AND day >= ? AND day < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let day = summed(try row.day(0))
      try sheets.add(row, sheet: 7, of: 1...6, on: day) { row in
        Stratum(
          day: day, department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
          mode: try row.mode(4), survey: try row.text(5), group: try row.group(6))
      }
    }
    let kept = AnswerCounts(
      try sheets.all.mapValues { sheet in
        guard let answers = sheet.answers else { throw DamagedRow(column: 7) }
        return CountTable(
          Dictionary(answers.map { (GivenAnswer($0.question, $0.answer), $0.number) }, uniquingKeysWith: +))
      })
    return try heldAnswers(on: days).reduce(into: kept) { $0.add($1.counts) }
  }

  /// The pairs of answers given on these days by those who answered everything.
  public func pairCounts(on days: Range<Day>) throws -> PairCounts {
    try writePending()
    var sheets = KeptSheetSums<PairStratum>()
    try stand(
      """
      SELECT day, department, survey, counts FROM pair_sheet WHERE association = ? AND day >= ? AND day < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let day = try row.day(0)
      try sheets.add(row, sheet: 3, of: 1...2, on: day) { row in
        PairStratum(day: day, department: try row.code(1), survey: try row.text(2))
      }
    }
    let kept = PairCounts(
      try sheets.all.mapValues { sheet in
        guard let pairs = sheet.pairs else { throw DamagedRow(column: 3) }
        return CountTable(
          Dictionary(
            pairs.map { (GivenPair($0.first, $0.answer, with: $0.second, $0.other), $0.number) }, uniquingKeysWith: +))
      })
    return try heldAnswers(on: days).reduce(into: kept) { $0.add($1.pairs) }
  }

  /// The invitations issued on these days.
  public func invitationCounts(on days: Range<Day>) throws -> InvitationCounts {
    try writePending()
    var counts: [(InvitationCell, Int)] = []
    try forEachRow(
      """
      SELECT issued, department, service, channel, stage, number, beneficiary_group FROM invitation_count
      WHERE association = ? AND issued >= ? AND issued < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      guard let stage = InvitationCell.Stage(rawValue: try row.text(4)) else { throw DamagedRow(column: 4) }
      let cell = InvitationCell(
        issued: try row.day(0), department: try row.code(1), service: try row.code(2),
        channel: try row.channel(3), group: try row.group(6), stage: stage)
      counts.append((cell, try row.integer(5)))
    }
    return InvitationCounts(Dictionary(counts, uniquingKeysWith: +))
  }

  /// The days from the first on which anything was counted to the last; nil when nothing was.
  public func countedDays() throws -> Range<Day>? {
    try writePending()
    let found = try rows(
      """
      WITH day (association, first, last) AS (
        SELECT association, min(day), max(day) FROM answer_sheet GROUP BY association
        UNION ALL SELECT association, min(issued), max(issued) FROM invitation_count GROUP BY association
        UNION ALL SELECT association, min(day), max(day) FROM held_response GROUP BY association
        UNION ALL SELECT association, min(day), max(day) FROM aside_count GROUP BY association)
      SELECT min(first), max(last) FROM day WHERE association = ?
      """)
    guard let row = found.first, !row.isNull(0) else { return nil }
    return try row.day(0)..<row.day(1).adding(days: 1)
  }
}
