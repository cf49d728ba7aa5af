public import Messaging
import Storage
import Vocabulary

/// How the outbox stands, and the messages that need somebody.
public struct OutboxStanding: Sendable {
  public let counts: [Sending.State: Int]
  /// Messages that will not be tried again by themselves, at most so many; without numbers and words.
  public let dead: [Sending]
}

extension Engine {
  public func outboxStanding(limit: Int) async throws -> OutboxStanding {
    try await store.read { ledger in
      OutboxStanding(
        counts: try ledger.sendingCounts(),
        dead: try [.dead, .undelivered, .expired].flatMap { try ledger.sendings($0, limit: limit) })
    }
  }

  /// Lets dead messages be tried again, as long as their links can be answered; says how many.
  public func retryDead() async throws -> Int {
    let now = world.now()
    return try await store.write { ledger in
      var revived = 0
      for state in [Sending.State.dead, .undelivered] {
        for sending in try ledger.sendings(state, limit: 10_000) {
          guard let again = sending.revived(at: now, until: sending.until) else { continue }
          try ledger.save(again)
          revived += 1
        }
      }
      return revived
    }
  }
}
