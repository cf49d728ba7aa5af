import Collector
import Messaging
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// News of a request go by what reaches its person, and rather by what he does not mind (G0).
@Suite struct EmailNewsTests {
  private func received(_ house: House, email: String?) async throws -> Beneficiary {
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        checklist: Checklist([])),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil, email: email),
      by: .fixed(.relationsEmployee))
    return try #require(try await house.engine.store.read { try $0.beneficiary(request.beneficiary) })
  }

  @Test func whereOnlyMailIsSentNewsGoToTheAddressThereIs() async throws {
    let house = try await House(carriers: [.email])
    _ = try await received(house, email: "saad@example.com")
    let told = try #require(try await house.engine.outboxEntries(limit: 1).first)
    #expect(told.recipient == "saad@example.com" && told.sending?.carrier == .email)
  }

  @Test func theLetterIsAboutTheRequestAndNotASurvey() async throws {
    let house = try await House(carriers: [.email])
    _ = try await received(house, email: "saad@example.com")
    let fake = FakeGateway(.email, seed: 1, faulty: false) { house.now }
    try await house.engine.carryOutbox(by: [fake.gateway])
    #expect(fake.taken.map(\.parcel.matter) == [.news(of: .request)])
  }

  @Test func whoHasNoAddressIsNotWrittenToByMail() async throws {
    let house = try await House(carriers: [.email])
    _ = try await received(house, email: nil)
    #expect(try await house.engine.outboxEntries(limit: 1).first?.sending == nil)
  }

  @Test func theWishIsHonouredWhereAnotherWayIsOpenAndTheDutyWhereNoneIs() async throws {
    let house = try await House(carriers: [.sms, .email])
    let person = try await received(house, email: "saad@example.com")
    func carrier(_ optedOut: Set<Carrier>, isSecret: Bool = false) -> Carrier? {
      Carrier.ofNews(to: person, optedOut: optedOut, among: [.sms, .email], isSecret: isSecret)
    }
    #expect(carrier([]) == .sms)
    #expect(carrier([.sms]) == .email)
    #expect(carrier([.sms, .email]) == .sms, "he is told of his request in any case")
    #expect(carrier([.sms], isSecret: true) == .sms, "a code to sign goes to his number only")
  }
}
