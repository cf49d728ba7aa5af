public import Collector
import Tally
public import Vocabulary
public import Workflow

/// The record of whom was asked and of whom was not, with the reason: one row for every end of a request.
extension Ledger {
  /// Keeps a decision and counts it; written with the end that it is about.
  public func save(_ asked: Asked) throws {
    let (result, invitation, due): (String, InvitationID?, Moment?) =
      switch asked.result {
      case .asked(let id, let due): ("asked", id, due)
      case .takenBack(let id): ("asked", id, asked.decided)
      case .leave(let reason): (reason.rawValue, nil, nil)
      }
    try execute(
      """
      INSERT INTO asking (association, request, ending, decided, result, invitation, due, asked, reach)
      VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)
      """, SQLValue(asked.request), SQLValue(asked.ending), SQLValue(asked.decided), SQLValue(result),
      invitation.map { SQLValue($0) } ?? .null, SQLValue(due), SQLValue(asked.reach.rawValue))
    try add(asked.counts)
  }

  /// The decisions about a request, in the order of its ends.
  public func askings(of request: RequestID) throws -> [Asked] {
    try rows("\(askingColumns) AND a.request = ? ORDER BY a.ending", SQLValue(request)).map(asked(in:))
  }

  /// When somebody was last asked about another request, and when somebody who is reached by the same number or
  /// address of e-mail was: his household, as far as it is known. An
  /// invitation that was withdrawn before anything went out does not count.
  public func lastAsked(_ person: Beneficiary) throws -> (own: Moment?, household: Moment?) {
    func last(_ condition: String, _ value: SQLValue) throws -> Moment? {
      try rows(
        """
        SELECT a.due, a.asked FROM beneficiary b
        JOIN request r ON r.association = b.association AND r.beneficiary = b.beneficiary
        JOIN asking a ON a.association = r.association AND a.request = r.request
        JOIN invitation i ON i.association = a.association AND i.invitation = a.invitation
        WHERE b.association = ? AND \(condition) AND (i.withdrawn IS NULL OR a.asked IS NOT NULL)
        """, value
      ).map { row in max(try row.moment(0), row.isNull(1) ? try row.moment(0) : try row.moment(1)) }.max()
    }
    let byNumber = try last("b.mobile_index = ?", .bytes(index(of: person.mobile)))
    let byAddress = try person.email.flatMap { try last("b.email_index = ?", .bytes(index(of: $0))) }
    return (
      try last("b.beneficiary = ?", SQLValue(person.id)), [byNumber, byAddress].compactMap { $0 }.max()
    )
  }

  /// Writes down that a message about an invitation was attempted, or came further. Until a gateway took one, it is the last
  /// attempt that counts as the asking: any of them may have reached him.
  public func note(_ invitation: InvitationID, attempted moment: Moment? = nil, reach: Asked.Reach? = nil) throws {
    guard let row = try rows("\(askingColumns) AND a.invitation = ?", SQLValue(invitation)).first else { return }
    if let moment {
      try connection.execute(
        """
        UPDATE asking SET asked = ?
        WHERE association = ? AND invitation = ? AND reach = 'none' AND (asked IS NULL OR asked < ?)
        """, [SQLValue(moment), SQLValue(association), SQLValue(invitation), SQLValue(moment)])
    }
    let before = try asked(in: row)
    guard let reach, reach.step > before.reach.step else { return }
    try connection.execute(
      "UPDATE asking SET reach = ? WHERE association = ? AND invitation = ?",
      [SQLValue(reach.rawValue), SQLValue(association), SQLValue(invitation)])
    guard let row = try rows("\(askingColumns) AND a.invitation = ?", SQLValue(invitation)).first else { return }
    try remove(before.counts)
    try add(try asked(in: row).counts)
  }

  /// Every decision, for a recount.
  func forEachAsking(_ body: (Asked) throws -> Void) throws {
    try forEachRow(askingColumns) { try body(try asked(in: $0)) }
  }

  /// Ended requests about whose end nothing was decided: there should be none.
  public func undecidedEnds() throws -> [RequestID] {
    try rows(
      """
      SELECT r.request FROM request r WHERE r.association = ? AND r.ended IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM asking a WHERE a.association = r.association AND a.request = r.request)
      ORDER BY r.request LIMIT 100
      """
    ).map { try $0.key(0) }
  }

  func asking(of invitation: InvitationID) throws -> Asked? {
    try rows("\(askingColumns) AND a.invitation = ?", SQLValue(invitation)).first.map(asked(in:))
  }

  private var askingColumns: String {
    """
    SELECT a.request, a.ending, a.decided, r.department, a.result, a.invitation, a.due, a.reach, i.withdrawn
    FROM asking a JOIN request r ON r.association = a.association AND r.request = a.request
      LEFT JOIN invitation i ON i.association = a.association AND i.invitation = a.invitation
    WHERE a.association = ?
    """
  }

  private func asked(in row: Row) throws -> Asked {
    let word = try row.text(4)
    let result: Asked.Result
    if word == "asked" {
      result = row.isNull(8) ? .asked(try row.key(5), due: try row.moment(6)) : .takenBack(try row.key(5))
    } else {
      guard let reason = NotAsked(rawValue: word) else { throw DamagedRow(column: 4) }
      result = .leave(reason)
    }
    guard let reach = Asked.Reach(rawValue: try row.text(7)) else { throw DamagedRow(column: 7) }
    return Asked(
      request: try row.key(0), ending: try row.integer(1), decided: try row.moment(2), department: try row.code(3),
      result: result, reach: reach)
  }
}

extension Asked.Reach {
  fileprivate var step: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
