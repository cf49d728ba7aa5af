import Collector
import Operations
import Reports
import Storage
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A beneficiary's group (G1), from his reception to the counts, and his rights over it.
@Suite struct GroupTests {
  private let elderly: GroupCode = .fixed("elderly")

  private func received(
    _ group: String?, in house: House, by staff: Staff? = .fixed(.relationsEmployee)
  ) async throws -> Request {
    try await house.engine.receive(
      FlowTrial.reception(),
      from: .introduced(name: FlowTrial.name, mobile: FlowTrial.mobile, nationalID: FlowTrial.nationalID, group: group),
      by: staff)
  }

  private func group(of request: Request, in house: House) async throws -> GroupCode? {
    try await house.engine.store.read { try $0.beneficiary(request.beneficiary)?.group }
  }

  @Test func itIsWrittenDownAtReceptionAndStaysUntilItIsChanged() async throws {
    let house = try await House()
    let first = try await received("elderly", in: house)
    #expect(try await group(of: first, in: house) == elderly)
    // He comes again, and nobody asks.
    let second = try await received(nil, in: house)
    #expect(second.beneficiary == first.beneficiary)
    #expect(try await group(of: second, in: house) == elderly)
    // What comes in by a public form changes nothing of a known person.
    _ = try await received("disability", in: house, by: nil)
    #expect(try await group(of: first, in: house) == elderly)
    await #expect(throws: GroupRefusal.unknown("nobles")) { try await self.received("nobles", in: house) }
  }

  @Test func theEmployeeWritesItDownOnTheRequestAndItIsInTheRecord() async throws {
    let flow = try await FlowTrial()
    let (house, employee) = (flow.house, Staff.fixed(.relationsEmployee))
    try await house.engine.stateGroup("disability", ofPersonOf: flow.id, by: employee)
    let request = try await house.engine.read(flow.id, by: employee).request
    #expect(try await group(of: request, in: house)?.text == "disability")
    let acts = try await house.engine.store.read { try $0.auditRecords(about: .beneficiary(request.beneficiary)) }
    #expect(acts.contains { $0.act == Right.receive.rawValue })
    await #expect(throws: RightRefusal.self) {
      try await house.engine.stateGroup("elderly", ofPersonOf: flow.id, by: .fixed(.qualityOfficer))
    }
    try await house.engine.stateGroup("", ofPersonOf: flow.id, by: employee)
    #expect(try await group(of: request, in: house) == nil)
  }

  @Test func invitationAndAnswerAreCountedUnderTheGroupHeHadWhenHeWasAsked() async throws {
    let house = try await House()
    let token = try await house.completedRequest(of: elderly)
    let days = house.now.day..<house.now.day.adding(days: 40)
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
    func counted() async throws -> (answers: Set<GroupCode?>, invitations: Set<GroupCode?>) {
      try await house.engine.store.write { ledger in
        (
          Set(try ledger.answerCounts(on: days).strata.keys.map(\.group)),
          Set(try ledger.invitationCounts(on: days).counts.keys.map(\.group))
        )
      }
    }
    let today = try await counted()
    #expect(today.answers == [elderly] && today.invitations == [elderly])
    try await house.endDay()
    let tomorrow = try await counted()
    #expect(tomorrow.answers == [elderly])
    // He is said to belong to another now, and then forgotten: what was counted stays, and is found again by recounting.
    let mobile = try await house.engine.store.read { ledger in
      try ledger.beneficiaries(limit: 1).first.flatMap { try ledger.beneficiary($0)?.mobile.text } ?? ""
    }
    try await house.engine.correctSubject(mobile, group: "disability", by: nil)
    let file = try await house.engine.exportSubject(mobile, by: nil)
    #expect(file.group?.en == "People with disabilities" && file.requests.first?.invitations.first?.group == "elderly")
    #expect(file.page(in: .arabic).contains("الأشخاص ذوو الإعاقة"))
    let later = try await counted()
    #expect(later.invitations == [elderly])
    let verified = try await house.engine.store.write { ledger in
      let recount = try ledger.recount(with: ["walk/1": .walk])
      let kept = try ledger.keptCounts()
      return kept.answers == recount.answers && kept.invitations == recount.invitations
    }
    #expect(verified)
  }

  @Test func aRetiredGroupIsNoLongerOffered() async throws {
    let house = try await House()
    let group = try #require(try await house.engine.beneficiaryGroups().first { $0.code == elderly })
    let first = try await received("elderly", in: house)
    try await house.engine.save(BeneficiaryGroup(code: group.code, name: group.name, isRetired: true))
    #expect(try await house.engine.beneficiaryGroups().offered.contains { $0.code == elderly } == false)
    await #expect(throws: GroupRefusal.retired("elderly")) { try await self.received("elderly", in: house) }
    // Who belongs to it may stay: his page still offers it.
    try await house.engine.stateGroup("elderly", ofPersonOf: first.id, by: .fixed(.relationsEmployee))
    #expect(try await self.group(of: first, in: house) == elderly)
    await #expect(throws: GroupRefusal.nameMissing) {
      try await house.engine.save(
        BeneficiaryGroup(code: .fixed("orphans"), name: LocalizedText(ar: "أيتام", en: "")))
    }
  }

  @Test func g1TheDashboardIsNarrowedToAGroup() async throws {
    let house = try await House()
    for (group, number, good) in [("elderly", 8, 6), ("disability", 7, 2)] {
      for (place, token) in try await house.completedRequests(number, of: .fixed(group)).enumerated() {
        try await house.engine.submit(["Q1": [place < good ? "5" : "1"]], key: nil, with: token, mode: .ownPhone)
      }
    }
    let day = house.now.day
    house.pass(days: 60)
    try await house.endDay()
    let period = CivilPeriod(try #require(CivilMonth(containing: day, calendar: .gregorian)))
    let definition = try ReportFolder(House.root + "/reports").department()
    let dashboard = try await house.engine.dashboard(
      DashboardFilter(period, group: .group(elderly)), by: .fixed(.qualityOfficer), under: definition)
    let figure = try #require(dashboard.line(.answers(.satisfaction))?.figure)
    #expect(figure.n.number == 8 && figure.part == 6)
  }
}
