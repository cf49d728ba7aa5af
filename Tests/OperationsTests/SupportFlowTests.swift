import Collector
import Foundation
import Operations
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A support request on its whole way, as an association keeps it.
@Suite struct SupportFlowTests {
  @Test func aSupportRequestGoesFromReceptionToItsSurvey() async throws {
    let flow = try await FlowTrial()
    let missing = try await flow.refusal(.completenessConfirmed)
    guard case .incomplete(let gaps, .s2) = missing else {
      return #expect(Bool(false), "\(String(describing: missing))")
    }
    #expect(gaps.map(\.requirement.item) == [FlowTrial.card] && gaps.map(\.reason) == [.missing])
    try await flow.take(.referred(question: "ما المطلوب للترميم؟"))
    try await flow.bring(FlowTrial.card)
    #expect(try await flow.refusal(.completenessConfirmed) == .referralOpen(since: flow.house.now))
    try await flow.take(.referralAnswered(answer: "الهوية تكفي"), by: .socialResearcher)
    try await flow.take(.completenessConfirmed)
    try await flow.sign()
    #expect(try await flow.refusal(.submittedToCommittee) == .notExplained)
    try await flow.take(.twoWeeksExplained)
    try await flow.take(.submittedToCommittee)
    let submitted = flow.house.now
    flow.house.pass(seconds: 14 * 86_400 - 1)
    let early = try await flow.refusal(flow.ruling(.accepted), by: .committeeMember)
    #expect(early == .tooEarly(until: submitted.adding(days: 14)))
    flow.house.pass(seconds: 1)
    try await flow.take(flow.ruling(.accepted), by: .committeeMember)
    try await flow.take(.decisionSent)
    try await flow.bring(FlowTrial.contract)
    try await flow.take(.registered)
    #expect(try await flow.invitations().isEmpty)
    let done = try await flow.take(.delivered, by: .departmentOfficer)
    #expect(done.stage == .completed(at: flow.house.now))

    let outbox = try await flow.invitations()
    #expect(outbox.map(\.recipient) == ["+966555123456"])
    let link = try #require(outbox.first?.link)
    let token = try #require(Token(String(link.suffix(22))))
    #expect(try await flow.house.engine.survey(token).questionnaire.reference == "walk/1")
    try await flow.house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)

    let kept = try await flow.house.engine.read(flow.id, by: .fixed(.relationsEmployee))
    #expect(kept.request == done && kept.policy == .founding)
    #expect(kept.beneficiary.nationalID?.digits == FlowTrial.nationalID)
    let verification = try await flow.house.engine.verify()
    #expect(verification.isClean && verification.responses == 1)
    // Every step, and twice the request was opened to be read: for the signature, and just now.
    #expect(verification.audit.records == done.steps.count + 2)
  }

  @Test func whatIsRefusedLeavesNothingBehind() async throws {
    let flow = try await FlowTrial()
    let before = try await flow.house.engine.store.digest()
    #expect(try await flow.refusal(.delivered, by: .departmentOfficer) == .notRegistered)
    #expect(try await flow.refusal(.registered, by: .boardMember) == .notPermitted(.register, .s6))
    #expect(try await flow.house.engine.store.digest() == before)
    await #expect(throws: RequestRefusal.unknown) {
      try await flow.house.engine.take(
        .registered, on: Identifier(high: 9, low: 9), by: .staff(.fixed(.relationsEmployee)))
    }
  }

  @Test func ofEightWhoTakeOneStepAtOnceOneTakesIt() async throws {
    let flow = try await FlowTrial(in: try await House(path: try House.temporaryFile()))
    let refusals = try await withThrowingTaskGroup(of: StepRefusal?.self) { group in
      for _ in 0..<8 { group.addTask { try await flow.refusal(.twoWeeksExplained) } }
      return try await group.reduce(into: [StepRefusal?]()) { $0.append($1) }
    }
    #expect(refusals.count { $0 == nil } == 1 && refusals.count { $0 == .alreadyExplained } == 7)
    let verification = try await flow.house.engine.verify()
    #expect(verification.isClean && verification.audit.records == 2)
  }

  @Test func aDeliveryIsKeptWithItsSurveyOrNotAtAll() async throws {
    let house = try await House(.draftOfWalk)
    let flow = try await FlowTrial(in: house)
    await #expect(throws: InvitationRefusal.notPublished) { try await flow.deliver() }
    #expect(try await house.engine.read(flow.id, by: .fixed(.relationsEmployee)).request.stage == .registered)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aRejectedRequestIsAskedOnlyWhereThereIsAQuestionnaire() async throws {
    let flow = try await FlowTrial()
    try await flow.submit()
    try await flow.decide(.rejected)
    #expect(try await flow.invitations().isEmpty)

    let asked = try await FlowTrial(in: try await House(.refusedWalk))
    try await asked.submit()
    try await asked.decide(.rejected)
    let message = try #require(try await asked.invitations().first)
    #expect(message.text.contains("صدر قرار") && !message.text.contains("أُنجزت"))
  }

  @Test func aReopenedRequestWithdrawsItsLinkAndIsAskedAnew() async throws {
    let flow = try await FlowTrial()
    try await flow.deliver()
    let first = try await flow.token(0)
    try await flow.take(.reopened(reason: "تسرب بعد الترميم"), by: .qualityOfficer)
    await #expect(throws: InvitationRefusal.withdrawn) { try await flow.house.engine.survey(first) }
    await #expect(throws: InvitationRefusal.withdrawn) {
      try await flow.house.engine.submit(["Q1": ["1"]], key: nil, with: first, mode: .ownPhone)
    }
    flow.house.pass(days: 1)
    try await flow.take(.delivered, by: .departmentOfficer)
    let second = try await flow.token(0)
    #expect(second != first)
    try await flow.house.engine.submit(["Q1": ["5"]], key: nil, with: second, mode: .ownPhone)
    try await flow.take(.reopened(reason: "مرة أخرى"), by: .qualityOfficer)
    await #expect(throws: InvitationRefusal.alreadyAnswered) { try await flow.house.engine.survey(second) }
    #expect(try await flow.house.engine.verify().isClean)
  }

  @Test func aRequestFromBeforeTheFlowTakesItsStepsToo() async throws {
    let house = try await House()
    let officer = Participant.staff(.fixed(.departmentOfficer))
    let id = try await house.earlierRequest()
    house.pass(days: 1)
    try await house.engine.take(.reopened(reason: "نقص"), on: id, by: .staff(.fixed(.qualityOfficer)))
    #expect(try await house.engine.openRequestCount() == 1)
    let done = try await house.engine.take(.delivered, on: id, by: officer)
    #expect(done.completed == house.now && done.reopenings.count == 1)
    #expect(try await house.engine.read(id, by: .fixed(.relationsEmployee)).request == done)
    // An invitation, and word of the reopening (G0).
    let outbox = try await house.engine.outboxEntries(limit: 9).compactMap(\.link)
    #expect(outbox.count { $0.contains("/s/") } == 1 && outbox.count { $0.contains("/t/") } == 1)
    #expect(try await house.engine.verify().isClean)
  }
}
