import Collector
public import Messaging
public import Vocabulary
public import Workflow

/// The outbox: messages written in the same transaction as what they tell of.
extension Ledger {
  public func save(_ message: Message) throws {
    guard let person = try person(of: message.subject) else { throw DamagedRow(column: 1) }
    let (invitation, request): (SQLValue, SQLValue) =
      switch message.subject {
      case .invitation(let id): (SQLValue(id), .null)
      case .request(let id): (.null, SQLValue(id))
      }
    try execute(
      """
      INSERT INTO message (association, message, invitation, request, recipient, text, written, secret)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(message.id), invitation, request, .bytes(try keyring.seal(message.recipient, for: person)),
      .bytes(try keyring.seal(message.text, for: person)), SQLValue(message.written), SQLValue(message.isSecret))
  }

  /// Keeps to which number or address a message went, where it was written for another.
  public func redirect(_ message: Message, to recipient: String) throws {
    guard recipient != message.recipient else { return }
    guard let person = try person(of: message.subject) else { throw DamagedRow(column: 1) }
    try connection.execute(
      "UPDATE message SET recipient = ? WHERE association = ? AND message = ?",
      [.bytes(try keyring.seal(recipient, for: person)), SQLValue(association), SQLValue(message.id)])
  }

  /// The newest messages first, at most so many, but for those that cannot be opened.
  ///
  /// - Parameter invites: also those that ask for an opinion; otherwise only those that tell where a request stands.
  public func messages(limit: Int, invites: Bool = true) throws -> [Message] {
    try rows("\(messageColumns)\(only(invites)) ORDER BY written DESC, message LIMIT ?", SQLValue(limit))
      .compactMap { row in try unlessDamaged { try message(in: row) } }
  }

  /// The newest messages about requests of a department first, at most so many, but for those that cannot be opened.
  ///
  /// - Parameter invites: as with the messages of all.
  public func messages(of department: DepartmentCode, limit: Int, invites: Bool = true) throws -> [Message] {
    try rows(
      """
      \(messageColumns)\(only(invites)) AND EXISTS (
        SELECT 1 FROM request r
        WHERE r.association = message.association AND r.department = ? AND r.request = COALESCE(
          message.request, (
            SELECT i.request FROM invitation i
            WHERE i.association = message.association AND i.invitation = message.invitation)))
      ORDER BY written DESC, message LIMIT ?
      """, SQLValue(department), SQLValue(limit)
    ).compactMap { row in try unlessDamaged { try message(in: row) } }
  }

  /// The invitation that a message tells of, also where the message cannot be opened; nil for news of a request.
  public func invitation(toldBy message: MessageID) throws -> InvitationID? {
    guard
      let row = try rows(
        "SELECT invitation FROM message WHERE association = ? AND message = ?", SQLValue(message)
      ).first, !row.isNull(0)
    else { return nil }
    return try row.key(0)
  }

  /// The messages that cannot be opened with the keys that are there, but for those about some requests; those of people
  /// whose data were erased are none of them.
  func closedMessages(besides known: Set<RequestID>) throws -> [MessageID] {
    var closed: [MessageID] = []
    try forEachRow(
      """
      SELECT m.message, m.recipient, m.text, r.request, r.beneficiary
      FROM message m JOIN request r ON r.association = m.association AND r.request = COALESCE(m.request, (
        SELECT i.request FROM invitation i WHERE i.association = m.association AND i.invitation = m.invitation))
      WHERE m.association = ? AND r.erased = 0 ORDER BY m.message
      """
    ) { row in
      guard try !known.contains(row.key(3)) else { return }
      let person: BeneficiaryID = try row.key(4)
      let words = try unlessSpoiled {
        try unlessDamaged { try [row.bytes(1), row.bytes(2)].map { try keyring.open($0, of: person) } }
      }
      if words == nil { closed.append(try row.key(0)) }
    }
    return closed
  }

  public func message(_ id: MessageID) throws -> Message? {
    try rows("\(messageColumns) AND message = ?", SQLValue(id)).first.map(message(in:))
  }

  /// The first message that told of an invitation, in which its link stands.
  public func firstMessage(about invitation: InvitationID) throws -> Message? {
    try rows("\(messageColumns) AND invitation = ? ORDER BY written, message LIMIT 1", SQLValue(invitation)).first
      .map(message(in:))
  }

  /// The request about which a message is.
  public func request(about message: Message) throws -> RequestID? {
    switch message.subject {
    case .invitation(let id): try invitation(id)?.request
    case .request(let id): id
    }
  }

  /// The person to whom a message goes.
  public func addressee(of message: Message) throws -> Beneficiary? {
    guard let told = try request(about: message), let request = try request(told) else { return nil }
    return try beneficiary(request.beneficiary)
  }

  /// The person that a message tells something: whose request it was.
  private func person(of subject: Message.Subject) throws -> BeneficiaryID? {
    switch subject {
    case .request(let id): try beneficiary(ofRequest: id)
    case .invitation(let id):
      try rows(
        """
        SELECT r.beneficiary FROM invitation i
          JOIN request r ON r.association = i.association AND r.request = i.request
        WHERE i.association = ? AND i.invitation = ?
        """, SQLValue(id)
      ).first?.key(0)
    }
  }

  private var messageColumns: String {
    "SELECT message, invitation, request, recipient, text, written, secret FROM message WHERE association = ?"
  }

  private func only(_ invites: Bool) -> String { invites ? "" : " AND request IS NOT NULL" }

  private func message(in row: Row) throws -> Message {
    let subject: Message.Subject = row.isNull(1) ? .request(try row.key(2)) : .invitation(try row.key(1))
    guard let person = try person(of: subject) else { throw DamagedRow(column: 1) }
    return Message(
      id: try row.key(0), about: subject, recipient: try keyring.open(try row.bytes(3), of: person),
      text: try keyring.open(try row.bytes(4), of: person),
      written: try row.moment(5), isSecret: try row.integer(6) == 1)
  }
}
