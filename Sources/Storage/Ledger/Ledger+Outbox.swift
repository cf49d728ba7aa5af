import Collector
public import Messaging
public import Vocabulary
public import Workflow

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
    try rows("\(messageColumns) ORDER BY written DESC, message LIMIT ?", SQLValue(limit)).map(message(in:))
  }

  public func message(_ id: MessageID) throws -> Message? {
    try rows("\(messageColumns) AND message = ?", SQLValue(id)).first.map(message(in:))
  }

  /// The first message that told of an invitation, in which its link stands.
  public func firstMessage(about invitation: InvitationID) throws -> Message? {
    try rows("\(messageColumns) AND invitation = ? ORDER BY written, message LIMIT 1", SQLValue(invitation)).first
      .map(message(in:))
  }

  /// The person to whom a message goes.
  public func addressee(of message: Message) throws -> Beneficiary? {
    let told: RequestID? =
      switch message.subject {
      case .invitation(let id): try invitation(id)?.request
      case .request(let id): id
      }
    guard let told, let request = try request(told) else { return nil }
    return try beneficiary(request.beneficiary)
  }

  private var messageColumns: String {
    "SELECT message, invitation, request, recipient, text, written, secret FROM message WHERE association = ?"
  }

  private func message(in row: Row) throws -> Message {
    Message(
      id: try row.key(0), about: row.isNull(1) ? .request(try row.key(2)) : .invitation(try row.key(1)),
      recipient: try keyring.open(try row.bytes(3)), text: try keyring.open(try row.bytes(4)),
      written: try row.moment(5), isSecret: try row.integer(6) == 1)
  }
}
