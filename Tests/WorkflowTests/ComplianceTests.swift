import Testing
import Vocabulary
import Workflow

@Suite struct ComplianceTests {
  private func versions(_ more: [Policy] = []) throws -> PolicyVersions { try PolicyVersions([.founding] + more) }

  private func whole(_ requests: [Request], under versions: PolicyVersions) -> Compliance {
    Compliance(of: requests, by: .gregorian, under: versions)
  }

  /// The versions by which requests are handled, and decisions within a time, not before it.
  @Test func whatASharesRuleIsCalledIsWhatItCounts() {
    #expect(ComplianceRule.versionInForce.name.ar.hasPrefix("طلبات عولجت وفق"))
    #expect(ComplianceRule.decidedInTime.name.ar == "قرارات صدرت خلال أقصى مدة للدراسة")
  }

  @Test func aRequestThatWentItsWholeWayKeptEveryClauseThatLeavesATrace() throws {
    var desk = try Desk(inquiries: [Inquiry(question: "متى؟", answer: "بعد أسبوعين على الأقل")])
    try desk.take(.referred(question: "كيف؟"))
    try desk.take(.referralAnswered(answer: "هكذا"))
    try desk.register()
    try desk.take(.delivered)
    let compliance = whole([desk.request], under: try versions())
    for clause in [ClauseID.p0, .s1, .s2, .s3, .s4, .s5, .s6, .s7] {
      let share = compliance.share(of: clause)
      #expect(share.whole > 0 && share.value == 1, "\(clause): \(share)")
    }
    #expect(compliance.share(.decidedInTime).value == nil)
    #expect(compliance.share(of: .t1) == KeptShare())
  }

  @Test func whatWasNotKeptIsCounted() throws {
    var asked = try Desk(inquiries: [Inquiry(question: "متى؟")])
    try asked.take(.referred(question: "كيف؟"))
    try asked.take(.withdrawn(reason: ""))
    var inquiry = try Desk(.inquiry)
    try inquiry.take(.withdrawn(reason: ""))
    var unsent = try Desk()
    try unsent.submit()
    unsent.wait(days: 14)
    try unsent.take(.decided(Desk.ruling(.accepted)))
    let before = Request(
      id: RequestID(high: 5, low: 5), beneficiary: Desk.beneficiary, department: Desk.department, service: Desk.rent,
      channel: .letter, received: Desk.start, stage: .completed(at: Desk.start))
    let compliance = whole([asked.request, inquiry.request, unsent.request, before], under: try versions())
    #expect(compliance.share(.questionsAnswered) == KeptShare(kept: 0, whole: 1))
    #expect(compliance.share(.referralAnswered) == KeptShare(kept: 0, whole: 1))
    #expect(compliance.share(.topicNamed) == KeptShare(kept: 0, whole: 1))
    #expect(compliance.share(.decisionSent) == KeptShare(kept: 0, whole: 1))
    #expect(compliance.share(.versionInForce) == KeptShare(kept: 3, whole: 4))
    #expect(compliance.share(.registeredBeforeDelivery) == KeptShare())
  }

  @Test func p0WhatWasReceivedBeforeAVersionWasEnteredThatDayRanUnderTheOneInForce() throws {
    for (days, kept) in [(0, 1), (-1, 0), (1, 1)] {
      let second = try Policy(
        version: 2, inForce: Desk.start.day.adding(days: days), author: "أ", boardDecision: "ب",
        parameters: Policy.Parameters())
      let compliance = whole([try Desk().request], under: try versions([second]))
      #expect(compliance.share(.versionInForce) == KeptShare(kept: kept, whole: 1), "\(days)")
    }
    let first = try PolicyVersions([.founding])
    let founding = try Desk(at: PolicyText.inForce.start)
    #expect(whole([founding.request], under: first).share(.versionInForce) == KeptShare(kept: 1, whole: 1))
  }

  @Test func aTimeThatTheAssociationSetsIsMeasuredInWorkingDays() throws {
    var parameters = Policy.Parameters()
    (parameters.workingDaysToAnswerAReferral, parameters.workingDaysToAnswer) = (3, 1)
    (parameters.mostDaysOfStudy) = 14
    let policy = try Policy(
      version: 2, inForce: PolicyText.inForce.adding(days: 1), author: "أ", boardDecision: "ب", parameters: parameters)
    // Desk.start is a Sunday. Four days on is Thursday: four working days; Monday is one.
    for (days, inTime) in [(3, true), (4, false)] {
      var desk = try Desk(policy: policy)
      try desk.take(.referred(question: "كيف؟"))
      desk.wait(days: days)
      try desk.take(.referralAnswered(answer: "هكذا"))
      let compliance = whole([desk.request], under: try versions([policy]))
      #expect(compliance.share(.referralAnsweredInTime).kept == (inTime ? 1 : 0))
    }
    let holiday = try #require(
      WorkingDays.Holiday(
        first: Desk.start.day.adding(days: 1), last: Desk.start.day.adding(days: 1),
        name: LocalizedText(ar: "عطلة", en: "Holiday")))
    for (days, holidays, kept) in [(2, [holiday], 1), (2, [], 0)] {
      var desk = try Desk(.volunteering, policy: policy)
      desk.wait(days: days)
      try desk.take(.answered(Reply(answer: "أهلاً")))
      let compliance = Compliance(
        of: [desk.request], by: .ummAlQura, under: try versions([policy]), workingDays: WorkingDays(holidays: holidays))
      #expect(compliance.share(.answeredInTime) == KeptShare(kept: kept, whole: 1))
    }
    for (seconds, kept) in [(Int64(0), 1), (1, 0)] {
      var desk = try Desk(policy: policy)
      try desk.submit()
      desk.wait(days: 14, seconds: seconds)
      try desk.take(.decided(Desk.ruling(.accepted)))
      #expect(whole([desk.request], under: try versions([policy])).share(.decidedInTime).kept == kept)
    }
  }

  @Test func aRejectionThatWasReopenedStillCounts() throws {
    var desk = try Desk()
    try desk.decide(.rejected)
    try desk.take(.reopened(reason: "إعادة نظر"))
    try desk.decide()
    let compliance = whole([desk.request], under: try versions())
    #expect(compliance.share(.timeGiven) == KeptShare(kept: 2, whole: 2))
    #expect(compliance.share(.decisionSent) == KeptShare(kept: 2, whole: 2))
  }

  /// Each answer has its own time, which begins anew when the inquiry is taken up again.
  @Test func anAnswerThatWasReopenedStillCountsAndTheNextHasItsOwnTime() throws {
    var parameters = Policy.Parameters()
    parameters.workingDaysToAnswer = 3
    let policy = try Policy(
      version: 2, inForce: PolicyText.inForce.adding(days: 1), author: "أ", boardDecision: "ب", parameters: parameters)
    var desk = try Desk(.inquiry, policy: policy)
    desk.wait(days: 1)
    try desk.take(.answered(Reply(topic: Desk.topic, answer: "نعم")))
    desk.wait(days: 34)
    try desk.take(.reopened(reason: "لم يتضح"))
    desk.wait(days: 1)
    try desk.take(.answered(Reply(topic: Desk.topic, answer: "نعم، كلها")))
    let march = try #require(CivilMonth(.gregorian, year: 2026, month: 3))
    let april = try #require(CivilMonth(.gregorian, year: 2026, month: 4))
    let inTime = whole([desk.request], under: try versions([policy]))
    for month in [march, april] {
      #expect(inTime.share(.answeredInTime, month: month) == KeptShare(kept: 1, whole: 1), "\(month)")
    }
    // Taken up once more and withdrawn: there is no third answer. Then one that comes late, counted from the last reopening.
    try desk.take(.reopened(reason: "سؤال آخر"))
    try desk.take(.withdrawn(reason: ""))
    #expect(whole([desk.request], under: try versions([policy])).share(.answeredInTime) == KeptShare(kept: 2, whole: 2))
    desk.wait(days: 6)
    try desk.take(.reopened(reason: "عاد"))
    desk.wait(days: 7)
    try desk.take(.answered(Reply(topic: Desk.topic, answer: "نعم")))
    let late = whole([desk.request], under: try versions([policy]))
    #expect(late.share(.answeredInTime) == KeptShare(kept: 2, whole: 3))
    #expect(late.share(.topicNamed) == KeptShare(kept: 1, whole: 1))
  }

  @Test func sharesAreSplitByMonthAndDepartmentAndAdd() throws {
    var early = try Desk()
    try early.decide()
    var late = try Desk(at: Desk.start.adding(days: 60))
    try late.submit()
    late.wait(days: 14)
    try late.take(.decided(Desk.ruling(.accepted)))
    let versions = try versions()
    let march = try #require(CivilMonth(.gregorian, year: 2026, month: 3))
    let may = try #require(CivilMonth(.gregorian, year: 2026, month: 5))
    let both = whole([early.request, late.request], under: versions)
    #expect(both.share(.decisionSent, month: march) == KeptShare(kept: 1, whole: 1))
    #expect(both.share(.decisionSent, month: may, department: Desk.department) == KeptShare(kept: 0, whole: 1))
    #expect(both.share(.decisionSent, department: DepartmentCode("other")) == KeptShare())
    #expect(both == whole([early.request], under: versions) + whole([late.request], under: versions))
    #expect(both + Compliance() == both)
  }

  @Test func everyRuleHasItsNameInBothLanguages() {
    for rule in ComplianceRule.allCases { #expect(!rule.name.ar.isEmpty && !rule.name.en.isEmpty) }
    #expect(Set(ComplianceRule.allCases.map(\.name.ar)).count == ComplianceRule.allCases.count)
  }
}
