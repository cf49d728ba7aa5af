import Collector
import Messaging
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Operations
@testable import Storage

/// Messages are claimed together and given to a gateway eight at a time: what happens between is known to those that follow.
@Suite struct LateLookTests {
  /// A house with so many invitations whose time has come, and nothing else that waits; with the tokens of their links.
  private func house(_ number: Int) async throws -> (House, [Token]) {
    let house = try await House()
    let tokens = try await house.completedRequests(number)
    try await house.engine.store.write { ledger in
      for message in try ledger.messages(limit: 99) where message.invitation == nil {
        guard var sending = try ledger.sending(of: message.id), sending.state == .waiting else { continue }
        sending.state = .dropped
        try ledger.save(sending)
      }
    }
    house.pass(seconds: 7_200)
    return (house, tokens)
  }

  /// Carries the outbox; something happens while the first message is with the gateway. Gives what the gateway took.
  private func carry(_ house: House, _ meanwhile: @escaping @Sendable () async throws -> Void) async throws
    -> (round: CarryRound, taken: [Parcel])
  {
    let begun = Mutex(false)
    let taken = Mutex<[Parcel]>([])
    let gateway = Gateway(name: "slow", carrier: .sms) { parcel in
      taken.withLock { $0.append(parcel) }
      let isFirst = begun.withLock { begun in
        defer { begun = true }
        return !begun
      }
      do { if isFirst { try await meanwhile() } } catch { return .refused("\(error)") }
      return .handed(providerID: parcel.key.description)
    }
    let round = try await house.engine.carryOutbox(by: [gateway])
    return (round, taken.withLock { $0 })
  }

  private func standing(_ house: House) async throws -> [Sending.State: Int] {
    try await house.engine.outboxStanding(limit: 9).counts
  }

  @Test func whoWishesNoMessageMeanwhileGetsNone() async throws {
    let (house, tokens) = try await house(11)
    let carried = try await carry(house) {
      for token in tokens { try await house.engine.optOut(of: [.sms], with: token) }
    }
    #expect(carried.round == CarryRound(tried: 8, handed: 8) && carried.taken.count == 8)
    let counts = try await standing(house)
    #expect(counts[.handed] == 8 && counts[.trying] == nil && counts[.waiting] == nil)
    // Who got nothing was not asked either: the next request may ask him.
    let asked = try await house.engine.store.read { ledger in
      try ledger.rows("SELECT invitation FROM asking WHERE association = ? AND asked IS NOT NULL").count
    }
    #expect(asked == 8)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whoAnsweredMeanwhileIsNotAskedAndWhoseNumberWasMendedGetsItThere() async throws {
    let (house, _) = try await house(10)
    let now = house.now
    let queue = try await house.engine.store.read { ledger in
      try ledger.dueSendings(by: [.sms], at: now, limit: 99).compactMap { try ledger.message($0.message) }
    }
    #expect(queue.count == 10)
    let (answering, mended) = (queue[8], queue[9])
    let link = try #require(answering.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/s/") })
    let token = try #require(Token(String(link.suffix(22))))
    let carried = try await carry(house) {
      try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
      try await house.engine.correctSubject(mended.recipient, mobile: "0555999888", by: nil)
    }
    #expect(carried.round == CarryRound(tried: 9, handed: 9))
    #expect(!carried.taken.contains { $0.key == answering.id })
    #expect(carried.taken.last?.key == mended.id && carried.taken.last?.recipient == "+966555999888")
    #expect(try await house.engine.store.read { try $0.sending(of: answering.id)?.state } == .dropped)
  }

  @Test func whoWasErasedMeanwhileGetsNothing() async throws {
    let (house, _) = try await house(9)
    let carried = try await carry(house) {
      let now = house.now
      let people = try await house.engine.store.read { try $0.beneficiaries(limit: 99) }
      for person in people { try await house.engine.store.write { try $0.erase(person, at: now) } }
    }
    #expect(carried.taken.count == 8)
    #expect(try await standing(house) == [:])
  }
}
