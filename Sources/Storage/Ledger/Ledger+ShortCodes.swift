public import Collector
public import Vocabulary

/// Short codes of invitations: what leads to them is kept as digests that say nothing without the key.
extension Ledger {
  /// Gives an invitation the code of its link. Where another invitation has that very code (one in 10¹¹), it stays without.
  func giveCode(to invitation: InvitationID, with token: Token) throws {
    let keys = keyring.shortCodeKeys
    let code = ShortCode(of: token, with: keys)
    let link = SQLValue.bytes(code.link(with: keys).digest)
    try connection.execute(
      """
      UPDATE invitation SET code_link = ?, code_hint = ?
      WHERE association = ? AND invitation = ?
        AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.association = ? AND i.code_link = ?)
      """,
      [link, SQLValue(code.hint(with: keys)), SQLValue(association), SQLValue(invitation), SQLValue(association), link])
  }

  /// The code to print beside a link; nil where the link leads nowhere or its invitation has no code.
  public func shortCode(of token: Token) throws -> ShortCode? {
    let keys = keyring.shortCodeKeys
    let code = ShortCode(of: token, with: keys)
    guard let invitation = try invitation(token)?.id, try self.invitation(code.link(with: keys))?.id == invitation
    else {
      return nil
    }
    return code
  }

  /// What may be answered now by a code: its hint, the questionnaire, the service.
  public func openCodes(at now: Moment) throws -> [OpenCode] {
    try rows(
      """
      SELECT i.code_hint, i.survey, r.department, r.service
      FROM invitation i JOIN request r ON r.association = i.association AND r.request = i.request
      WHERE i.association = ? AND i.answered = 0 AND i.withdrawn IS NULL AND i.expires > ? AND i.code_hint IS NOT NULL
      ORDER BY i.code_hint, i.survey, r.department, r.service
      """, SQLValue(now)
    ).map {
      OpenCode(
        hint: try $0.integer(0), survey: try $0.text(1), department: try $0.code(2), service: try $0.code(3))
    }
  }
}

/// A code that can be answered now, as far as a tablet is told of it: nothing of the person, and the code itself not either.
public struct OpenCode: Hashable, Sendable {
  public let hint: Int
  /// The questionnaire version, `service-served/1`.
  public let survey: String
  public let department: DepartmentCode
  public let service: ServiceCode
}
