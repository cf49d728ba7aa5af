public import Collector
import Surveys
import Tally
public import Vocabulary

/// Links: who may answer what, and whether it was done.
extension Ledger {
  /// Issues an invitation, known from now on by the digest of its token, and counts it.
  public func issue(_ invitation: Invitation, token: Token) throws {
    try execute(
      """
      INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered,
        draw, follow_up, beneficiary_group)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(invitation.id), .bytes(token.digest), SQLValue(invitation.request),
      SQLValue(invitation.survey), SQLValue(invitation.issued), SQLValue(invitation.expires),
      SQLValue(invitation.answered), SQLValue(invitation.draw?.shorthand), SQLValue(invitation.isFollowUp),
      .bytes(try keyring.seal(KeptGroup.text(of: invitation.group))))
    try giveCode(to: invitation.id, with: token)
    add(invitation.counts)
  }

  /// The invitation of a link, or of the link to which a short code leads; nil where the token is unknown.
  public func invitation(_ token: Token) throws -> Invitation? {
    let found =
      try rows("\(invitationColumns) AND i.token_digest = ?", .bytes(token.digest)).first
      ?? rows("\(invitationColumns) AND i.code_link = ?", .bytes(token.digest)).first
    return try found.map(invitation(in:))
  }

  public func invitation(_ id: InvitationID) throws -> Invitation? {
    try rows("\(invitationColumns) AND i.invitation = ?", SQLValue(id)).first.map(invitation(in:))
  }

  /// Spends a link, and forgets what it asked beyond the rest. Says whether it was still open: of two who try, one is told so.
  func spend(_ invitation: InvitationID, by receipt: Receipt?) throws -> Bool {
    try connection.execute(
      """
      UPDATE invitation SET answered = 1, form = ?, content = ?, draw = NULL, follow_up = 0
      WHERE association = ? AND invitation = ? AND answered = 0 AND withdrawn IS NULL
      """, [SQLValue(receipt?.form), SQLValue(receipt?.content), SQLValue(association), SQLValue(invitation)]) == 1
  }

  /// Withdraws the unanswered links of a request; they no longer count as issued.
  public func withdrawInvitations(of request: RequestID, at moment: Moment) throws {
    let open = try rows(
      "\(invitationColumns) AND i.request = ? AND i.answered = 0 AND i.withdrawn IS NULL", SQLValue(request)
    ).map(invitation(in:))
    for invitation in open {
      let asked = try asking(of: invitation.id)
      // A clock that was set back does not make a withdrawal earlier than what it withdraws.
      try connection.execute(
        "UPDATE invitation SET withdrawn = ? WHERE association = ? AND invitation = ?",
        [SQLValue(max(moment, invitation.issued)), SQLValue(association), SQLValue(invitation.id)])
      try remove(invitation.counts)
      if let asked, let takenBack = try asking(of: invitation.id) {
        try remove(asked.counts)
        try add(takenBack.counts)
      }
    }
  }

  /// Every invitation, for a recount.
  func forEachInvitation(_ body: (Invitation) throws -> Void) throws {
    try forEachRow(invitationColumns) { try body(try invitation(in: $0)) }
  }

  private var invitationColumns: String {
    """
    SELECT i.invitation, i.request, r.department, r.service, r.channel, i.survey, i.issued, i.expires, i.answered,
      i.withdrawn, i.form, i.content, i.draw, i.follow_up, i.beneficiary_group
    FROM invitation i JOIN request r ON r.association = i.association AND r.request = i.request
    WHERE i.association = ?
    """
  }

  private func invitation(in row: Row) throws -> Invitation {
    Invitation(
      id: try row.key(0), request: try row.key(1), department: try row.code(2), service: try row.code(3),
      channel: try row.channel(4), survey: try row.text(5), issued: try row.moment(6),
      expires: try row.moment(7), answered: try row.integer(8) == 1,
      withdrawn: row.isNull(9) ? nil : try row.moment(9),
      receipt: row.isNull(10) ? nil : Receipt(form: try row.bytes(10), content: try row.bytes(11)),
      draw: row.isNull(12) ? nil : Draw(shorthand: try row.text(12)), isFollowUp: try row.integer(13) == 1,
      group: row.isNull(14) ? nil : KeptGroup.group(in: try keyring.open(try row.bytes(14))))
  }
}
