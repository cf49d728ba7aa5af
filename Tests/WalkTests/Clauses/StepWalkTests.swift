import Operations
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The policy's procedure, S1 to S7, clause by clause, as an association's own requests go through it and are kept.
@Suite struct StepWalkTests {
  @Test func s1WhoIsReceivedIsAskedAndAnsweredAndWrittenDown() async throws {
    let flow = try await FlowTrial()
    let kept = try await flow.house.engine.read(flow.id, by: .fixed(.relationsEmployee)).request
    #expect(kept.reception == Act(at: flow.house.now, by: .staff(Staff.fixed(.relationsEmployee).id)))
    #expect(kept.everyQuestionAnswered && kept.inquiries.count == 1 && kept.channel == .phone)
    #expect(try await flow.compliance("S1") == [1, 1])
  }

  @Test func s2WhatIsMissingOrExpiredStopsTheRequestAndIsNamed() async throws {
    let flow = try await FlowTrial()
    guard case .incomplete(let gaps, .s2) = try await flow.refusal(.completenessConfirmed) else {
      return #expect(Bool(false), "S2 let an incomplete request through")
    }
    #expect(gaps.map(\.requirement.item) == [FlowTrial.card])
    let today = flow.house.now.day
    for (expires, isValid) in [(today.adding(days: -1), false), (today, true)] {
      try await flow.take(.itemProvided(item: FlowTrial.card, document: Document(reference: "1", expires: expires)))
      try await flow.take(.itemMatched(item: FlowTrial.card))
      #expect(try await flow.refusal(.completenessConfirmed).map(\.clause) == (isValid ? nil : .s2))
    }
  }

  @Test func s3AReferralIsAnsweredBeforeTheRequestGoesOn() async throws {
    let flow = try await FlowTrial()
    try await flow.bring(FlowTrial.card)
    try await flow.take(.referred(question: "ما المطلوب؟"))
    #expect(try await flow.refusal(.completenessConfirmed) == .referralOpen(since: flow.house.now))
    #expect(try await flow.refusal(.referralAnswered(answer: "لا"))?.clause == .s3)
    try await flow.take(.referralAnswered(answer: "الهوية تكفي"), by: .socialResearcher)
    try await flow.take(.completenessConfirmed)
    #expect(try await flow.compliance("S3") == [1, 1])
  }

  @Test func s4ASignatureCoversTheDataSignedAndNoOthers() async throws {
    let flow = try await FlowTrial()
    try await flow.bring(FlowTrial.card)
    try await flow.take(.completenessConfirmed)
    let early = try await flow.house.engine.read(flow.id, by: .fixed(.relationsEmployee)).request.dataDigest
    try await flow.take(.dataChanged(values: [FieldValue(.fixed("salary"), "5000")]))
    let other = Step.declarationSigned(Signature(.paper(scan: "1"), digest: early))
    #expect(try await flow.refusal(other) == .signedOtherData)
    try await flow.sign()
    try await flow.take(.dataChanged(values: [FieldValue(.fixed("salary"), "6000")]))
    try await flow.take(.twoWeeksExplained)
    #expect(try await flow.refusal(.submittedToCommittee)?.clause == .s4)
  }

  @Test func s5TheCommitteeAnswersAfterNotLessThanTwoWeeks() async throws {
    let flow = try await FlowTrial()
    try await flow.submit()
    let earliest = flow.house.now.adding(days: 14)
    flow.house.pass(seconds: 14 * 86_400 - 1)
    #expect(try await flow.refusal(flow.ruling(.accepted), by: .committeeMember) == .tooEarly(until: earliest))
    flow.house.pass(seconds: 1)
    #expect(try await flow.refusal(flow.ruling(.accepted), by: .committeeMember) == nil)
    #expect(try await flow.refusal(.registered) == .decisionNotSent)
  }

  @Test func s6AnAcceptedRequestIsRegisteredWhenAllIsThere() async throws {
    let flow = try await FlowTrial()
    try await flow.submit()
    try await flow.decide(.accepted)
    #expect(try await flow.refusal(.registered)?.clause == .s6)
    try await flow.bring(FlowTrial.contract)
    #expect(try await flow.take(.registered).stage == .registered)
    #expect(try await flow.compliance("S6") == [1, 1])
  }

  @Test func s7ADeliveredServiceIssuesItsSurvey() async throws {
    let flow = try await FlowTrial()
    #expect(try await flow.refusal(.delivered, by: .departmentOfficer) == .notRegistered)
    try await flow.deliver()
    #expect(try await flow.invitations().map(\.recipient) == ["+966555123456"])
    #expect(try await flow.house.engine.survey(flow.token(0)).questionnaire.reference == "walk/1")
    #expect(try await flow.compliance("S7") == [1, 1])
    #expect(try await flow.house.engine.verify().isClean)
  }
}

extension FlowTrial {
  /// How many of how many kept a clause's first rule, as the report on the policy has it.
  func compliance(_ clause: String) async throws -> [Int] {
    let report = try await house.engine.policyReport(month: nil, in: .gregorian)
    let line = try #require(report.lines.first { $0.clause == clause })
    return [line.kept, line.n]
  }
}
