import Collector
import Messaging
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// Messages: written with what they tell of, carried at decent hours, given up in the end, told of by their carriers.
@Suite struct OutboxTests {
  private func gateway(_ house: House, faulty: Bool = false, _ carrier: Carrier = .sms) -> FakeGateway {
    FakeGateway(carrier, seed: 1, faulty: faulty) { house.now }
  }

  /// A request that was served, and whose other news are out already: what waits is its invitation.
  private func completed(_ house: House) async throws -> Token {
    let token = try await house.completedRequest()
    try await house.engine.store.write { ledger in
      for message in try ledger.messages(limit: 99) where message.invitation == nil {
        guard var sending = try ledger.sending(of: message.id), sending.state == .waiting else { continue }
        sending.state = .dropped
        try ledger.save(sending)
      }
    }
    return token
  }

  /// Lets the delay after the end pass: it is eleven o'clock.
  private func served(_ house: House) async throws -> Token {
    let token = try await completed(house)
    house.pass(seconds: 7_200)
    return token
  }

  @Test func aMessageWaitsForItsTimeAndGoesOutOnce() async throws {
    let house = try await House()
    let fake = gateway(house)
    let token = try await completed(house)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    house.pass(seconds: 7_200)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]) == CarryRound(tried: 1, handed: 1))
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    #expect(fake.taken.map(\.parcel.link) == ["http://survey.example/s/\(token)"])
    #expect(try await house.engine.outboxEntries(limit: 1).first?.sending?.state == .handed)
  }

  @Test func nothingGoesOutAtNight() async throws {
    let house = try await House()
    let fake = gateway(house)
    _ = try await served(house)
    house.pass(seconds: 11 * 3_600)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    house.pass(seconds: 11 * 3_600)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).handed == 1)
  }

  @Test func aLinkThatWasAnsweredIsNotRemindedOf() async throws {
    let house = try await House(carriers: [.sms, .whatsApp])
    let (sms, whatsApp) = (gateway(house), gateway(house, .whatsApp))
    let gateways = [sms.gateway, whatsApp.gateway]
    let (first, second) = (try await completed(house), try await served(house))
    try await house.engine.carryOutbox(by: gateways)
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: first, mode: .ownPhone)
    for _ in 0..<10 {
      house.pass(days: 1)
      try await house.engine.carryOutbox(by: gateways)
    }
    let link = "http://survey.example/s/\(second)"
    #expect(sms.taken.dropFirst(2).map(\.parcel.link) == [link] && whatsApp.taken.map(\.parcel.link) == [link])
    #expect(whatsApp.taken.allSatisfy { $0.parcel.text.contains("تذكير") })
  }

  @Test func whoWishesNoMessagesGetsNoneAndIsNotAskedAgain() async throws {
    let house = try await House()
    let fake = gateway(house)
    let token = try await served(house)
    try await house.engine.optOut(of: [.sms], with: token)
    #expect(try await house.engine.optOuts(with: token) == [.sms])
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    #expect(try await house.engine.outboxEntries(limit: 1).first?.sending?.state == .dropped)
    house.pass(days: 60)
    let mobile = try #require(try await house.engine.outboxEntries(limit: 1).first?.recipient)
    let again = try await house.engine.receive(
      name: "سعد", mobile: mobile, department: House.department.code, service: House.service.code,
      channel: .phone)
    #expect(try await house.engine.complete(again) == nil)
    let asked = try await house.engine.store.read { try $0.askings(of: again) }
    #expect(asked.map(\.result) == [.leave(.optedOut)])
    try await house.engine.optOut(of: [], with: token)
    #expect(try await house.engine.optOuts(with: token).isEmpty)
    #expect(try await house.engine.verify().isClean)
  }

  /// What the counts of a month say of the ends that were decided about, without those that are none.
  private func results(_ house: House, _ month: CivilMonth) async throws -> [String: Int] {
    try await house.engine.store.read { try $0.askingCounts(on: month.days) }.grouped { $0.result }.counts
      .filter { $0.value != 0 }
  }

  @Test func deliveriesAreCountedOnceHoweverOftenTheyAreTold() async throws {
    let house = try await House()
    let fake = gateway(house)
    _ = try await served(house)
    try await house.engine.carryOutbox(by: [fake.gateway])
    let receipt = DeliveryReceipt(providerID: try #require(fake.taken.first?.id), news: .delivered)
    #expect(try await house.engine.take([receipt, receipt], from: fake.gateway) == 2)
    let unknown = DeliveryReceipt(providerID: "nobody", news: .delivered)
    #expect(try await house.engine.take([unknown], from: fake.gateway) == 0)
    let month = try #require(CivilMonth(containing: house.now.day, calendar: .gregorian))
    #expect(try await results(house, month) == ["asked": 1, "handed": 1, "delivered": 1])
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whatCannotBeSentIsShownAndTriedAgainWhenSomebodyWishesSo() async throws {
    let house = try await House()
    _ = try await served(house)
    let refusing = Gateway(name: "no", carrier: .sms) { _ in .refused("no such number") }
    try await house.engine.carryOutbox(by: [refusing])
    let standing = try await house.engine.outboxStanding(limit: 9)
    #expect(standing.counts[.dead] == 1 && standing.dead.map(\.trouble) == ["no such number"])
    #expect(try await house.engine.retryDead() == 1)
    #expect(try await house.engine.carryOutbox(by: [gateway(house).gateway]).handed == 1)
  }

  /// However many are kept whose time is over, those of today are tried again, and stand first in the list.
  @Test func whatIsGivenUpTodayIsFoundBehindWhatIsKept() async throws {
    let house = try await House()
    let refusing = Gateway(name: "no", carrier: .sms) { _ in .refused("out of credit") }
    func refuse(_ number: Int) async throws {
      for _ in 0..<number { _ = try await completed(house) }
      house.pass(seconds: 7_200)
      #expect(try await house.engine.carryOutbox(by: [refusing]).tried == number)
    }
    try await refuse(5)
    house.pass(days: 31)
    try await refuse(3)
    let standing = try await house.engine.outboxStanding(limit: 3)
    #expect(standing.counts[.dead] == 8 && standing.dead.count == 3)
    #expect(standing.dead.allSatisfy { house.now < $0.until })
    #expect(try await house.engine.retryDead(atOnce: 2) == 3)
    #expect(try await house.engine.carryOutbox(by: [gateway(house).gateway]).handed == 3)
    #expect(try await house.engine.outboxStanding(limit: 9).counts[.dead] == 5)
  }

  @Test func anAttemptThatTheProgramDidNotSurviveIsMadeAgainUnderTheSameKey() async throws {
    let house = try await House()
    let fake = gateway(house)
    _ = try await served(house)
    // The attempt was written down, and nothing after it.
    try await house.engine.store.write { ledger in
      let sending = try #require(try ledger.dueSendings(by: [.sms], at: house.now, limit: 1).first)
      try ledger.save(try #require(sending.claimed(at: house.now)))
    }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    house.pass(seconds: 300)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).handed == 1)
  }

  @Test func whatPeopleCarryIsTakenOutOnce() async throws {
    let house = try await House(carriers: [.letter])
    let token = try await served(house)
    let slips = try await house.engine.handOuts(by: .letter)
    #expect(slips.map(\.parcel.link) == ["http://survey.example/s/\(token)"] && slips.map(\.name) == ["سعد العطوي"])
    #expect(try await house.engine.handOuts(by: .interview).isEmpty)
    try await house.engine.handedOut(slips)
    try await house.engine.handedOut(slips)
    #expect(try await house.engine.handOuts(by: .letter).isEmpty)
    let month = try #require(CivilMonth(containing: house.now.day, calendar: .gregorian))
    #expect(try await results(house, month)["handed"] == 1)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aWithdrawnLinkNoLongerCountsAsIssued() async throws {
    let flow = try await FlowTrial()
    try await flow.deliver()
    let month = try #require(CivilMonth(containing: flow.house.now.day, calendar: .gregorian))
    #expect(try await results(flow.house, month)["asked"] == 1)
    try await flow.take(.reopened(reason: "تسرب"), by: .qualityOfficer)
    #expect(try await results(flow.house, month) == ["taken_back": 1])
    let issued = try await flow.house.engine.store.read { try $0.invitationCounts(on: month.days).total }
    #expect(issued == 0)
    #expect(try await flow.house.engine.verify().isClean)
  }

  @Test func whoWasWrittenToIsNotAskedAgainAfterAReopening() async throws {
    let flow = try await FlowTrial()
    try await flow.deliver()
    flow.house.pass(seconds: 7_200)
    try await flow.house.engine.carryOutbox(by: [gateway(flow.house).gateway])
    try await flow.take(.reopened(reason: "تسرب"), by: .qualityOfficer)
    try await flow.take(.delivered, by: .departmentOfficer)
    let results = try await flow.house.engine.store.read { try $0.askings(of: flow.id) }.map(\.result)
    #expect(results.last == .leave(.askedLately) && results.count == 2)
  }
}
