import Collector
import Messaging
import Storage
import Vocabulary

/// What of some messages goes on.
struct Taken<Value: Sendable>: Sendable {
  var values: [Value] = []
  /// Those that were given up, since they cannot be opened.
  var unopened: [MessageID] = []
}

/// What of the outbox goes out: claimed when its turn comes, and looked at once more when it is given to a gateway.
extension Ledger {
  /// The reminders whose time has come: a message for each whose link can still be answered, unless the first message is
  /// still on its way, or cannot be opened. What is planned is taken out in any case, so that nothing but the message tells
  /// of it.
  func writeReminders(at now: Moment, limit: Int, drawing world: World) throws {
    for reminder in try dueReminders(at: now, limit: limit) {
      try remove(reminder)
      let found = try unlessDamaged { () -> (Invitation, first: Message, recipient: String)? in
        guard let invitation = try invitation(reminder.invitation), invitation.isOpen(at: now),
          let first = try firstMessage(about: reminder.invitation),
          let state = try sending(of: first.id)?.state, state != .waiting, state != .trying,
          let recipient = try addressee(of: first)?.address(for: reminder.message.carrier)
        else { return nil }
        return (invitation, first, recipient)
      }
      guard case let (invitation, first, recipient)?? = found else { continue }
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
  ) throws -> Taken<MessageID> {
    try take(try dueSendings(by: carriers, at: now, limit: limit, onlySecret: onlyAwaited)) { sending in
      guard let message = try message(sending.message),
        let claimed = try wanted(sending, message, at: now).claimed(at: now)
      else { return nil }
      try save(claimed)
      return message.id
    }
  }

  /// What a gateway is given of claimed messages, as things stand now; nothing of those that are no longer wanted, or no
  /// longer held by the claim of that moment.
  func parcels(
    of messages: [MessageID], claimedAt moment: Moment, at now: Moment, links start: String
  ) throws -> Taken<Parcel> {
    try take(try messages.compactMap { try sending(of: $0) }) { claimed in
      guard let free = claimed.putBack(claimedAt: moment), let message = try message(free.message),
        try wanted(free, message, at: now) == free,
        let recipient = try recipient(of: message, by: free.carrier)
      else { return nil }
      let matter = try matter(of: message)
      try redirect(message, to: recipient)
      if let invitation = message.invitation { try note(invitation, attempted: now) }
      return Parcel(
        key: message.id, about: matter, carrier: free.carrier, recipient: recipient, text: message.text,
        link: message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(start) }.map(String.init))
    }
  }

  /// Decides messages one after the other; nil for one that goes no further. One that cannot be opened is dead, and keeps no
  /// other waiting: of it `decide` has written nothing, since all is read before.
  private func take<Value>(_ sendings: [Sending], _ decide: (Sending) throws -> Value?) throws -> Taken<Value> {
    var taken = Taken<Value>()
    for var sending in sendings {
      if let decided = try unlessDamaged({ try decide(sending) }) {
        if let decided { taken.values.append(decided) }
        continue
      }
      (sending.state, sending.trouble) = (.dead, "cannot be opened")
      try save(sending)
      taken.unopened.append(sending.message)
    }
    return taken
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
