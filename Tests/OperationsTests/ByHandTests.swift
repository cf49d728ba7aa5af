import Collector
import Messaging
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// What people carry stands before nothing that a gateway carries, and comes to rest when it is no longer wanted.
@Suite struct ByHandTests {
  /// Lets a text message wait about the request behind a link.
  private func text(_ house: House, about token: Token, secret: Bool, minutes: Int64) async throws {
    let (now, id): (Moment, MessageID) = (house.now, house.engine.world.key())
    try await house.engine.store.write { ledger in
      let request = try #require(try ledger.invitation(token)).request
      try ledger.save(
        Message(
          id: id, about: .request(request), recipient: "+966500000001", text: "1234", written: now, isSecret: secret))
      try ledger.save(Sending(of: id, by: .sms, due: now, until: now.adding(seconds: minutes * 60)))
    }
  }

  /// How far the messages came that ask.
  private func states(_ house: House) async throws -> [Sending.State: Int] {
    try await house.engine.store.read { ledger in
      let states = try ledger.messages(limit: 99).filter { $0.invitation != nil }
        .compactMap { try ledger.sending(of: $0.id)?.state }
      return Dictionary(grouping: states, by: { $0 }).mapValues(\.count)
    }
  }

  @Test func lettersThatWaitKeepNoTextMessageFromItsTurn() async throws {
    let house = try await House(carriers: [.letter])
    let tokens = try await house.completedRequests(5)
    house.pass(seconds: 7_200)
    try await text(house, about: tokens[0], secret: false, minutes: 60)
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway], limit: 3) == CarryRound(tried: 1, handed: 1))
    #expect(try await house.engine.handOuts(by: .letter).count { $0.parcel.code != nil } == 5)
  }

  @Test func aCodeToSignGoesOutAtNightThoughOtherMessagesWait() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(5)
    house.pass(seconds: 13 * 3_600)
    try await text(house, about: tokens[0], secret: true, minutes: 10)
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway], limit: 3) == CarryRound(tried: 1, handed: 1))
    #expect(fake.taken.map(\.parcel.text) == ["1234"])
  }

  @Test(arguments: [Carrier.letter, .interview])
  func whatIsNoLongerWantedComesToRest(carrier: Carrier) async throws {
    let house = try await House(carriers: [carrier])
    let tokens = try await house.completedRequests(3)
    house.pass(seconds: 7_200)
    try await house.engine.restMessages()
    #expect(try await states(house) == [.waiting: 3])
    _ = try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[0], mode: .ownPhone)
    try await house.engine.optOut(of: [carrier], with: tokens[1])
    try await house.engine.restMessages()
    #expect(try await states(house) == [.waiting: 1, .dropped: 2])
    house.pass(days: 40)
    try await house.engine.restMessages()
    #expect(try await states(house) == [.expired: 1, .dropped: 2])
    #expect(try await house.engine.verify().isClean)
  }

  /// The wish holds for the number and the address: what waits for others there would never be shown, and keep its place.
  @Test(arguments: [Carrier.letter, .interview])
  func aWishBringsToRestWhatWaitsForOthersAtTheSameNumberOrAddress(carrier: Carrier) async throws {
    let house = try await House(carriers: [carrier])
    let tokens = try await house.completedRequests(4)
    house.pass(seconds: 7_200)
    let email = try EmailAddress("family@example.sa")
    try await house.engine.store.write { ledger in
      var people = try tokens.map { token in
        let invitation = try #require(try ledger.invitation(token))
        let request = try #require(try ledger.request(invitation.request))
        return try #require(try ledger.beneficiary(request.beneficiary))
      }
      // The second has the first's number, the third his address; the fourth has neither.
      people[1] = Beneficiary(id: people[1].id, name: people[1].name, mobile: people[0].mobile)
      for place in [0, 2] {
        people[place] = Beneficiary(
          id: people[place].id, name: people[place].name, mobile: people[place].mobile, email: email)
      }
      for person in people { try ledger.save(person) }
    }
    try await house.engine.optOut(of: [carrier], with: tokens[3])
    #expect(try await states(house) == [.waiting: 3, .dropped: 1])
    try await house.engine.optOut(of: [carrier], with: tokens[0])
    #expect(try await states(house) == [.dropped: 4])
    #expect(try await house.engine.verify().isClean)
  }

  /// The site has another address since the letter was written: its link, its words and its code are of the new one.
  @Test func whatIsHandedOutLeadsToTheSiteAsItIsNow() async throws {
    let house = try await House(carriers: [.letter])
    let token = try await house.completedRequest()
    house.pass(seconds: 7_200)
    let moved = Engine(store: house.engine.store, world: house.engine.world, publicAddress: "https://rate.example.sa")
    let parcels = try await moved.handOuts(by: .letter).map(\.parcel)
    let asking = try #require(parcels.first { $0.link == "https://rate.example.sa/s/\(token)" })
    #expect(asking.text.hasSuffix(": https://rate.example.sa/s/\(token)") && asking.code != nil)
    let news = try #require(parcels.first { $0.key != asking.key })
    #expect(parcels.count == 2 && news.link?.hasPrefix("https://rate.example.sa/t/") == true)
    #expect(news.text.hasSuffix(news.link ?? "-") && news.code == nil)
  }

  @Test func aCallInSomebodysHandIsLeftToHim() async throws {
    let house = try await House(carriers: [.interview])
    let token = try await house.completedRequest()
    house.pass(seconds: 7_200)
    let officer = Staff.fixed(.qualityOfficer)
    let call = try await house.engine.takeNextCall(by: officer)
    _ = try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
    try await house.engine.restMessages()
    await #expect(throws: CallRefusal.notInHand) { _ = try await house.engine.call(call, inHandOf: officer) }
    #expect(try await states(house) == [.waiting: 1])
    house.pass(seconds: Int64(PhoneCall.minutesInHand) * 60)
    try await house.engine.restMessages()
    #expect(try await states(house) == [.dropped: 1])
    let begun = try await house.engine.store.read {
      try $0.rows("SELECT 1 FROM phone_call WHERE association = ?").count
    }
    #expect(begun == 0)
  }
}
