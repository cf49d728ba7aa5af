import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What waits for whom: the next step of a request stands in the queue of those whose it is, and in no other.
@Suite struct QueueTests {
  private func tasks(_ house: House, _ role: Role) async throws -> [Right: [RequestID]] {
    let queue = try await house.engine.queue(of: .fixed(role))
    return Dictionary(
      uniqueKeysWithValues: queue.groups.map { ($0.right, $0.pile.shown.map(\.line.request.id)) })
  }

  @Test func aRequestGoesFromQueueToQueueAsThePolicyGoes() async throws {
    let flow = try await FlowTrial()
    let (house, id) = (flow.house, flow.id)
    func expect(_ role: Role, _ right: Right?) async throws {
      let tasks = try await tasks(house, role)
      #expect(tasks == (right.map { [$0: [id]] } ?? [:]), "\(role)")
    }
    try await expect(.relationsEmployee, .provideItems)
    try await expect(.committeeMember, nil)
    try await flow.take(.referred(question: "ما المطلوب؟"))
    try await expect(.relationsEmployee, nil)
    try await expect(.socialResearcher, .answerReferral)
    try await flow.take(.referralAnswered(answer: "الهوية"), by: .socialResearcher)
    try await flow.bring(FlowTrial.card)
    try await expect(.relationsEmployee, .confirmCompleteness)
    try await flow.take(.completenessConfirmed)
    let both = try await house.engine.queue(of: .fixed(.relationsEmployee))
    #expect(both.groups.map(\.right) == [.sign] && both.groups.first?.pile.shown.first?.also == [.explain])
    try await flow.sign()
    try await flow.take(.twoWeeksExplained)
    try await expect(.relationsEmployee, .submit)
    try await flow.take(.submittedToCommittee)
    try await expect(.relationsEmployee, nil)
    let submitted = house.now
    let studied = try await house.engine.queue(of: .fixed(.committeeMember))
    #expect(studied.groups.isEmpty && studied.later.shown.map(\.moment) == [submitted.adding(days: 14)])
    #expect(try await house.engine.queue(of: .fixed(.relationsEmployee)).isEmpty)
    house.pass(days: 20)
    let due = try await house.engine.queue(of: .fixed(.committeeMember))
    #expect(due.groups.map(\.right) == [.decide] && due.later.count == 0)
    #expect(due.groups.first?.pile.shown.map(\.moment) == [submitted.adding(days: 14)])
    try await flow.take(flow.ruling(.accepted), by: .committeeMember)
    try await expect(.committeeMember, .sendDecision)
    try await flow.take(.decisionSent)
    try await flow.bring(FlowTrial.contract)
    try await expect(.departmentOfficer, .register)
    try await flow.take(.registered)
    try await expect(.departmentOfficer, .deliver)
    try await expect(.relationsEmployee, nil)
    try await flow.take(.delivered, by: .departmentOfficer)
    for role in [Role.relationsEmployee, .departmentOfficer, .committeeMember, .socialResearcher, .qualityOfficer] {
      #expect(try await house.engine.queue(of: .fixed(role)).isEmpty, "\(role)")
    }
  }

  @Test func aComplaintThatSomebodyTookOnWaitsForHimAlone() async throws {
    let flow = try await FlowTrial(.complaint)
    for role in [Role.relationsEmployee, .qualityOfficer, .departmentOfficer] {
      #expect(try await tasks(flow.house, role) == [.assign: [flow.id]], "\(role)")
    }
    try await flow.take(.assigned(owner: Staff.fixed(.qualityOfficer).id))
    #expect(try await tasks(flow.house, .qualityOfficer) == [.answer: [flow.id]])
    let his = try await flow.house.engine.queue(of: .fixed(.qualityOfficer)).groups.first?.pile.shown.first
    #expect(his?.isHis == true && his?.line.beneficiary == nil)
    #expect(try await flow.house.engine.queue(of: .fixed(.relationsEmployee)).isEmpty)
    try await flow.take(.referred(question: "ما رأيكم؟"))
    let waiting = try await flow.house.engine.queue(of: .fixed(.qualityOfficer))
    #expect(waiting.groups.isEmpty && waiting.followed.shown.map(\.line.request.id) == [flow.id])
  }

  @Test func theOldestStandFirstAndAnotherDepartmentsNotAtAll() async throws {
    let first = try await FlowTrial(.inquiry)
    first.house.pass(days: 1)
    let second = try await FlowTrial(.inquiry, in: first.house)
    first.house.pass(days: 1)
    let earlier = try await first.house.engine.receive(
      name: "سعد العطوي", mobile: "0500000001", department: House.department.code, service: House.service.code,
      channel: .phone)
    let mine = try await tasks(first.house, .departmentOfficer)
    #expect(mine == [.answer: [first.id, second.id], .deliver: [earlier]])
    #expect(try await tasks(first.house, .relationsEmployee) == [.answer: [first.id, second.id]])
    let elsewhere = Staff(Identifier(high: 8, low: 8), roles: [.departmentOfficer], department: .fixed("loans"))
    #expect(try await first.house.engine.queue(of: elsewhere).isEmpty)
    await #expect(throws: RightRefusal.notHeld(.seeRequests)) {
      try await first.house.engine.queue(of: .fixed(.boardMember))
    }
  }

  @Test func anEarlierRejectionThatWasReopenedWaitsForItsWithdrawal() async throws {
    let house = try await House()
    let id = try await house.earlierRequest(.ended(.rejected, at: house.now))
    house.pass(days: 1)
    try await house.engine.take(.reopened(reason: "تظلم"), on: id, by: .staff(.fixed(.qualityOfficer)))
    #expect(try await tasks(house, .relationsEmployee) == [.withdraw: [id]])
    #expect(try await tasks(house, .departmentOfficer) == [:])
    await #expect(throws: StepRefusal.rejectedBefore) {
      try await house.engine.take(.delivered, on: id, by: .staff(.fixed(.departmentOfficer)))
    }
  }

  @Test func aLongPileIsCountedAndItsOldestAreShown() async throws {
    let house = try await House()
    for _ in 0..<(WorkQueue.shown + 5) { _ = try await FlowTrial(.inquiry, in: house) }
    let pile = try #require(try await house.engine.queue(of: .fixed(.relationsEmployee)).groups.first?.pile)
    #expect(pile.count == WorkQueue.shown + 5 && pile.shown.count == WorkQueue.shown && !pile.hasMore)
    let views = try await house.engine.store.read { ledger in
      try ledger.auditRecords(about: .requestList).map { try ledger.detail(of: $0).split(separator: " ").count }
    }
    #expect(views == [WorkQueue.shown])
    #expect(try await house.engine.verify().isClean)
  }
}
