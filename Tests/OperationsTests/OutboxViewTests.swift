import Collector
import Messaging
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The outbox as staff read it: as far as their right reaches, without what asks for an opinion, without the links that are the
/// beneficiaries' own, and on record.
@Suite struct OutboxViewTests {
  private static let other = Department(
    code: .fixed("grants"), name: LocalizedText(ar: "قسم المنح", en: "Grants"))
  private static let otherService = Service(
    code: .fixed("grant"), department: other.code, name: LocalizedText(ar: "منحة", en: "Grant"))
  private static let otherMobile = "0555000077"
  private static let otherOfficer = Staff(
    Identifier(high: 7, low: 77), roles: [.departmentOfficer], department: other.code)

  /// A house in which another department was asked for something after the first.
  private func house() async throws -> (flow: FlowTrial, later: RequestID) {
    let flow = try await FlowTrial()
    let house = flow.house
    try await house.engine.store.write { ledger in
      try ledger.save(Self.other)
      try ledger.save(Self.otherService)
    }
    house.pass(seconds: 60)
    let reception = Reception(
      kind: .support, department: Self.other.code, service: Self.otherService.code, channel: .phone)
    let later = try await house.engine.receive(
      reception, from: .introduced(name: "نوف المطيري", mobile: Self.otherMobile, nationalID: nil),
      by: .fixed(.relationsEmployee)
    ).id
    return (flow, later)
  }

  private func views(_ house: House) async throws -> [String] {
    try await house.engine.store.read { ledger in
      try ledger.auditRecords(about: .requestList).map { "\($0.actor) \($0.act) \(try ledger.detail(of: $0))" }
    }
  }

  @Test func anOfficerReadsTheMessagesOfHisDepartmentHoweverManyOthersWereWrittenSince() async throws {
    let (flow, later) = try await house()
    let engine = flow.house.engine
    let officer = Staff.fixed(.departmentOfficer)
    #expect(try await engine.outboxEntries(limit: 1).map(\.recipient) == ["+966555000077"])
    let his = try await engine.outboxEntries(limit: 1, for: officer)
    #expect(his.map(\.recipient) == ["+966555123456"])
    #expect(try await views(flow.house) == ["\(officer.id) seePersonalData \(flow.id)"])
    let others = try await engine.outboxEntries(limit: 9, for: Self.otherOfficer)
    #expect(others.map(\.recipient) == ["+966555000077"])
    #expect(try await views(flow.house).contains("\(Self.otherOfficer.id) seePersonalData \(later)"))
  }

  /// Before his answer and after it, with or without a reminder, by link or by telephone: the list reads the same (T3).
  @Test(arguments: [Carrier.sms, .letter, .interview])
  func t3TheOutboxOfStaffTellsNobodyWhoHasAnswered(carrier: Carrier) async throws {
    let house = try await House(carriers: [carrier])
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let engine = house.engine
    let readers = [Staff.fixed(.departmentOfficer), .fixed(.relationsEmployee)]
    func read() async throws -> [[String]] {
      var lists: [[String]] = []
      for reader in readers {
        lists.append(
          try await engine.outboxEntries(limit: 99, for: reader).map { entry in
            "\(entry.recipient) \(entry.written.seconds) \(String(describing: entry.sending?.state)) \(entry.text)"
          })
      }
      return lists
    }
    try await engine.restMessages()
    let before = try await read()
    #expect(before.allSatisfy { !$0.isEmpty } && !before.joined().contains { $0.contains("رأيك") })
    #expect(try await flow.invitations().count == 1, "whoever is at the machine reads it")
    house.pass(seconds: 7_200)
    if carrier == .interview {
      let caller = Staff.fixed(.qualityOfficer)
      let call = try await engine.takeNextCall(by: caller)
      try await engine.endCall(call, as: .refused, by: caller)
    } else {
      try await engine.submit(["Q1": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    }
    try await engine.restMessages()
    #expect(try await read() == before)
  }

  @Test func aReminderStandsInNoOutboxOfStaff() async throws {
    let (flow, _) = try await house()
    try await flow.deliver()
    let (engine, officer) = (flow.house.engine, Staff.fixed(.departmentOfficer))
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { flow.house.now }
    let told = try await engine.outboxEntries(limit: 99, for: officer).map(\.text)
    for _ in 0..<9 {
      flow.house.pass(days: 1)
      try await engine.carryOutbox(by: [fake.gateway])
    }
    #expect(try await flow.invitations().count == 2, "the invitation and its reminder")
    #expect(try await engine.outboxEntries(limit: 99, for: officer).map(\.text) == told)
    #expect(try await engine.outboxEntries(limit: 99, for: Self.otherOfficer).count == 1)
  }

  @Test func aLinkGoesToTheBeneficiaryAlone() async throws {
    let (flow, _) = try await house()
    try await flow.deliver()
    let engine = flow.house.engine
    let token = try await flow.token(0).text
    let read = try await engine.outboxEntries(limit: 9, for: .fixed(.relationsEmployee))
    #expect(!read.isEmpty)
    for entry in read {
      #expect(entry.link == nil)
      #expect(!entry.text.contains("survey.example") && !entry.text.contains(token), "\(entry.text)")
    }
    #expect(try await views(flow.house).count == 1)
    let made = flow.house.now.day
    try await engine.store.write { try $0.saveDemo(seed: 1, made: made) }
    let shown = try await engine.outboxEntries(limit: 9, for: .fixed(.relationsEmployee))
    #expect(shown.contains { $0.link?.hasSuffix(token) == true }, "a demonstration is there to be tried")
  }

  /// One that cannot be opened is left out; one about a request that cannot be read is shown as it was written.
  @Test func whatCannotBeOpenedKeepsTheListFromNobody() async throws {
    let (flow, _) = try await house()
    let (engine, reader) = (flow.house.engine, Staff.fixed(.relationsEmployee))
    let before = try await engine.outboxEntries(limit: 9, for: reader).map(\.recipient)
    #expect(Set(before) == ["+966555123456", "+966555000077"])
    try await engine.store.spoil("UPDATE request_step SET payload = substr(payload, 1, 1)")
    #expect(try await engine.outboxEntries(limit: 9, for: reader).map(\.recipient) == before)
    try await engine.store.spoil(
      "UPDATE message SET text = substr(text, 1, 1) WHERE written = (SELECT min(written) FROM message)")
    let after = try await engine.outboxEntries(limit: 9, for: reader).map(\.recipient)
    #expect(after == before.filter { $0 != "+966555123456" })
  }

  @Test func whoSeesNoPersonalDataReadsNoMessage() async throws {
    let (flow, _) = try await house()
    await #expect(throws: RightRefusal.notHeld(.seePersonalData)) {
      try await flow.house.engine.outboxEntries(limit: 9, for: .fixed(.qualityOfficer))
    }
    let nowhere = Staff(Identifier(high: 7, low: 78), roles: [.departmentOfficer], department: nil)
    #expect(try await flow.house.engine.outboxEntries(limit: 9, for: nowhere).isEmpty)
    #expect(try await views(flow.house).isEmpty)
  }
}
