import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The eight ways of reaching the association, C1 to C8: a request by each is received, found again and kept with its way.
@Suite struct ChannelWalkTests {
  @Test func c1ARequestAtAnInterviewIsKept() async throws { try await walk(.interview, .c1) }
  @Test func c2ARequestByPhoneIsKept() async throws { try await walk(.phone, .c2) }
  @Test func c3ARequestBySocialMediaIsKept() async throws { try await walk(.socialMedia, .c3, .inquiry) }
  @Test func c4ARequestByLetterIsKept() async throws { try await walk(.letter, .c4, .complaint) }
  @Test func c5ARequestByTheAssistanceServiceIsKept() async throws {
    try await walk(.assistanceRequest, .c5, byHimself: true)
  }
  @Test func c6AnOfferOfVolunteeringIsKept() async throws {
    try await walk(.volunteering, .c6, .volunteering, byHimself: true)
  }
  @Test func c7ARequestByTheWebsiteIsKept() async throws { try await walk(.website, .c7, .suggestion, byHimself: true) }
  @Test func c8ARequestBroughtByADelegateIsKept() async throws { try await walk(.branchDelegate, .c8) }

  private func walk(
    _ channel: Channel, _ clause: ClauseID, _ kind: RequestKind = .support, byHimself: Bool = false
  ) async throws {
    #expect(channel.clause == clause)
    let house = try await House()
    let reception = Reception(
      kind: kind, department: House.department.code, service: House.service.code, channel: channel,
      inquiries: [Inquiry(question: "كيف؟", answer: "هكذا")])
    let employee = Staff.fixed(.relationsEmployee)
    let request = try await house.engine.receive(
      reception, from: .introduced(name: "نورة البلوي", mobile: "٠٥٥١٢٣٤٥٠٢", nationalID: nil),
      by: byHimself ? nil : employee)
    let found = try await house.engine.find(number: "+966551234502", by: employee)
    #expect(found.map(\.request) == [request] && request.channel == channel)
    #expect(request.reception?.by == (byHimself ? .beneficiary : .staff(employee.id)))
    let listed = try await house.engine.requests(matching: RequestFilter(), by: employee).lines
    #expect(listed.map(\.request.channel) == [channel])
  }
}
