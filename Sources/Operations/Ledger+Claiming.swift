import Collector
import Messaging
import Storage
import Vocabulary

/// What of the outbox goes out: claimed when its turn comes, and looked at once more when it is given to a gateway.
extension Ledger {
  /// The reminders whose time has come: a message for each whose link can still be answered, unless the first message is
  /// still on its way. What is planned is taken out either way, so that nothing but the message tells of it.
  func writeReminders(at now: Moment, limit: Int, drawing world: World) throws {
    for reminder in try dueReminders(at: now, limit: limit) {
      try remove(reminder)
      guard let invitation = try invitation(reminder.invitation), invitation.isOpen(at: now),
        let first = try firstMessage(about: reminder.invitation),
        let state = try sending(of: first.id)?.state, state != .waiting, state != .trying,
        let recipient = try addressee(of: first)?.address(for: reminder.message.carrier)
      else { continue }
      let message = Message(
        id: world.key(), about: .invitation(invitation.id), recipient: recipient,
        text: InvitationText.reminder(of: first.text), written: now)
      try save(message)
      try save(Sending(of: message.id, by: reminder.message.carrier, due: now, until: invitation.expires))
    }
  }

  /// Takes the messages whose turn it is, and writes the attempt down before it is made.
  func claim(
    at now: Moment, limit: Int, for carriers: Set<Carrier>, onlyAwaited: Bool
  ) throws -> [MessageID] {
    try dueSendings(by: carriers, at: now, limit: limit, onlySecret: onlyAwaited).compactMap { sending in
      guard let message = try message(sending.message),
        let claimed = try wanted(sending, message, at: now).claimed(at: now)
      else { return nil }
      try save(claimed)
      return message.id
    }
  }

  /// What a gateway is given of a claimed message, as things stand now; nil where it is no longer wanted, or no longer held by
  /// the claim of that moment.
  func parcel(
    of id: MessageID, claimedAt moment: Moment, at now: Moment, links start: String
  ) throws -> Parcel? {
    guard let message = try message(id), let free = try sending(of: id)?.putBack(claimedAt: moment),
      try wanted(free, message, at: now) == free,
      let recipient = try recipient(of: message, by: free.carrier)
    else { return nil }
    try redirect(message, to: recipient)
    if let invitation = message.invitation { try note(invitation, attempted: now) }
    return Parcel(
      key: id, about: try matter(of: message), carrier: free.carrier, recipient: recipient, text: message.text,
      link: message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(start) }.map(String.init))
  }

  /// The message as it stands now: expired where its last moment has passed, dropped where it is no longer wanted, dead where
  /// its person has nothing any more to which its carrier could bring it.
  private func wanted(_ sending: Sending, _ message: Message, at now: Moment) throws -> Sending {
    var next = sending
    if now >= sending.until {
      next.state = .expired
    } else if sending.isSpent(at: now) {
      next.state = .dead
    } else if let about = message.invitation {
      // Who wants no survey by this way still learns where his request stands.
      let person = try addressee(of: message)
      let isUnwanted = try person.map { try optOuts(of: $0).contains(sending.carrier) } ?? false
      let isClosed = try invitation(about).map { !$0.isOpen(at: now) } ?? true
      if isUnwanted || isClosed { next.state = .dropped }
    }
    if next.state == sending.state, try recipient(of: message, by: sending.carrier) == nil {
      (next.state, next.trouble) = (.dead, "no address")
    }
    if next != sending { try save(next) }
    return next
  }
}

extension Invitation {
  /// Whether its link can be answered now.
  fileprivate func isOpen(at now: Moment) -> Bool { (try? open(at: now)) != nil }
}
