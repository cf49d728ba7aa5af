public import Messaging
import Vocabulary

/// The outbox: messages written in the same transaction as what they tell of.
extension Ledger {
  public func save(_ message: Message) throws {
    let (invitation, request): (SQLValue, SQLValue) =
      switch message.subject {
      case .invitation(let id): (SQLValue(id), .null)
      case .request(let id): (.null, SQLValue(id))
      }
    try execute(
      """
      INSERT INTO message (association, message, invitation, request, recipient, text, written, secret)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(message.id), invitation, request, .bytes(try keyring.seal(message.recipient)),
      .bytes(try keyring.seal(message.text)), SQLValue(message.written), SQLValue(message.isSecret))
  }

  /// The newest messages first, at most so many.
  public func messages(limit: Int) throws -> [Message] {
    try rows(
      """
      SELECT message, invitation, request, recipient, text, written, secret FROM message
      WHERE association = ? ORDER BY written DESC, message LIMIT ?
      """, SQLValue(limit)
    ).map { row in
      Message(
        id: try row.key(0), about: row.isNull(1) ? .request(try row.key(2)) : .invitation(try row.key(1)),
        recipient: try keyring.open(try row.bytes(3)), text: try keyring.open(try row.bytes(4)),
        written: try row.moment(5), isSecret: try row.integer(6) == 1)
    }
  }
}
