import Testing
import Vocabulary
import Workflow

/// Requests that were received, and perhaps ended, before Rida.
@Suite struct EarlierRecordTests {
  private let day = Desk.start.day
  private let id = RequestID(high: 4, low: 4)

  private func record(
    _ kind: RequestKind = .support, received: Day? = nil, end: EarlierRecord.End? = nil,
    question: String = "متى؟", reason: String = ""
  ) throws -> EarlierRecord {
    try EarlierRecord(
      kind: kind, department: Desk.department, service: Desk.rent, channel: .phone, received: received ?? day, end: end,
      words: EarlierWords(reading: question, topic: .init("rent"), reason: reason), today: day.adding(days: 30))
  }

  private func takenOver(_ record: EarlierRecord, requiring checklist: Checklist = Checklist([])) throws -> Request {
    try Request.takenOver(
      record, as: id, of: Desk.beneficiary, under: PolicyVersions([.founding]), requiring: checklist)
  }

  @Test func whatHasEndedRanUnderNoVersionAndIsCountedSo() throws {
    let ends: [(RequestKind, Outcome)] = [
      (.support, .served), (.support, .rejected), (.support, .withdrawn), (.inquiry, .answered),
      (.internalService, .served), (.complaint, .withdrawn),
    ]
    for (kind, outcome) in ends {
      let record = try record(kind, end: .init(outcome, on: day.adding(days: 2)), reason: "سبب")
      let request = try takenOver(record)
      #expect(request.kind == kind && request.ending?.outcome == outcome && request.ending?.reason == "سبب")
      #expect(request.ending?.act == Act(at: day.adding(days: 2).start, by: .earlierRecord))
      #expect(request.policyVersion == nil && request.steps.isEmpty && request.inquiries.map(\.question) == ["متى؟"])
      let traces = request.traces(under: try PolicyVersions([.founding]))
      #expect(traces.map(\.rule) == [.versionInForce] && traces.map(\.kept) == [false])
    }
  }

  @Test func p0WhatIsOpenGoesOnUnderTheVersionOfItsDay() throws {
    let request = try takenOver(try record())
    #expect(request.policyVersion == 1 && request.reception == Act(at: day.start, by: .earlierRecord))
    #expect(request.stage == .received && request.steps.count == 1)
    // A question at the reception of a service is not counted as one that stayed unanswered there.
    #expect(request.inquiries.isEmpty && request.data.values.contains("متى؟"))
    let traces = request.traces(under: try PolicyVersions([.founding]))
    #expect(traces.map(\.kept) == [true])
    let next = try request.taking(
      .referred(question: "كيف؟"), at: Desk.start.adding(days: 1), by: Desk.staff(.relationsEmployee), under: .founding)
    let again = try Request(
      replaying: next.steps, as: id, of: Desk.beneficiary, under: PolicyVersions([.founding]))
    #expect(again == next)
  }

  @Test func s2AnOpenServiceIsHeldToWhatItRequiresNowAndNothingElseIs() throws {
    let request = try takenOver(try record(), requiring: Desk.requirements)
    #expect(request.checklist == Desk.requirements)
    let gaps = request.gaps(on: Desk.start.day, under: .founding)
    #expect(gaps.map(\.requirement.item) == [Desk.card, Desk.income])
    let refused = refusal { () throws(StepRefusal) in
      _ = try request.taking(
        .completenessConfirmed, at: Desk.start, by: Desk.staff(.relationsEmployee), under: .founding)
    }
    #expect(refused == .incomplete(gaps, .s2))
    let others = [
      try record(.complaint), try record(end: .init(.served, on: day)),
      try record(received: PolicyText.inForce.adding(days: -1)),
    ]
    for other in others { #expect(try takenOver(other, requiring: Desk.requirements).checklist == Checklist([])) }
  }

  @Test func theWordsOfAnOpenServiceStandUnderTheirNames() throws {
    let request = try takenOver(try record(reason: "سبب"))
    let said = request.data.sorted { $0.key < $1.key }.map { FieldValue($0.key, $0.value).said(in: .arabic) }
    #expect(said.map(\.label) == ["السؤال في السجل السابق", "السبب في السجل السابق"])
    #expect(said.map(\.value) == ["متى؟", "سبب"])
  }

  @Test func whatCameBeforeThePolicyStaysAnEarlierRecordThatCanBeAnswered() throws {
    let request = try takenOver(try record(.inquiry, received: PolicyText.inForce.adding(days: -1)))
    #expect(request.policyVersion == nil && request.ending == nil && request.inquiries.count == 1)
    #expect(request.waitsFor(at: Desk.start, under: .founding) == [.answer])
    let employee = Desk.staff(.relationsEmployee)
    let answered = try request.taking(
      .answered(Reply(topic: .init("rent"), answer: "غداً")), at: Desk.start, by: employee, under: .founding)
    #expect(answered.stage == .answered(at: Desk.start))
  }

  @Test func s5AnEarlierRejectionThatIsReopenedIsNotDeliveredWithoutADecision() throws {
    var now = day.adding(days: 9).start
    var request = try takenOver(try record(end: .init(.rejected, on: day), reason: "الدخل"))
    func take(_ step: Step) throws(StepRefusal) {
      now = now.adding(seconds: 60)
      request = try request.taking(step, at: now, by: Desk.staff(Desk.usual(step)), under: .founding)
    }
    // Withdrawn and reopened in between, it stays one.
    for steps in [[Step.reopened(reason: "تظلم")], [.withdrawn(reason: ""), .reopened(reason: "تظلم")]] {
      for step in steps { try take(step) }
      let refused = refusal { () throws(StepRefusal) in try take(.delivered) }
      #expect(refused == .rejectedBefore && refused?.clause == .s5)
      #expect(request.ending == nil && request.waitsFor(at: now, under: .founding) == [.withdraw])
      let officer = Staff(
        Desk.staffID(.departmentOfficer), roles: [.departmentOfficer], department: Desk.department)
      #expect(!request.offers(to: officer, at: now, under: .founding).contains { $0.form == .delivered })
    }
    // A record of before the refusal is read as it is.
    let kept = TakenStep(
      .delivered, Act(at: now.adding(days: 1), by: .staff(Desk.staffID(.departmentOfficer))), policyVersion: 1)
    #expect(try request.replaying([kept], under: PolicyVersions([.founding])).ending?.outcome == .served)
    try take(.withdrawn(reason: "استُقبل من جديد"))
    #expect(request.ending?.outcome == .withdrawn)
  }

  @Test func daysAndEndsThatDoNotGoTogetherAreRefused() throws {
    #expect(throws: EarlierRecordRefusal.receivedAfterToday) { try record(received: day.adding(days: 31)) }
    #expect(throws: EarlierRecordRefusal.endedBeforeReceived) {
      try record(end: .init(.served, on: day.adding(days: -1)))
    }
    #expect(throws: EarlierRecordRefusal.endedAfterToday) { try record(end: .init(.served, on: day.adding(days: 31))) }
    #expect(throws: EarlierRecordRefusal.endOfAnotherKind(.rejected, .complaint)) {
      try record(.complaint, end: .init(.rejected, on: day))
    }
    #expect(throws: EarlierRecordRefusal.questionMissing(.suggestion)) { try record(.suggestion, question: " ") }
    #expect(try record(.suggestion, end: .init(.answered, on: day), question: "").words.isEmpty)
  }

  @Test func aPersonIsKnownByHisNumberOrByMobileAndNameTogether() throws {
    func person(
      _ low: UInt64, _ name: String = "سعد العطوي", _ nationalID: String? = nil, mobile: String = "0551234501"
    )
      throws -> Beneficiary
    {
      try Beneficiary(
        BeneficiaryID(high: 6, low: low), name: name, mobile: mobile, nationalID: nationalID.map { try NationalID($0) })
    }
    let (one, other) = ("1048219370", "2019348578")
    let newcomer = try person(9)
    let numbered = try person(9, "سعد بن عودة", one, mobile: "0550000000")
    #expect(try numbered.recognised(among: [person(1, "سالم العطوي", one)])?.id.low == 1)
    #expect(try newcomer.recognised(among: [person(1)])?.id.low == 1)
    #expect(try newcomer.recognised(among: [person(1, "هند العطوي")]) == nil)
    #expect(try newcomer.recognised(among: [person(1, "سعد العطوي", one)])?.id.low == 1)
    #expect(try newcomer.recognised(among: [person(1, "سعد العطوي", one), person(2, "سعد العطوي", other)]) == nil)
    #expect(try person(9, "سعد العطوي", other).recognised(among: [person(1, "سعد العطوي", one)]) == nil)
    #expect(try person(9, "سعد العطوي", other).recognised(among: [person(1)])?.id.low == 1)
    let kept = try person(1).named(inEarlierList: person(9, "سعد العطوي", other))
    #expect(try kept == person(1, "سعد العطوي", other))
    #expect(try person(1, "سعد العطوي", one).named(inEarlierList: numbered) == person(1, "سعد العطوي", one))
  }
}
