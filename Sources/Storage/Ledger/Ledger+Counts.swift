public import Tally
public import Vocabulary

/// The count tables: written with what they count, read by the reports.
extension Ledger {
  /// The last day on which somebody answered; nil where nobody has yet.
  public func lastAnswerDay() throws -> Day? {
    try rows("SELECT day FROM answer_count WHERE association = ? ORDER BY day DESC LIMIT 1").first?.day(0)
  }

  public func add(_ counts: AnswerCounts) throws {
    for (cell, number) in counts.counts {
      let stratum = cell.stratum
      try execute(
        """
        INSERT INTO answer_count
          (association, day, department, service, channel, mode, survey, question, answer, number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (association, day, department, service, channel, mode, survey, question, answer)
        DO UPDATE SET number = answer_count.number + excluded.number
        """, SQLValue(stratum.day), SQLValue(stratum.department), SQLValue(stratum.service),
        SQLValue(stratum.channel), SQLValue(stratum.mode), SQLValue(stratum.survey), SQLValue(cell.question),
        SQLValue(cell.answer), SQLValue(number))
    }
  }

  public func add(_ counts: PairCounts) throws {
    for (cell, number) in counts.counts {
      try execute(
        """
        INSERT INTO pair_count
          (association, day, department, survey, question, answer, other_question, other_answer, number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (association, day, department, survey, question, other_question, answer, other_answer)
        DO UPDATE SET number = pair_count.number + excluded.number
        """, SQLValue(cell.day), SQLValue(cell.department), SQLValue(cell.survey), SQLValue(cell.first),
        SQLValue(cell.firstAnswer), SQLValue(cell.second), SQLValue(cell.secondAnswer), SQLValue(number))
    }
  }

  public func add(_ counts: InvitationCounts) throws {
    for (cell, number) in counts.counts {
      try execute(
        """
        INSERT INTO invitation_count (association, issued, department, service, channel, stage, number)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (association, issued, department, service, channel, stage)
        DO UPDATE SET number = invitation_count.number + excluded.number
        """, SQLValue(cell.issued), SQLValue(cell.department), SQLValue(cell.service), SQLValue(cell.channel),
        SQLValue(cell.stage.rawValue), SQLValue(number))
    }
  }

  /// The answers given on these days.
  public func answerCounts(on days: Range<Day>) throws -> AnswerCounts {
    var counts: [AnswerCell: Int] = [:]
    try forEachRow(
      """
      SELECT day, department, service, channel, mode, survey, question, answer, number FROM answer_count
      WHERE association = ? AND day >= ? AND day < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let stratum = Stratum(
        day: try row.day(0), department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
        mode: try row.mode(4), survey: try row.text(5))
      counts[AnswerCell(stratum, question: try row.code(6), answer: try row.integer(7))] = try row.integer(8)
    }
    return AnswerCounts(counts)
  }

  /// The pairs of answers given on these days by those who answered everything.
  public func pairCounts(on days: Range<Day>) throws -> PairCounts {
    var counts: [PairCell: Int] = [:]
    try forEachRow(
      """
      SELECT day, department, survey, question, answer, other_question, other_answer, number FROM pair_count
      WHERE association = ? AND day >= ? AND day < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let cell = PairCell(
        day: try row.day(0), department: try row.code(1), survey: try row.text(2), first: try row.code(3),
        try row.integer(4), second: try row.code(5), try row.integer(6))
      counts[cell] = try row.integer(7)
    }
    return PairCounts(counts)
  }

  /// The invitations issued on these days.
  public func invitationCounts(on days: Range<Day>) throws -> InvitationCounts {
    var counts: [InvitationCell: Int] = [:]
    try forEachRow(
      """
      SELECT issued, department, service, channel, stage, number FROM invitation_count
      WHERE association = ? AND issued >= ? AND issued < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      guard let stage = InvitationCell.Stage(rawValue: try row.text(4)) else { throw DamagedRow(column: 4) }
      let cell = InvitationCell(
        issued: try row.day(0), department: try row.code(1), service: try row.code(2),
        channel: try row.channel(3), stage: stage)
      counts[cell] = try row.integer(5)
    }
    return InvitationCounts(counts)
  }

  /// The days from the first on which anything was counted to the last; nil when nothing was.
  public func countedDays() throws -> Range<Day>? {
    let found = try rows(
      """
      WITH day (association, first, last) AS (
        SELECT association, min(day), max(day) FROM answer_count GROUP BY association
        UNION ALL SELECT association, min(issued), max(issued) FROM invitation_count GROUP BY association)
      SELECT min(first), max(last) FROM day WHERE association = ?
      """)
    guard let row = found.first, !row.isNull(0) else { return nil }
    return try row.day(0)..<row.day(1).adding(days: 1)
  }
}
