public import Collector
public import Vocabulary
public import Workflow

/// Links by which beneficiaries follow their requests, and the codes with which they sign.
extension Ledger {
  /// Keeps a link, known from now on by the digest of its token.
  public func save(_ link: TrackingLink, token: Token) throws {
    try execute(
      "INSERT INTO tracking_link (association, token_digest, request, reach, issued) VALUES (?, ?, ?, ?, ?)",
      .bytes(token.digest), SQLValue(link.request), SQLValue(link.reach.rawValue), SQLValue(link.issued))
  }

  /// The link of a token; nil where the token is unknown.
  public func trackingLink(_ token: Token) throws -> TrackingLink? {
    try rows(
      "SELECT request, reach, issued FROM tracking_link WHERE association = ? AND token_digest = ?",
      .bytes(token.digest)
    ).first.map { row in
      guard let reach = TrackingLink.Reach(rawValue: try row.text(1)) else { throw DamagedRow(column: 1) }
      return TrackingLink(to: try row.key(0), reach, at: try row.moment(2))
    }
  }

  /// The requests that are called by this number on the phone; almost always one.
  public func requests(_ reference: RequestReference) throws -> [Request] {
    let keys = reference.keys
    return try rows(
      "SELECT request FROM request WHERE association = ? AND request >= ? AND request <= ? ORDER BY request",
      .bytes(keys.first), .bytes(keys.last)
    ).compactMap { try request(try $0.key(0)) }
  }

  /// Keeps a code in the place of an earlier one.
  public func save(_ code: SigningCode, for request: RequestID) throws {
    try execute(
      """
      INSERT INTO signing_code (association, request, digest, sent, tries, first_of_day, number)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, request) DO UPDATE SET digest = excluded.digest, sent = excluded.sent,
        tries = excluded.tries, first_of_day = excluded.first_of_day, number = excluded.number
      """, SQLValue(request), .bytes(code.digest), SQLValue(code.sent), SQLValue(code.tries),
      SQLValue(code.firstOfDay), SQLValue(code.number))
  }

  /// The newest code sent for a request.
  public func signingCode(for request: RequestID) throws -> SigningCode? {
    try rows(
      "SELECT digest, sent, tries, first_of_day, number FROM signing_code WHERE association = ? AND request = ?",
      SQLValue(request)
    ).first.map { row in
      SigningCode(
        digest: try row.bytes(0), sent: try row.moment(1), tries: try row.integer(2), firstOfDay: try row.moment(3),
        number: try row.integer(4))
    }
  }
}
