import Messaging
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// What was written to a number that was wrong goes to the one that it was corrected to: nobody else gets somebody's link.
@Suite struct CorrectedNumberTests {
  private static let mended = "+966555999888"

  /// A request that was served an hour ago and whose person's number was corrected since; gives the invitation's key.
  private func house(_ carrier: Carrier) async throws -> (House, MessageID) {
    let house = try await House(carriers: [carrier])
    try await house.completedRequest()
    house.pass(seconds: 3_600)
    let message = try await house.engine.store.read { try $0.messages(limit: 9).first { $0.invitation != nil } }
    let invitation = try #require(message)
    try await house.engine.correctSubject(invitation.recipient, mobile: "0555999888", by: nil)
    return (house, invitation.id)
  }

  /// Where the outbox says that the invitation goes.
  private func shown(_ house: House) async throws -> String? {
    try await house.engine.outboxEntries(limit: 9).first { $0.link?.contains("/s/") == true }?.recipient
  }

  private func sending(_ house: House, _ id: MessageID) async throws -> Sending {
    try #require(try await house.engine.store.read { try $0.sending(of: id) })
  }

  @Test func whatWaitsGoesToTheNumberThatHoldsWhenItGoes() async throws {
    let (house, id) = try await house(.sms)
    #expect(try await shown(house) == Self.mended)
    house.pass(seconds: 7_200)
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).handed >= 1)
    #expect(fake.taken.first { $0.parcel.key == id }?.parcel.recipient == Self.mended)
    #expect(fake.taken.allSatisfy { $0.parcel.recipient == Self.mended })
    try await house.engine.correctSubject(Self.mended, mobile: "0555777666", by: nil)
    #expect(try await shown(house) == Self.mended, "what went is shown with where it went")
  }

  @Test func anotherTryGoesToTheNumberThatWasMended() async throws {
    let house = try await House()
    try await house.completedRequest()
    house.pass(seconds: 7_200)
    let refusing = Gateway(name: "no", carrier: .sms) { _ in .refused("no such number") }
    try await house.engine.carryOutbox(by: [refusing])
    let wrong = try #require(try await shown(house))
    try await house.engine.correctSubject(wrong, mobile: "0555999888", by: nil)
    #expect(try await shown(house) == wrong, "it was tried there")
    #expect(try await house.engine.retryDead() >= 1)
    #expect(try await shown(house) == Self.mended)
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    try await house.engine.carryOutbox(by: [fake.gateway])
    #expect(!fake.taken.isEmpty && fake.taken.allSatisfy { $0.parcel.recipient == Self.mended })
  }

  @Test func theListOfCallsNamesTheNumberThatHolds() async throws {
    let (house, id) = try await house(.interview)
    house.pass(seconds: 7_200)
    let calls = try await house.engine.handOuts(by: .interview)
    #expect(calls.first { $0.parcel.key == id }?.parcel.recipient == Self.mended)
    try await house.engine.handedOut(calls)
    #expect(try await sending(house, id).state == .handed)
    #expect(try await shown(house) == Self.mended)
  }

  @Test func whoHasNoAddressAnyMoreIsNotWrittenToAtTheOldOne() async throws {
    let house = try await House(carriers: [.email])
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        checklist: Checklist([])),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil, email: "old@example.com"),
      by: .fixed(.relationsEmployee))
    func keep(email: String?) async throws {
      try await house.engine.store.write { ledger in
        let person = try #require(try ledger.beneficiary(request.beneficiary))
        try ledger.save(
          Beneficiary(
            id: person.id, name: person.name, mobile: person.mobile, email: try email.map { try EmailAddress($0) }))
      }
    }
    try await keep(email: nil)
    let fake = FakeGateway(.email, seed: 1, faulty: false) { house.now }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    #expect(try await house.engine.outboxStanding(limit: 9).dead.map(\.trouble) == ["no address"])
    try await keep(email: "new@example.com")
    #expect(try await house.engine.retryDead() == 1)
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).handed == 1)
    #expect(fake.taken.map(\.parcel.recipient) == ["new@example.com"])
  }
}
