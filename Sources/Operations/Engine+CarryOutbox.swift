import Collector
public import Messaging
import Storage
public import Vocabulary

/// What one round of carrying did.
public struct CarryRound: Sendable, Hashable {
  /// Messages that were given to a gateway.
  public let tried: Int
  /// Of these, how many it took.
  public let handed: Int
  /// Messages that were given up, since they cannot be opened.
  public var unopened: [MessageID] = []

  public static let none = CarryRound(tried: 0, handed: 0)
}

extension Engine {
  /// The most messages that are with gateways at the same time.
  private static let atOnce = 8

  /// Gives messages whose turn it is to the gateways of their carriers, at most so many; nothing at hours at which the rules
  /// let nothing go out.
  ///
  /// One that cannot be opened is given up and named, and keeps no other waiting.
  ///
  /// They are claimed together and given some at a time, which may take minutes where a gateway is slow: each is looked at once
  /// more just before it is given, so that nobody gets what he has said meanwhile that he does not want.
  ///
  /// At least once: an attempt is on the disk before the gateway is called, and what the gateway said is after it. Where the
  /// program ends between the two, the message is given again under the same key.
  @discardableResult
  public func carryOutbox(by gateways: [Gateway], limit: Int = 100) async throws -> CarryRound {
    let (now, rules, world, start) = (world.now(), asking, world, "\(publicAddress)/")
    let byCarrier = Dictionary(gateways.map { ($0.carrier, $0) }) { first, _ in first }
    let claimed = try await store.write { ledger -> Taken<MessageID> in
      // A code that somebody waits for goes out at any hour.
      let allowed = rules.allows(now, try ledger.workingDays())
      if allowed { try ledger.writeReminders(at: now, limit: limit, drawing: world) }
      return try ledger.claim(at: now, limit: limit, for: Set(byCarrier.keys), onlyAwaited: !allowed)
    }
    var (tried, handed, unopened) = (0, 0, claimed.unopened)
    var rest = claimed.values[...]
    while !rest.isEmpty, !Task.isCancelled, Sending.isHeld(claimedAt: now, at: world.now()) {
      let (batch, moment) = (Array(rest.prefix(Self.atOnce)), world.now())
      rest = rest.dropFirst(Self.atOnce)
      let taken = try await store.write { try $0.parcels(of: batch, claimedAt: now, at: moment, links: start) }
      let parcels = taken.values
      unopened += taken.unopened
      tried += parcels.count
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for parcel in parcels {
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
    if !rest.isEmpty { try await putBack(Array(rest), claimedAt: now) }
    return CarryRound(tried: tried, handed: handed, unopened: unopened)
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
      if next.state == .handed, let invitation = try ledger.invitation(toldBy: message) {
        try ledger.note(invitation, reach: .handed)
      }
    }
  }
}
