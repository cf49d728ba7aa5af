import Testing
import Vocabulary
import Workflow

/// The way of a support request to the committee, S1 to S4: promises named after their clause.
@Suite struct SupportClauseTests {
  @Test func s1ReceptionIsAnEventWithItsEmployeeItsChannelAndItsQuestions() throws {
    let desk = try Desk(inquiries: [Inquiry(topic: Desk.topic, question: "ما الشروط؟", answer: "الدخل أقل من ٥٠٠٠")])
    #expect(desk.request.reception == Act(at: Desk.start, by: .staff(Desk.staffID(.relationsEmployee))))
    #expect(desk.request.everyQuestionAnswered)
    #expect(desk.request.stage == .received)
    #expect(desk.request.channel.clause == .c2)
    #expect(try !Desk(inquiries: [Inquiry(question: "متى؟")]).request.everyQuestionAnswered)
  }

  @Test func s2WhatIsMissingStopsTheRequestAndIsNamed() throws {
    var desk = try Desk()
    try desk.take(.itemProvided(item: Desk.card, document: desk.document(Desk.card)))
    let refused = desk.refused(.completenessConfirmed)
    guard case .incomplete(let gaps, .s2) = refused else {
      Issue.record("not stopped")
      return
    }
    #expect(gaps.map(\.requirement.item) == [Desk.card, Desk.income])
    #expect(gaps.map(\.reason) == [.notMatched, .missing])
    #expect(refused?.words.ar.contains("تعريف بالراتب (لم يُقدَّم)") == true)
    try desk.complete()
    #expect(desk.request.stage == .complete)
  }

  @Test func s2ADocumentThatReplacedTheOneShownIsNotTakenForCompared() throws {
    var desk = try Desk()
    let (first, second) = (Document(reference: "111"), Document(reference: "222"))
    func matching(_ seen: Document) throws(StepRefusal) -> Request {
      try desk.request.taking(
        .itemMatched(item: Desk.income), at: desk.now, by: Desk.staff(.relationsEmployee), under: desk.policy,
        seeing: .document(seen.digest))
    }
    try desk.take(.itemProvided(item: Desk.income, document: first))
    #expect(try matching(first).items[Desk.income]?.matched != nil)
    try desk.take(.itemProvided(item: Desk.income, document: second))
    let refused = refusal { () throws(StepRefusal) in _ = try matching(first) }
    #expect(refused == .otherDocument(LocalizedText(ar: "تعريف بالراتب", en: "Salary letter")))
    #expect(refused?.clause == .s2)
    #expect(try matching(second).items[Desk.income]?.matched != nil)
    let dates = [Document(reference: "1", issued: desk.now.day), Document(reference: "1", expires: desk.now.day)]
    #expect(Set((dates + [first, second]).map(\.digest)).count == 4)
  }

  @Test(arguments: [-1, 0, 1])
  func s2ADocumentIsValidUntilAndWithItsLastDay(lastDay: Int) throws {
    // The last second of the day of submission, in Riyadh.
    var desk = try Desk(at: Desk.start.day.adding(days: 1).start.adding(seconds: -1))
    let last = desk.now.day.adding(days: lastDay)
    for item in [Desk.card, Desk.income] {
      try desk.take(.itemProvided(item: item, document: desk.document(item, expires: last)))
      try desk.take(.itemMatched(item: item))
    }
    let refused = desk.refused(.completenessConfirmed)
    if lastDay < 0 {
      #expect(refused == .incomplete([Gap(of: Desk.card, .expired(on: last))], .s2))
    } else {
      #expect(refused == nil)
      #expect(desk.request.completeness?.submissionDate == desk.now.day)
    }
    desk.wait(seconds: 1)
    let nextDay = desk.refused(.completenessConfirmed)
    #expect(nextDay == (lastDay < 0 ? refused : .alreadyComplete))
  }

  @Test func s2ADocumentThatExpiresBeforeTheCommitteeHasItIsRefusedThereToo() throws {
    var desk = try Desk()
    try desk.take(.itemProvided(item: Desk.card, document: desk.document(Desk.card, expires: desk.now.day)))
    try desk.take(.itemMatched(item: Desk.card))
    try desk.take(.itemProvided(item: Desk.income, document: desk.document(Desk.income)))
    try desk.take(.itemMatched(item: Desk.income))
    try desk.take(.completenessConfirmed)
    try desk.take(.declarationSigned(desk.signature()))
    try desk.take(.twoWeeksExplained)
    var late = desk
    late.now = desk.now.day.adding(days: 1).start
    let refused = late.refused(.submittedToCommittee)
    #expect(refused == .incomplete([Gap(of: Desk.card, .expired(on: desk.now.day))], .s2))
    desk.now = late.now.adding(seconds: -1)
    try desk.take(.submittedToCommittee)
  }

  @Test func s2ADocumentWithoutExpiryIsValidForThePolicysDays() throws {
    var parameters = Policy.Parameters()
    parameters.daysADocumentStaysValid = 90
    let policy = try Policy(
      version: 2, inForce: PolicyText.inForce.adding(days: 1), author: "أ", boardDecision: "١", parameters: parameters)
    let desk = try Desk(policy: policy)
    for (age, gap) in [(90, nil), (91, Gap.Reason.expired(on: desk.now.day.adding(days: -1)))] {
      var desk = desk
      let document = Document(reference: "x", issued: desk.now.day.adding(days: -age))
      try desk.take(.itemProvided(item: Desk.income, document: document))
      try desk.take(.itemMatched(item: Desk.income))
      let gaps = desk.request.gaps(on: desk.now.day, under: policy)
      #expect(gaps.first { $0.requirement.item == Desk.income }?.reason == gap)
    }
  }

  @Test func s2MayBeRepeatedUntilTheCommitteeHasTheRequest() throws {
    var desk = try Desk()
    try desk.complete()
    try desk.take(.itemProvided(item: Desk.card, document: desk.document(Desk.card)))
    #expect(desk.request.completeness == nil)
    try desk.submit()
    let again = Step.itemProvided(item: Desk.card, document: desk.document(Desk.card))
    #expect(desk.refused(again) == .withTheCommittee)
  }

  @Test func s3AReferralCannotCloseUnansweredAndTheRequestGoesOnFromWhereItStood() throws {
    var desk = try Desk()
    try desk.complete()
    let before = desk.request.stage
    try desk.take(.referred(question: "هل يُحتسب دخل الأبناء؟"))
    #expect(desk.request.stage == .referred(since: desk.now))
    let signing = Step.declarationSigned(desk.signature())
    for step in [signing, .twoWeeksExplained, .submittedToCommittee, .referred(question: "وأيضاً؟")] {
      #expect(desk.refused(step) == .referralOpen(since: desk.now))
    }
    #expect(desk.refused(.referralAnswered(answer: " \n")) == .answerMissing(.s3))
    #expect(desk.request.openReferral != nil)
    try desk.take(.referralAnswered(answer: "لا يُحتسب"))
    #expect(desk.request.stage == before)
    try desk.take(.referred(question: "وبدل السكن؟"))
    #expect(desk.request.referrals.count == 2)
    let answering = Step.referralAnswered(answer: "نعم")
    let employee = desk.refused(answering, by: .relationsEmployee)
    #expect(employee == .notPermitted(.answerReferral, .s3))
  }

  @Test func s4ASignatureCoversExactlyTheDataSignedAndALaterChangeVoidsIt() throws {
    var desk = try Desk()
    try desk.complete()
    let signature = desk.signature()
    try desk.take(.dataChanged(values: [FieldValue(Desk.salary, "4300")]))
    #expect(desk.refused(.declarationSigned(signature)) == .signedOtherData)
    try desk.take(.declarationSigned(desk.signature()))
    #expect(desk.request.isSigned)
    desk.wait(seconds: 1)
    let changed = desk.now
    try desk.take(.dataChanged(values: [FieldValue(Desk.salary, "4400")]))
    try desk.take(.twoWeeksExplained)
    #expect(desk.refused(.submittedToCommittee) == .declarationVoid(since: changed))
    // Back to the very data that were signed: the signature stays void.
    try desk.take(.dataChanged(values: [FieldValue(Desk.salary, "4300")]))
    #expect(!desk.request.isSigned)
    try desk.take(.declarationSigned(desk.signature()))
    try desk.take(.submittedToCommittee)
  }

  @Test func s4ADecisionNeedsDataThatAreStillSigned() throws {
    var desk = try Desk()
    try desk.submit()
    desk.wait(days: 14)
    try desk.take(.dataChanged(values: [FieldValue(Desk.salary, "9000")]))
    let decided = Step.decided(Desk.ruling(.accepted))
    #expect(desk.refused(decided) == .declarationVoid(since: desk.now))
    try desk.take(.declarationSigned(desk.signature()))
    try desk.take(decided)
  }

  @Test(arguments: [-1, 0, 600, 601])
  func s4AOneTimeCodeSignsForTenMinutes(seconds: Int64) throws {
    var desk = try Desk()
    try desk.complete()
    let signature = Signature(.code(sent: desk.now), digest: desk.request.dataDigest)
    let later = desk.now.adding(seconds: seconds)
    let request = desk.request
    let refused = refusal { () throws(StepRefusal) in
      _ = try request.taking(
        .declarationSigned(signature), at: later, by: .beneficiary(Desk.beneficiary), under: .founding)
    }
    let expected: StepRefusal? =
      seconds < 0 ? .beforeTheLastStep(desk.now, .s4) : seconds > 600 ? .codeExpired : nil
    #expect(refused == expected)
  }
}
