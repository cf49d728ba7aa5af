import Collector
import Messaging
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// S2: who still owes something is reminded of it once, after the days that the board has set.
@Suite struct MissingReminderTests {
  /// A house whose policy reminds after seven days, from the next day on, and a request that lacks one thing.
  private func lacking(_ days: Int? = 7) async throws -> FlowTrial {
    let house = try await House()
    house.pass(days: 1)
    var parameters = Policy.Parameters()
    parameters.daysToReminder = days
    try await house.engine.addPolicy(
      inForce: house.now.day, author: "إدارة الجودة", boardDecision: "قرار ٧", parameters: parameters, by: nil)
    return try await FlowTrial(in: house)
  }

  private func reminders(_ flow: FlowTrial) async throws -> [OutboxEntry] {
    try await flow.house.engine.outboxEntries(limit: 99).filter { $0.text.contains("يلزم لاستكمال طلبك") }
  }

  private func state(_ flow: FlowTrial) async throws -> Sending.State? {
    try await flow.house.engine.store.read { try $0.sending(of: $0.reminderKey(of: flow.id))?.state }
  }

  /// Another program on the same records: the same, begun again, or a second server.
  private func other(_ house: House) throws -> Engine {
    Engine(
      store: try house.anotherStore() ?? house.engine.store, world: house.engine.world,
      publicAddress: "http://survey.example")
  }

  @Test func s2WhoOwesSomethingIsRemindedOnceAfterThePolicysDays() async throws {
    let flow = try await lacking()
    let house = flow.house
    for _ in 0..<7 {
      #expect(try await house.engine.remindOfMissing() == 0)
      house.pass(days: 1)
    }
    #expect(try await house.engine.remindOfMissing() == 1)
    let entry = try #require(try await reminders(flow).first)
    #expect(entry.text.contains("متطلب واحد") && entry.recipient == "+966555123456")
    #expect(entry.text.contains(Numerals.arabicIndic(RequestReference(of: flow.id).digits)))
    let link = try #require(entry.link)
    let token = try #require(Token(String(link.suffix(22))))
    #expect(try await house.engine.track(token).request.id == flow.id)
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    try await house.engine.carryOutbox(by: [fake.gateway])
    #expect(fake.taken.count { $0.parcel.text == entry.text } == 1)
    for _ in 0..<60 {
      house.pass(days: 1)
      #expect(try await other(house).remindOfMissing() == 0)
    }
    #expect(try await reminders(flow).count == 1)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whereTheBoardHasSetNoDaysNobodyIsReminded() async throws {
    let flow = try await lacking(nil)
    for _ in 0..<40 {
      flow.house.pass(days: 1)
      #expect(try await flow.house.engine.remindOfMissing() == 0)
    }
  }

  @Test func aReminderIsWrittenAtAnHourAtWhichMessagesGoOut() async throws {
    let flow = try await lacking()
    let house = flow.house
    let eid = try #require(
      WorkingDays.Holiday(
        first: house.now.day.adding(days: 7), last: house.now.day.adding(days: 9),
        name: LocalizedText(ar: "عيد", en: "Eid")))
    try await house.engine.save(eid, by: nil)
    house.pass(days: 7)
    for _ in 0..<3 {
      #expect(try await house.engine.remindOfMissing() == 0)
      house.pass(days: 1)
    }
    house.pass(seconds: -60)
    #expect(try await house.engine.remindOfMissing() == 0)
    house.pass(seconds: 60)
    #expect(try await house.engine.remindOfMissing() == 1)
  }

  /// What was handed in and is not compared is the association's to do; what ended or went on owes nothing.
  @Test(arguments: [
    [Step.itemProvided(item: FlowTrial.card, document: Document(reference: "و-١", expires: Day(number: 30_000)))],
    [.withdrawn(reason: "لا أحتاج")],
    [.referred(question: "ما المطلوب؟")],
  ])
  func whatMovedOnIsNotRemindedOfAndAReminderThatWaitsComesToRest(_ steps: [Step]) async throws {
    let early = try await lacking()
    let house = early.house
    for step in steps { try await early.take(step) }
    house.pass(days: 7)
    #expect(try await house.engine.remindOfMissing() == 0)

    let late = try await FlowTrial(in: house, nationalID: nil)
    house.pass(days: 7)
    #expect(try await house.engine.remindOfMissing() == 1)
    #expect(try await state(late) == .waiting)
    for step in steps { try await late.take(step) }
    #expect(try await state(late) == .dropped)
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    try await house.engine.carryOutbox(by: [fake.gateway])
    #expect(!fake.taken.contains { $0.parcel.text.contains("يلزم لاستكمال طلبك") })
  }

  /// What he handed in and nobody compared yet is not counted among what he owes, also by hand.
  @Test func onlyWhatHeOwesIsCounted() async throws {
    let house = try await lacking().house
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        checklist: Checklist(
          ["card", "deed", "letter"].map {
            Requirement(.fixed($0), name: LocalizedText(ar: "وثيقة", en: "Document"))
          })),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil), by: .fixed(.relationsEmployee))
    for item in ["card", "deed"] {
      try await house.engine.take(
        .itemProvided(item: .fixed(item), document: Document(reference: "و-١")), on: request.id,
        by: .staff(.fixed(.relationsEmployee)))
    }
    func told() async throws -> [String] {
      try await house.engine.outboxEntries(limit: 99).filter {
        $0.recipient == "+966500000001" && $0.text.contains("يلزم لاستكمال طلبك")
      }.map(\.text)
    }
    house.pass(days: 7)
    try await house.engine.remindOfMissing()
    let reminded = try await told()
    #expect(reminded.count == 1 && reminded[0].contains("متطلب واحد"))
    house.pass(seconds: 60)
    #expect(try await house.engine.tellMissing(of: request.id, by: .fixed(.relationsEmployee)) == 1)
    #expect(try await told().count == 2)
  }

  /// The days are counted from the last that happened, and from the last that he was told.
  @Test func aStepAndAMessageByHandBeginTheDaysAnew() async throws {
    let flow = try await lacking()
    let house = flow.house
    house.pass(days: 5)
    #expect(try await house.engine.tellMissing(of: flow.id, by: .fixed(.relationsEmployee)) == 1)
    house.pass(days: 6)
    #expect(try await house.engine.remindOfMissing() == 0)
    house.pass(days: 1)
    #expect(try await house.engine.remindOfMissing() == 1)
    #expect(try await reminders(flow).count == 2)
  }

  /// A clock that jumps for a week, or back, and two programs at once: one reminder.
  @Test(arguments: [9, -9, 400])
  func aClockThatJumpsAndTwoProgramsRemindOnce(_ days: Int) async throws {
    let flow = try await lacking()
    let (house, second) = (flow.house, try other(flow.house))
    house.pass(days: days)
    try await house.engine.remindOfMissing()
    house.pass(days: -days)
    for _ in 0..<20 {
      async let one = house.engine.remindOfMissing()
      async let two = second.remindOfMissing()
      _ = try await (one, two)
      house.pass(days: 1)
    }
    #expect(try await reminders(flow).count == 1)
  }

  /// A row of an earlier list, whose person was told nothing, is not reminded: what he brought then is not written down here.
  @Test func whoWasNeverToldIsNotReminded() async throws {
    let flow = try await lacking()
    try await flow.house.engine.store.spoil("DELETE FROM sending; DELETE FROM message;")
    flow.house.pass(days: 7)
    #expect(try await flow.house.engine.remindOfMissing() == 0)
  }
}
