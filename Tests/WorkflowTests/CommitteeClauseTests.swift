import Testing
import Vocabulary
import Workflow

/// The committee and what follows it, S5 to S7: promises named after their clause.
@Suite struct CommitteeClauseTests {
  @Test func s5TheTwoWeeksAreExplainedBeforeSubmission() throws {
    var desk = try Desk()
    try desk.complete()
    try desk.take(.declarationSigned(desk.signature()))
    #expect(desk.refused(.submittedToCommittee) == .notExplained)
    try desk.take(.twoWeeksExplained)
    #expect(desk.request.explanation?.days == 14)
    try desk.take(.submittedToCommittee)
    #expect(desk.request.stage == .underStudy(since: desk.now))
  }

  @Test func s5ADecisionIsRefusedAt13Days235959AndTakenAt14Days() throws {
    var desk = try Desk()
    try desk.submit()
    let submitted = desk.now
    let decided = Step.decided(Desk.ruling(.accepted))
    let earliest = submitted.adding(seconds: 14 * 86_400)
    desk.now = submitted.adding(seconds: 13 * 86_400 + 23 * 3_600 + 59 * 60 + 59)
    let refused = desk.refused(decided)
    #expect(refused == .tooEarly(until: earliest))
    #expect(refused?.words.ar.contains("١٥ مارس ٢٠٢٦م") == true)
    desk.now = earliest
    try desk.take(decided)
    #expect(desk.request.stage == .decided(.accepted))
  }

  @Test func s5TheTimeOfStudyIsThePolicysAndAMaximumIsMeasuredOnly() throws {
    var parameters = Policy.Parameters()
    (parameters.leastDaysOfStudy, parameters.mostDaysOfStudy) = (20, 30)
    let policy = try Policy(
      version: 2, inForce: PolicyText.inForce.adding(days: 9), author: "أ", boardDecision: "٧", parameters: parameters)
    var desk = try Desk(policy: policy)
    try desk.submit()
    let decided = Step.decided(Desk.ruling(.accepted))
    let submitted = desk.now
    desk.now = submitted.adding(days: 20).adding(seconds: -1)
    #expect(desk.refused(decided) == .tooEarly(until: submitted.adding(days: 20)))
    for (seconds, late) in [(Int64(0), false), (1, true)] {
      var desk = desk
      desk.now = submitted.adding(days: 30).adding(seconds: seconds)
      try desk.take(decided)
      #expect(desk.request.decision?.isLate(under: policy) == late)
      #expect(desk.request.decision?.isLate(under: .founding) == false)
    }
  }

  @Test func s5ADecisionHasItsReasonAndTheMembersPresent() throws {
    var desk = try Desk()
    try desk.submit()
    desk.wait(days: 14)
    let (member, stranger) = (Desk.staffID(.committeeMember), Desk.staffID(.boardMember))
    let rulings: [(Ruling, StepRefusal)] = [
      (Desk.ruling(.rejected, reason: "  "), .reasonMissing(.s5)),
      (Ruling(.accepted, reason: "نعم", committee: [member], present: []), .tooFewPresent(least: 1)),
      (Ruling(.accepted, reason: "نعم", committee: [member], present: [member, stranger]), .notOfTheCommittee),
      (Ruling(.accepted, reason: "نعم", committee: [stranger], present: [stranger]), .notOfTheCommittee),
    ]
    for (ruling, expected) in rulings {
      #expect(desk.refused(.decided(ruling)) == expected)
    }
    let byEmployee = refusal { () throws(StepRefusal) in
      try desk.take(.decided(Desk.ruling(.accepted)), by: .relationsEmployee)
    }
    #expect(byEmployee == .notPermitted(.decide, .s5))
  }

  @Test func s5ARejectionEndsTheRequestWhenItIsSent() throws {
    var desk = try Desk()
    try desk.submit()
    desk.wait(days: 14)
    try desk.take(.decided(Desk.ruling(.rejected, reason: "الدخل أعلى من الحد")))
    #expect(desk.request.ending == nil)
    #expect(desk.request.waitsFor(at: desk.now, under: .founding) == [.sendDecision])
    let before = desk.request
    try desk.take(.decisionSent)
    #expect(desk.request.stage == .rejected(at: desk.now))
    #expect(desk.request.consequences(since: before) == [.tell(.rejected(at: desk.now)), .invite(.rejected)])
  }

  @Test func s6AnAcceptedRequestIsRegisteredWhenItsChecklistIsComplete() throws {
    var desk = try Desk()
    try desk.decide()
    let today = desk.now.day
    #expect(
      desk.refused(.registered)
        == .incomplete([Gap(of: Desk.contract, .missing)], .s6))
    let expired = desk.document(Desk.contract, expires: today.adding(days: -1))
    try desk.take(.itemProvided(item: Desk.contract, document: expired))
    try desk.take(.itemMatched(item: Desk.contract))
    #expect(
      desk.refused(.registered)
        == .incomplete([Gap(of: Desk.contract, .expired(on: today.adding(days: -1)))], .s6))
    try desk.take(.itemProvided(item: Desk.contract, document: desk.document(Desk.contract, expires: today)))
    try desk.take(.itemMatched(item: Desk.contract))
    try desk.take(.registered)
    #expect(desk.request.stage == .registered)
  }

  @Test func s6OnlyAnAcceptedRequestWhoseApplicantKnowsItIsRegistered() throws {
    var desk = try Desk()
    try desk.submit()
    #expect(desk.refused(.registered) == .notAccepted)
    desk.wait(days: 14)
    try desk.take(.decided(Desk.ruling(.accepted)))
    #expect(desk.refused(.registered) == .decisionNotSent)
  }

  @Test func s6DataChangedAfterAcceptanceAreSignedBeforeRegistration() throws {
    var desk = try Desk()
    try desk.decide()
    try desk.take(.itemProvided(item: Desk.contract, document: desk.document(Desk.contract)))
    try desk.take(.itemMatched(item: Desk.contract))
    try desk.take(.dataChanged(values: [FieldValue(Desk.salary, "9000")]))
    #expect(desk.refused(.registered) == .declarationVoid(since: desk.now))
    #expect(desk.request.waitsFor(at: desk.now, under: .founding) == [.sign])
    try desk.take(.declarationSigned(desk.signature()))
    try desk.take(.registered)
    #expect(desk.refused(.dataChanged(values: [FieldValue(Desk.salary, "1")])) == .alreadyRegistered)
  }

  @Test func s7DeliveryByTheDepartmentCompletesTheRequestAndIssuesTheSurvey() throws {
    var desk = try Desk()
    try desk.decide()
    #expect(desk.refused(.delivered) == .notRegistered)
    desk = try Desk()
    try desk.register()
    let before = desk.request
    let stranger = Participant.staff(
      Staff(Desk.staffID(.departmentOfficer), roles: [.departmentOfficer], department: DepartmentCode("other")))
    let refused = refusal { () throws(StepRefusal) in
      _ = try before.taking(.delivered, at: desk.now, by: stranger, under: .founding)
    }
    #expect(refused == .otherDepartment(.s7))
    try desk.take(.delivered)
    #expect(desk.request.completed == desk.now)
    #expect(desk.request.consequences(since: before) == [.tell(.completed(at: desk.now)), .invite(.served)])
    #expect(desk.refused(.delivered) == .ended(.served, .s7))
  }
}
