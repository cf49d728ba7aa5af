import Collector
public import Vocabulary
public import Workflow

/// Calls that were asked for: kept with the answer that asked, and followed by entries that are added and never changed.
extension Ledger {
  /// Keeps what a follow-up gained since `earlier`; the whole of a new one.
  public func append(_ followUp: FollowUp, since earlier: FollowUp?, of person: BeneficiaryID) throws {
    if earlier == nil {
      try execute(
        "INSERT INTO follow_up (association, response, request, asked, due) VALUES (?, ?, ?, ?, ?)",
        SQLValue(followUp.id), SQLValue(followUp.request), SQLValue(followUp.asked), SQLValue(followUp.due))
    }
    for (place, entry) in followUp.entries.enumerated().dropFirst(earlier?.entries.count ?? 0) {
      let subject: SQLValue =
        switch entry.event {
        case .assigned(let staff): SQLValue(staff.description)
        case .passed(let action): SQLValue(action.description)
        default: .null
        }
      try execute(
        """
        INSERT INTO follow_up_entry (association, response, position, at, actor, event, subject, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, SQLValue(followUp.id), SQLValue(place + 1), SQLValue(entry.at), SQLValue(entry.by.description),
        SQLValue(entry.event.name), subject, SQLValue(try entry.notes.map { try keyring.seal($0, for: person) }))
    }
    try connection.execute(
      "UPDATE follow_up SET assigned = ?, closed = ? WHERE association = ? AND response = ?",
      [
        followUp.assigned.map { SQLValue($0.description) } ?? .null, SQLValue(followUp.closing?.at),
        SQLValue(association), SQLValue(followUp.id),
      ])
  }

  public func followUp(_ id: ResponseID) throws -> FollowUp? {
    try followUps(in: rows("\(followUpColumns) AND f.response = ?", SQLValue(id))).first
  }

  /// The open calls, those longest due first; at most so many. Who does not open is passed over, here and in the next.
  public func openFollowUps(limit: Int) throws -> [FollowUp] {
    try followUps(
      in: rows("\(followUpColumns) AND f.closed IS NULL ORDER BY f.due, f.response LIMIT ?", SQLValue(limit)),
      passing: true)
  }

  /// The calls closed last; at most so many.
  public func closedFollowUps(limit: Int) throws -> [FollowUp] {
    try followUps(
      in: rows(
        "\(followUpColumns) AND f.closed IS NOT NULL ORDER BY f.closed DESC, f.response LIMIT ?", SQLValue(limit)),
      passing: true)
  }

  /// How many open calls a person asked for.
  public func openFollowUps(of person: BeneficiaryID) throws -> Int {
    try rows(
      """
      SELECT count(*) FROM follow_up f JOIN request r ON r.association = f.association AND r.request = f.request
      WHERE f.association = ? AND r.beneficiary = ? AND f.closed IS NULL
      """, SQLValue(person)
    ).first?.integer(0) ?? 0
  }

  /// The closed calls of a person after which he was not yet asked whether it has improved (L1), in order of their end.
  public func followUpsToAskAgain(of person: BeneficiaryID) throws -> [FollowUp] {
    try followUps(
      in: rows(
        """
        \(followUpColumns) AND r.beneficiary = ? AND f.closed IS NOT NULL AND f.asked_again IS NULL
        ORDER BY f.closed, f.response
        """, SQLValue(person))
    ).filter { $0.closing?.event.isToBeAskedAgain == true }
  }

  /// Keeps that he is asked so with an invitation.
  public func keep(askedAgain ids: [ResponseID], with invitation: InvitationID) throws {
    for id in ids {
      try connection.execute(
        "UPDATE follow_up SET asked_again = ? WHERE association = ? AND response = ?",
        [SQLValue(invitation), SQLValue(association), SQLValue(id)])
    }
  }

  private var followUpColumns: String {
    """
    SELECT f.response, f.request, f.asked, r.beneficiary FROM follow_up f
      JOIN request r ON r.association = f.association AND r.request = f.request
    WHERE f.association = ?
    """
  }

  /// The calls, each due by the holidays as they stand now: one entered after a call was asked for gives it its days too. The
  /// day that was kept with a call orders the list alone.
  ///
  /// - Parameter passing: whether those of people who do not open are passed over; the refusal is thrown otherwise.
  private func followUps(in rows: [Row], passing: Bool = false) throws -> [FollowUp] {
    guard !rows.isEmpty else { return [] }
    let days = try workingDays()
    return try rows.compactMap { row in
      try passing ? unlessClosed { try followUp(in: row, days) } : followUp(in: row, days)
    }
  }

  private func followUp(in row: Row, _ days: WorkingDays) throws -> FollowUp {
    let (id, person): (ResponseID, BeneficiaryID) = (try row.key(0), try row.key(3))
    let entries = try rows(
      """
      SELECT event, subject, at, actor, notes FROM follow_up_entry
      WHERE association = ? AND response = ? ORDER BY position
      """, SQLValue(id)
    ).map { entry in
      guard let by = StaffID(try entry.text(3)) else { throw DamagedRow(column: 3) }
      return FollowUp.Entry(
        try event(in: entry), at: try entry.moment(2), by: by,
        notes: entry.isNull(4) ? nil : try keyring.open(try entry.bytes(4), of: person))
    }
    return FollowUp(
      id: id, request: try row.key(1), asked: try row.day(2), under: .standard, days, entries: entries)
  }

  private func event(in row: Row) throws -> FollowUp.Event {
    switch try row.text(0) {
    case "assigned":
      guard let staff = StaffID(try row.text(1)) else { throw DamagedRow(column: 1) }
      return .assigned(staff)
    case "passed":
      guard let action = ActionID(try row.text(1)) else { throw DamagedRow(column: 1) }
      return .passed(action)
    case "tried": return .tried
    case "reached": return .reached
    case "not-reached": return .notReached
    case "resolved": return .resolved
    case "declined": return .declined
    default: throw DamagedRow(column: 0)
    }
  }
}
