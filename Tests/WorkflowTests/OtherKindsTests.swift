import Testing
import Vocabulary
import Workflow

/// The other ways a request goes: answered, internal, withdrawn, reopened, kept from before.
@Suite struct OtherKindsTests {
  @Test func g0ASuggestionHasAnOwnerAndAnAnswer() throws {
    for kind in [RequestKind.suggestion, .complaint] {
      var desk = try Desk(kind)
      let answer = Step.answered(Reply(answer: "أخذنا به"))
      #expect(desk.refused(answer) == .ownerMissing)
      #expect(desk.request.waitsFor(at: desk.now, under: .founding) == [.assign])
      try desk.take(.assigned(owner: Desk.staffID(.qualityOfficer)))
      #expect(desk.refused(.assigned(owner: Desk.staffID(.qualityOfficer))) == .nothingChanged(.g0))
      #expect(desk.refused(.answered(Reply(answer: " "))) == .answerMissing(.g3))
      try desk.take(answer)
      #expect(desk.request.stage == .answered(at: desk.now))
    }
  }

  @Test func t1AnInquiryIsAnsweredWithItsTopic() throws {
    var desk = try Desk(.inquiry)
    #expect(desk.refused(.answered(Reply(answer: "نعم"))) == .topicMissing)
    let before = desk.request
    try desk.take(.answered(Reply(topic: Desk.topic, answer: "نعم")))
    #expect(desk.request.reply?.topic == Desk.topic)
    #expect(desk.request.consequences(since: before) == [.tell(.answered(at: desk.now)), .invite(.answered)])
  }

  @Test func g3AnInquiryWithoutAQuestionIsNotReceived() {
    for (kind, clause) in [(RequestKind.inquiry, ClauseID.g3), (.suggestion, .g3), (.complaint, .g3)] {
      #expect(throws: StepRefusal.questionMissing(clause)) { try Desk(kind, inquiries: []) }
    }
    #expect(throws: StepRefusal.questionMissing(.s1)) {
      try Desk(.support, inquiries: [Inquiry(question: "\u{200F} ")])
    }
    #expect(throws: Never.self) { try Desk(.volunteering, inquiries: []) }
  }

  @Test(arguments: Channel.allCases)
  func c1ToC8EveryRequestKeepsTheChannelItCameBy(channel: Channel) throws {
    let reception = Reception(
      kind: .volunteering, department: Desk.department, service: Desk.rent, channel: channel)
    let request = try Request.receiving(
      reception, as: RequestID(high: 1, low: 1), of: Desk.beneficiary, at: Desk.start,
      by: .beneficiary(Desk.beneficiary), under: .founding)
    #expect(request.channel == channel)
    #expect(request.channel.clause.rawValue == channel.rawValue)
    #expect(request.reception?.by == .beneficiary)
  }

  @Test func t4AnInternalServiceIsDeliveredWhenCompleteWithoutACommittee() throws {
    var desk = try Desk(.internalService)
    #expect(desk.refused(.twoWeeksExplained) == .notOfThisKind(.internalService, .s5))
    #expect(desk.refused(.delivered) == .notYetComplete)
    try desk.complete()
    #expect(desk.refused(.delivered) == .incomplete([Gap(of: Desk.contract, .missing)], .s2))
    try desk.take(.itemProvided(item: Desk.contract, document: desk.document(Desk.contract)))
    try desk.take(.itemMatched(item: Desk.contract))
    try desk.take(.delivered)
    #expect(desk.request.completed == desk.now)
  }

  @Test func aWithdrawnRequestEndsEvenWithAnOpenReferral() throws {
    var desk = try Desk()
    try desk.take(.referred(question: "كيف؟"))
    let before = desk.request
    try desk.take(.withdrawn(reason: ""))
    #expect(desk.request.stage == .withdrawn(at: desk.now))
    #expect(desk.request.consequences(since: before).contains(.invite(.withdrawn)))
    #expect(desk.refused(.referralAnswered(answer: "هكذا")) == .ended(.withdrawn, .s3))
    try desk.take(.reopened(reason: "عاد"))
    #expect(desk.request.openReferral != nil)
  }

  @Test func aReopenedRequestWithdrawsItsInvitationAndIsDeliveredAnew() throws {
    var desk = try Desk()
    try desk.register()
    #expect(desk.refused(.reopened(reason: "خطأ")) == .notEnded)
    try desk.take(.delivered)
    #expect(!desk.request.withdrawsItsInvitation)
    #expect(desk.refused(.reopened(reason: "")) == .reasonMissing(.g0))
    let before = desk.request
    try desk.take(.reopened(reason: "لم يصل كل شيء"))
    #expect(desk.request.stage == .registered)
    #expect(desk.request.withdrawsItsInvitation)
    #expect(desk.request.consequences(since: before) == [.withdrawInvitation, .tell(.registered)])
    desk.wait(days: 1)
    try desk.take(.delivered)
    #expect(!desk.request.withdrawsItsInvitation)
    #expect(desk.request.completed == desk.now)
  }

  /// Whether it was open on a past day is the same whatever came later.
  @Test func whenItWasOpenStaysWhatItWas() throws {
    var desk = try Desk()
    let received = desk.now
    func open(_ request: Request, _ days: Int, seconds: Int64 = 1) -> Bool {
      request.isOpen(before: received.adding(days: days).adding(seconds: seconds))
    }
    #expect(!open(desk.request, 0, seconds: 0) && open(desk.request, 0) && open(desk.request, 90))
    desk.wait(days: 2)
    try desk.take(.withdrawn(reason: "سافر"))
    #expect(open(desk.request, 2, seconds: 0) && !open(desk.request, 2) && !open(desk.request, 90))
    desk.wait(days: 3)
    try desk.take(.reopened(reason: "رجع"))
    #expect(open(desk.request, 1) && !open(desk.request, 3) && !open(desk.request, 5, seconds: 0))
    #expect(open(desk.request, 5) && open(desk.request, 90))
    desk.wait(days: 4)
    try desk.take(.withdrawn(reason: "استغنى"))
    #expect(open(desk.request, 1) && !open(desk.request, 3) && open(desk.request, 6))
    #expect(open(desk.request, 9, seconds: 0) && !open(desk.request, 9))
  }

  @Test func aReopenedRejectionIsStudiedAnewForItsFullTime() throws {
    var desk = try Desk()
    try desk.decide(.rejected)
    try desk.take(.reopened(reason: "طلب إعادة نظر"))
    #expect(desk.request.reopenings.first?.decision?.verdict == .rejected)
    #expect(desk.request.stage == .received)
    #expect(desk.request.isSigned)
    try desk.take(.completenessConfirmed)
    #expect(desk.refused(.submittedToCommittee) == .notExplained)
    try desk.take(.twoWeeksExplained)
    try desk.take(.submittedToCommittee)
    let again = desk.now.adding(days: 14)
    desk.wait(days: 14, seconds: -1)
    #expect(desk.refused(.decided(Desk.ruling(.accepted))) == .tooEarly(until: again))
  }

  @Test func anAcceptedRequestThatWasWithdrawnGoesOnAsAccepted() throws {
    var desk = try Desk()
    try desk.decide()
    try desk.take(.withdrawn(reason: "سافر"))
    try desk.take(.reopened(reason: "رجع"))
    #expect(desk.request.stage == .accepted)
  }

  @Test func aRequestKeptFromBeforeIsCompletedAndReopenedButTakesNoStepsBetween() throws {
    let kept = Request(
      id: RequestID(high: 1, low: 1), beneficiary: Desk.beneficiary, department: Desk.department, service: Desk.rent,
      channel: .phone, received: Desk.start)
    let completed = try kept.complete(at: Desk.start.adding(days: 3))
    #expect(completed.stage == .completed(at: Desk.start.adding(days: 3)))
    #expect(completed.steps.isEmpty)
    #expect(throws: RequestRefusal.alreadyCompleted) { try completed.complete(at: Desk.start.adding(days: 4)) }
    let employee = Desk.staff(.relationsEmployee)
    #expect(throws: StepRefusal.keptFromBefore) {
      try kept.taking(.twoWeeksExplained, at: Desk.start, by: employee, under: .founding)
    }
    let reopened = try completed.taking(
      .reopened(reason: "ناقص"), at: Desk.start.adding(days: 4), by: employee, under: .founding)
    #expect(reopened.withdrawsItsInvitation)
    #expect(reopened.stage == .received)
    let officer = Desk.staff(.departmentOfficer)
    let again = try reopened.taking(.delivered, at: Desk.start.adding(days: 5), by: officer, under: .founding)
    #expect(again.completed == Desk.start.adding(days: 5))
    #expect(throws: RequestRefusal.runsUnderThePolicy) { try Desk().request.complete(at: Desk.start) }
    #expect(throws: RequestRefusal.runsUnderThePolicy) { try reopened.complete(at: Desk.start.adding(days: 6)) }
  }

  @Test func nobodyTakesAStepOfAnotherPersonsRequest() throws {
    let desk = try Desk()
    let stranger = Participant.beneficiary(BeneficiaryID(high: 9, low: 9))
    let steps: [Step] = [.withdrawn(reason: ""), .dataChanged(values: [FieldValue(Desk.salary, "1")]), .delivered]
    for step in steps {
      #expect(throws: StepRefusal.anothersRequest(step.clause)) {
        try desk.request.taking(step, at: desk.now, by: stranger, under: .founding)
      }
    }
    let paper = Step.declarationSigned(desk.signature())
    #expect(throws: StepRefusal.notPermitted(.sign, .s4)) {
      try desk.request.taking(paper, at: desk.now, by: .beneficiary(Desk.beneficiary), under: .founding)
    }
  }
}
