import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The preamble, the aims and the ways to trust, where they leave something to be walked: P0, G0, G3, G4, G5, T1, T4, R4.
@Suite struct AimWalkTests {
  @Test func p0AChangedPolicyHoldsForRequestsReceivedAfterwards() async throws {
    let early = try await FlowTrial()
    let house = early.house
    house.pass(days: 1)
    var parameters = Policy.Parameters()
    parameters.leastDaysOfStudy = 20
    let policy = try await house.engine.addPolicy(
      inForce: house.now.day, author: "إدارة الجودة", boardDecision: "قرار ٧", parameters: parameters, by: nil)
    let late = try await FlowTrial(in: house, nationalID: nil)
    let employee = Staff.fixed(.relationsEmployee)
    #expect(try await house.engine.read(early.id, by: employee).policy == .founding)
    #expect(try await house.engine.read(late.id, by: employee).policy == policy)
    let record = try #require(
      try await house.engine.store.read { try $0.auditRecords(about: .policy(version: 2)) }.first)
    #expect(record.actor == "machine")
    #expect(try await late.compliance("P0") == [2, 2])
  }

  @Test func g0ASuggestionHasAnOwnerAndAnAnswer() async throws {
    let flow = try await FlowTrial(.suggestion)
    #expect(try await flow.refusal(.answered(Reply(answer: "شكراً"))) == .ownerMissing)
    try await flow.take(.assigned(owner: Staff.fixed(.qualityOfficer).id))
    try await flow.take(.answered(Reply(answer: "أُخذ به")), by: .qualityOfficer)
    #expect(try await flow.compliance("G0") == [1, 1])
  }

  @Test func g3AnInquiryByAnyChannelEndsWithAnAnswer() async throws {
    let flow = try await FlowTrial(.inquiry)
    let topic = Reply(topic: .fixed("roof"), answer: " ")
    #expect(try await flow.refusal(.answered(topic))?.clause == .g3)
    let done = try await flow.take(.answered(Reply(topic: .fixed("roof"), answer: "نعم يشملك")))
    #expect(done.reply?.answer == "نعم يشملك" && done.stage == .answered(at: flow.house.now))
  }

  @Test func g4ABeneficiaryOpensAndWithdrawsHisRequestWithoutComing() async throws {
    let house = try await House()
    let reception = Reception(
      kind: .support, department: House.department.code, service: House.service.code, channel: .website)
    let request = try await house.engine.receive(
      reception, from: .introduced(name: "نورة البلوي", mobile: "0551234502", nationalID: nil), by: nil)
    let person = Participant.beneficiary(request.beneficiary)
    let done = try await house.engine.take(.withdrawn(reason: "زالت الحاجة"), on: request.id, by: person)
    #expect(done.stage == .withdrawn(at: house.now))
    await #expect(throws: StepRefusal.anothersRequest(.g0)) {
      try await house.engine.take(
        .reopened(reason: "عاد"), on: request.id, by: .beneficiary(Identifier(high: 9, low: 9)))
    }
  }

  @Test func g5EachCompletedServiceIsRatedOnceAndCounted() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(3)
    for token in tokens {
      try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
    }
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 3)
  }

  @Test func t1AnInquiryIsAnsweredWithItsTopic() async throws {
    let flow = try await FlowTrial(.inquiry)
    #expect(try await flow.refusal(.answered(Reply(answer: "نعم"))) == .topicMissing)
    try await flow.take(.answered(Reply(topic: .fixed("roof"), answer: "نعم")))
    #expect(try await flow.compliance("T1") == [1, 1])
  }

  @Test func t4ADepartmentServesAnotherAndReachesNoFurtherThanItself() async throws {
    let flow = try await FlowTrial(.internalService, nationalID: nil)
    try await flow.bring(FlowTrial.card)
    try await flow.bring(FlowTrial.contract)
    try await flow.take(.completenessConfirmed, by: .departmentOfficer)
    let elsewhere = Staff(Identifier(high: 8, low: 8), roles: [.departmentOfficer], department: .fixed("loans"))
    await #expect(throws: StepRefusal.otherDepartment(.s7)) {
      try await flow.house.engine.take(.delivered, on: flow.id, by: .staff(elsewhere))
    }
    let done = try await flow.take(.delivered, by: .departmentOfficer)
    #expect(done.stage == .completed(at: flow.house.now))
  }

  @Test func r4TheRequestFormKeepsWhatTheBeneficiaryToldSealed() async throws {
    let flow = try await FlowTrial()
    let request = try await flow.house.engine.read(flow.id, by: .fixed(.relationsEmployee)).request
    #expect(request.data[.fixed("salary")] == "4213 ريالاً")
    #expect(try await flow.house.engine.verify().isClean)
  }
}
