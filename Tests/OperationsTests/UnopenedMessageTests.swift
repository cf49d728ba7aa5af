import Messaging
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// A message that cannot be opened is given up and named; whoever else is to be told something is told.
@Suite struct UnopenedMessageTests {
  /// What is wrong with a message, or with what has to be known to send it.
  enum Damage: CaseIterable { case words, key, steps }

  private func gateway(_ house: House, _ carrier: Carrier = .sms) -> FakeGateway {
    FakeGateway(carrier, seed: 1, faulty: false) { house.now }
  }

  /// A house with so many invitations whose time has come, and nothing else that waits; with their messages.
  private func house(_ number: Int, _ carriers: Set<Carrier> = [.sms]) async throws -> (House, [Message]) {
    let house = try await House(carriers: carriers)
    _ = try await house.completedRequests(number)
    let messages = try await house.engine.store.write { ledger in
      for message in try ledger.messages(limit: 99) where message.invitation == nil {
        guard var sending = try ledger.sending(of: message.id), sending.state == .waiting else { continue }
        sending.state = .dropped
        try ledger.save(sending)
      }
      return try ledger.messages(limit: 99).filter { $0.invitation != nil }
    }
    house.pass(seconds: 7_200)
    #expect(messages.count == number)
    return (house, messages)
  }

  /// Changes the file past the program; gives the request of which the message tells.
  @discardableResult
  private func spoil(_ message: Message, _ damage: Damage, in house: House) async throws -> RequestID {
    let store = house.engine.store
    let request = try #require(try await store.read { try $0.request(about: message) })
    switch damage {
    case .words: try await replaceWords(of: message, by: [1, 2, 3], in: house)
    case .key:
      let person = try #require(try await store.read { try $0.addressee(of: message) })
      try store.keyring.persons.destroy(person.id, on: house.now.day)
    case .steps:
      _ = try await store.write { ledger in
        try ledger.execute(
          "UPDATE request_step SET payload = substr(payload, 1, 1) WHERE association = ? AND request = ?",
          SQLValue(request))
      }
    }
    return request
  }

  private func replaceWords(of message: Message, by bytes: [UInt8], in house: House) async throws {
    _ = try await house.engine.store.write { ledger in
      try ledger.connection.execute(
        "UPDATE message SET text = ? WHERE association = ? AND message = ?",
        [.bytes(bytes), SQLValue(ledger.association), SQLValue(message.id)])
    }
  }

  @Test(arguments: Damage.allCases) func itIsGivenUpAndTheOthersGo(_ damage: Damage) async throws {
    let (house, messages) = try await house(5)
    let (closed, fake) = (messages[2], gateway(house))
    let request = try await spoil(closed, damage, in: house)
    let round = try await house.engine.carryOutbox(by: [fake.gateway])
    #expect(round == CarryRound(tried: 4, handed: 4, unopened: [closed.id]))
    #expect(Set(fake.taken.map(\.parcel.key)) == Set(messages.map(\.id)).subtracting([closed.id]))
    let dead = try await house.engine.outboxStanding(limit: 9).dead
    #expect(dead.map { "\($0.message) \($0.trouble ?? "-")" } == ["\(closed.id) cannot be opened"])
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]) == .none)
    let faults = try await house.engine.store.read { try $0.reviewRequests() }
    #expect(faults == [damage == .words ? .messageNotReadable(closed.id) : .notReadable(request)])
  }

  /// What is mended is sent when somebody wishes so.
  @Test func oneThatIsMendedGoesWhenItIsTriedAgain() async throws {
    let (house, messages) = try await house(2)
    let (closed, fake, store) = (messages[0], gateway(house), house.engine.store)
    let person = try #require(try await store.read { try $0.addressee(of: closed) })
    try await spoil(closed, .words, in: house)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).handed == 1)
    try await replaceWords(of: closed, by: try store.keyring.seal(closed.text, for: person.id), in: house)
    #expect(try await house.engine.retryDead() == 1)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]) == CarryRound(tried: 1, handed: 1))
    #expect(fake.taken.first { $0.parcel.key == closed.id }?.parcel.text == closed.text)
  }

  @Test func whoIsToBeRemindedIsReminded() async throws {
    let (house, messages) = try await house(3, [.sms, .whatsApp])
    let (sms, whatsApp) = (gateway(house), gateway(house, .whatsApp))
    let gateways = [sms.gateway, whatsApp.gateway]
    #expect(try await house.engine.carryOutbox(by: gateways).handed == 3)
    try await spoil(messages[0], .words, in: house)
    for _ in 0..<10 {
      house.pass(days: 1)
      try await house.engine.carryOutbox(by: gateways)
    }
    let others = Set(messages[1...].map(\.recipient))
    #expect(sms.taken.count == 5 && Set(sms.taken.dropFirst(3).map(\.parcel.recipient)) == others)
    #expect(whatsApp.taken.count == 2 && Set(whatsApp.taken.map(\.parcel.recipient)) == others)
  }

  @Test func whatCarriersTellOfTheOthersIsKept() async throws {
    let (house, messages) = try await house(3)
    let fake = gateway(house)
    try await house.engine.carryOutbox(by: [fake.gateway])
    try await spoil(messages[0], .words, in: house)
    let receipts = fake.taken.map(\.id).map { DeliveryReceipt(providerID: $0, news: .delivered) }
    #expect(try await house.engine.take(receipts, from: fake.gateway) == 3)
    #expect(try await house.engine.outboxStanding(limit: 9).counts[.delivered] == 3)
  }

  @Test(arguments: Damage.allCases) func whatPeopleCarryIsListed(_ damage: Damage) async throws {
    let (house, messages) = try await house(3, [.letter])
    try await spoil(messages[0], damage, in: house)
    #expect(Set(try await house.engine.handOuts(by: .letter).map(\.parcel.key)) == Set(messages[1...].map(\.id)))
  }

  @Test(arguments: Damage.allCases) func theOthersAreCalled(_ damage: Damage) async throws {
    let (house, messages) = try await house(3, [.interview])
    let caller = Staff.fixed(.qualityOfficer)
    try await spoil(messages[0], damage, in: house)
    #expect(try await house.engine.callQueue(for: caller).count == 2)
    #expect(messages[1...].map(\.id).contains(try await house.engine.takeNextCall(by: caller)))
  }

  /// That the disk is full says nothing of a message.
  @Test func anOutageIsThrownOn() async throws {
    let house = try await House()
    await #expect(throws: StoreRefusal.full) {
      try await house.engine.store.read { try $0.unlessDamaged { throw StoreRefusal.full } }
    }
    #expect(try await house.engine.store.read { try $0.unlessDamaged { 7 } } == 7)
  }
}
