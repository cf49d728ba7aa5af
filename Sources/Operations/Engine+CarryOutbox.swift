import Collector
public import Messaging
import Storage
import Vocabulary

/// What one round of carrying did.
public struct CarryRound: Sendable, Hashable {
  /// Messages that were given to a gateway.
  public let tried: Int
  /// Of these, how many it took.
  public let handed: Int

  public static let none = CarryRound(tried: 0, handed: 0)
}

extension Engine {
  /// The most messages that are with gateways at the same time.
  private static let atOnce = 8

  /// Gives messages whose turn it is to the gateways of their carriers, at most so many; nothing at hours at which the rules
  /// let nothing go out.
  ///
  /// At least once: an attempt is on the disk before the gateway is called, and what the gateway said is after it. Where the
  /// program ends between the two, the message is given again under the same key.
  @discardableResult
  public func carryOutbox(by gateways: [Gateway], limit: Int = 100) async throws -> CarryRound {
    let (now, rules, world, site) = (world.now(), asking, world, publicAddress)
    let byCarrier = Dictionary(gateways.map { ($0.carrier, $0) }) { first, _ in first }
    let parcels = try await store.write { ledger -> [Parcel] in
      // A code that somebody waits for goes out at any hour.
      let allowed = rules.allows(now, try ledger.workingDays())
      if allowed { try ledger.writeReminders(at: now, limit: limit, drawing: world) }
      return try ledger.claim(
        at: now, limit: limit, for: Set(byCarrier.keys), onlyAwaited: !allowed, links: "\(site)/")
    }
    var handed = 0
    var rest = parcels[...]
    while !rest.isEmpty, !Task.isCancelled, Sending.isHeld(claimedAt: now, at: world.now()) {
      let batch = rest.prefix(Self.atOnce)
      rest = rest.dropFirst(Self.atOnce)
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for parcel in batch {
          guard let gateway = byCarrier[parcel.carrier] else { continue }
          group.addTask {
            // What was begun is finished: a call that is cut off may have been heard, and would be made again.
            let outcome = await Task { await gateway.carry(parcel) }.value
            try await self.settle(parcel.key, outcome)
            if case .handed = outcome { return true }
            return false
          }
        }
        for try await one in group where one { handed += 1 }
      }
    }
    if !rest.isEmpty { try await putBack(rest.map(\.key), claimedAt: now) }
    return CarryRound(tried: parcels.count - rest.count, handed: handed)
  }

  /// Gives back what there was no time for: the program stops, or the gateway is so slow that another program's turn is near.
  private func putBack(_ messages: [MessageID], claimedAt moment: Moment) async throws {
    try await store.write { ledger in
      for message in messages {
        guard let free = try ledger.sending(of: message)?.putBack(claimedAt: moment) else { continue }
        try ledger.save(free)
      }
    }
  }

  /// Keeps what a gateway did with a message.
  private func settle(_ message: MessageID, _ outcome: CarryOutcome) async throws {
    let now = world.now()
    try await store.write { ledger in
      guard let sending = try ledger.sending(of: message) else { return }
      let next = sending.after(outcome, at: now)
      try ledger.save(next)
      if next.state == .handed, let invitation = try ledger.message(message)?.invitation {
        try ledger.note(invitation, reach: .handed)
      }
    }
  }
}

extension Ledger {
  /// The reminders whose time has come: a message for each whose link can still be answered, unless the first message is
  /// still on its way. What is planned is taken out
  /// either way, so that nothing but the message tells of it.
  fileprivate func writeReminders(at now: Moment, limit: Int, drawing world: World) throws {
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
  fileprivate func claim(
    at now: Moment, limit: Int, for carriers: Set<Carrier>, onlyAwaited: Bool, links start: String
  ) throws -> [Parcel] {
    var parcels: [Parcel] = []
    for sending in try dueSendings(by: carriers, at: now, limit: limit, onlySecret: onlyAwaited) {
      guard let message = try message(sending.message) else { continue }
      guard let claimed = try wanted(sending, message, at: now).claimed(at: now),
        let recipient = try self.recipient(of: message, by: sending.carrier)
      else { continue }
      try save(claimed)
      try redirect(message, to: recipient)
      if let invitation = message.invitation { try note(invitation, attempted: now) }
      parcels.append(
        Parcel(
          key: message.id, carrier: sending.carrier, recipient: recipient, text: message.text,
          link: message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(start) }.map(String.init)))
    }
    return parcels
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
