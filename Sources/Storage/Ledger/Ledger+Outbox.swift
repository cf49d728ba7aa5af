public import Messaging
import Vocabulary

/// The outbox: messages written in the same transaction as what they tell of.
extension Ledger {
  public func save(_ message: Message) throws {
    try execute(
      """
      INSERT INTO message (association, message, invitation, recipient, text, written) VALUES (?, ?, ?, ?, ?, ?)
      """, SQLValue(message.id), SQLValue(message.invitation), .bytes(try keyring.seal(message.recipient)),
      .bytes(try keyring.seal(message.text)), SQLValue(message.written))
  }

  /// The newest messages first, at most so many.
  public func messages(limit: Int) throws -> [Message] {
    try rows(
      """
      SELECT message, invitation, recipient, text, written FROM message
      WHERE association = ? ORDER BY written DESC, message LIMIT ?
      """, SQLValue(limit)
    ).map { row in
      Message(
        id: try row.key(0), invitation: try row.key(1), recipient: try keyring.open(try row.bytes(2)),
        text: try keyring.open(try row.bytes(3)), written: try row.moment(4))
    }
  }
}
