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
    #expect(try await house.engine.openQuestions(limit: 9, for: .fixed(.relationsEmployee)).count == 4)
    #expect(try await house.engine.openQuestions(limit: 9, for: .fixed(.committeeMember)).isEmpty)
  }
}
