import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The inquiries that wait for somebody.
@Suite struct OpenInquiryTests {
  @Test func thoseOfADepartmentStandInItsListHoweverManyOfOthersAreOlder() async throws {
    let house = try await House()
    let other = Department(code: .fixed("grants"), name: LocalizedText(ar: "قسم المنح", en: "Grants"))
    let service = Service(
      code: .fixed("grant"), department: other.code, name: LocalizedText(ar: "منحة", en: "Grant"))
    try await house.engine.store.write { ledger in
      try ledger.save(other)
      try ledger.save(service)
    }
    func asked(_ service: Service) async throws -> RequestID {
      house.pass(seconds: 60)
      let reception = Reception(
        kind: .inquiry, department: service.department, service: service.code, channel: .phone,
        inquiries: [Inquiry(question: "متى تُفتح المنح؟")])
      return try await house.engine.receive(
        reception, from: .introduced(name: "نوف المطيري", mobile: "0555000077", nationalID: nil),
        by: .fixed(.relationsEmployee)
      ).id
    }
    for _ in 0..<3 { _ = try await asked(service) }
    let own = try await asked(House.service)
    let his = try await house.engine.openQuestions(limit: 2, for: .fixed(.departmentOfficer))
    #expect(his.map(\.request) == [own])
    let seen = try await house.engine.store.read { ledger in
      try ledger.auditRecords(limit: 1).map { ($0.act, try ledger.detail(of: $0)) }
    }
    #expect(
      seen.map(\.0) == [Right.seePersonalData.rawValue] && seen.map(\.1) == [own.description],
      "what he was shown is written down")
    #expect(try await house.engine.openQuestions(limit: 9, for: .fixed(.relationsEmployee)).count == 4)
    #expect(try await house.engine.openQuestions(limit: 9, for: .fixed(.committeeMember)).isEmpty)
  }

  /// Of two who have the question before them, one answers; it is asked again, and the other's answer comes late.
  @Test func anAnswerToWhatWasReopenedSinceIsNotTaken() async throws {
    let house = try await House()
    let topic = try Topic(
      .fixed("roof-cost"), question: LocalizedText(ar: "من يدفع؟", en: "Who pays?"),
      answer: LocalizedText(ar: "الجمعية", en: "The association"), isPublic: true)
    try await house.engine.add(topic, by: .fixed(.qualityOfficer))
    let flow = try await FlowTrial(.inquiry, in: house)
    let employee = Staff.fixed(.relationsEmployee)
    let shown = try await house.engine.question(flow.id, for: employee).reopenings
    try await house.engine.answer(flow.id, "نعم", topic: topic.code, by: employee, seeing: .reopenings(shown))
    try await flow.take(.reopened(reason: "لم يتضح"), by: .qualityOfficer)
    await #expect(throws: StepRefusal.reopenedMeanwhile(.g3)) {
      try await house.engine.answer(flow.id, "لا", topic: topic.code, by: employee, seeing: .reopenings(shown))
    }
    let now = try await house.engine.question(flow.id, for: employee).reopenings
    #expect((shown, now) == (0, 1))
    try await house.engine.answer(flow.id, "كلها", topic: topic.code, by: employee, seeing: .reopenings(now))
    #expect(try await house.engine.read(flow.id, by: employee).request.reply?.answer == "كلها")
  }
}
