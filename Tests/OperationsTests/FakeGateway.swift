import Messaging
import Synchronization
import TestSupport
import Vocabulary

/// A provider that fails as providers do, by a seed: it does not answer, loses its answer after it took a message, refuses,
/// is away for days. It knows keys: the same key again is the same message.
final class FakeGateway: Sendable {
  struct Taken {
    let parcel: Parcel
    let at: Moment
    let id: String
  }

  private struct Book {
    var attempts: [MessageID: UInt64] = [:]
    var taken: [MessageID: Taken] = [:]
    var told: Set<MessageID> = []
    var repeats = 0
    var afterAll = 0
  }

  private let book: Mutex<Book>
  let carrier: Carrier
  private let clock: @Sendable () -> Moment
  private let isFaulty: Bool
  private let seed: UInt64

  init(_ carrier: Carrier, seed: UInt64, faulty: Bool = true, clock: @escaping @Sendable () -> Moment) {
    self.carrier = carrier
    self.clock = clock
    isFaulty = faulty
    self.seed = seed
    book = Mutex(Book())
  }

  var gateway: Gateway {
    Gateway(
      name: "fake-\(carrier.rawValue)", carrier: carrier,
      carry: { parcel in self.take(parcel) },
      receipts: { body in
        body.values(at: "*").compactMap { $0.written.map { DeliveryReceipt(providerID: $0, news: .delivered) } }
      })
  }

  private func take(_ parcel: Parcel) -> CarryOutcome {
    let now = clock()
    return book.withLock { book in
      if book.told.contains(parcel.key) { book.afterAll += 1 }
      book.attempts[parcel.key, default: 0] += 1
      // By message and attempt, so that nothing depends on which of several calls comes first.
      var chance = Seeded(state: seed ^ parcel.key.low &+ book.attempts[parcel.key, default: 0])
      let fault = isFaulty ? chance.next() % 100 : 99
      // Away for two days of each month.
      if isFaulty, now.day.number % 30 < 2 || fault < 10 { return .failed("no answer") }
      if fault < 12, book.taken[parcel.key] == nil { return .refused("number unknown") }
      if book.taken[parcel.key] != nil {
        book.repeats += 1
      } else {
        book.taken[parcel.key] = Taken(parcel: parcel, at: now, id: "\(carrier.rawValue)-\(parcel.key)")
      }
      if fault < 25 { return .failed("the answer was lost") }
      book.told.insert(parcel.key)
      return .handed(providerID: book.taken[parcel.key]?.id)
    }
  }

  /// What went out, in order.
  var taken: [Taken] {
    book.withLock { book in
      book.taken.values.sorted { ($0.at.seconds, $0.parcel.key.low) < ($1.at.seconds, $1.parcel.key.low) }
    }
  }
  /// How often a message was given again that had gone out already, and went out no second time.
  var repeats: Int { book.withLock { $0.repeats } }
  /// How often a message was given again after the gateway had said that it took it.
  var callsAfterAll: Int { book.withLock { $0.afterAll } }
}
