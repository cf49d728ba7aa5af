public import Messaging
import Storage
import Vocabulary

/// How the outbox stands, and the messages that need somebody.
public struct OutboxStanding: Sendable {
  public let counts: [Sending.State: Int]
  /// Messages that will not be tried again by themselves: of each state at most so many, the latest due first; without
  /// numbers and words.
  public let dead: [Sending]
}

extension Engine {
  public func outboxStanding(limit: Int) async throws -> OutboxStanding {
    try await store.read { ledger in
      OutboxStanding(
        counts: try ledger.sendingCounts(),
        dead: try [.dead, .undelivered, .expired].flatMap { try ledger.latestSendings($0, limit: limit) })
    }
  }

  /// Lets dead messages be tried again, as long as their links can be answered; says how many. So many are looked at in one
  /// transaction, in the order of their keys: one that is given up once more meanwhile is not met again.
  public func retryDead(atOnce limit: Int = 500) async throws -> Int {
    let now = world.now()
    var revived = 0
    for state in [Sending.State.dead, .undelivered] {
      var place: MessageID?
      repeat {
        let from = place
        let (last, number) = try await store.write { ledger -> (MessageID?, Int) in
          let found = try ledger.sendings(state, until: now, after: from, limit: limit)
          let again = found.compactMap { $0.revived(at: now, until: $0.until) }
          for sending in again { try ledger.save(sending) }
          return (found.last?.message, again.count)
        }
        place = last
        revived += number
      } while place != nil
    }
    return revived
  }
}
