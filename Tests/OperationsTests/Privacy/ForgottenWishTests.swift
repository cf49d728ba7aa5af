import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The wish for no messages stays with the person; what it was kept by goes with him, and with the number that is his no more.
@Suite struct ForgottenWishTests {
  private static let saad = "0500000001"
  private static let address = "saad@example.com"

  /// Somebody with a number and an address, written down at reception, whose request is over.
  private func person(
    in house: House, _ mobile: String, _ email: String?, _ nationalID: String? = nil
  ) async throws -> Beneficiary {
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        checklist: Checklist([])),
      from: .introduced(name: "سعد العطوي", mobile: mobile, nationalID: nationalID, email: email),
      by: .fixed(.relationsEmployee))
    return try await kept(house, request.beneficiary)
  }

  private func kept(_ house: House, _ id: BeneficiaryID) async throws -> Beneficiary {
    try #require(try await house.engine.store.read { try $0.beneficiary(id) })
  }

  private func optOut(_ house: House, _ person: Beneficiary) async throws {
    let now = house.now
    try await house.engine.store.write { try $0.optOut(person, of: [.sms, .email], at: now) }
  }

  /// Who wishes nothing, in whatever form: how many digests.
  private func wishes(_ house: House) async throws -> Int {
    try await house.engine.store.read { ledger in
      try ledger.rows("SELECT DISTINCT who FROM opt_out WHERE association = ?").count
    }
  }

  private func unwanted(_ house: House, _ person: Beneficiary) async throws -> Set<Carrier> {
    try await house.engine.store.read { try $0.optOuts(of: person) }
  }

  private func erase(_ house: House, _ person: Beneficiary) async throws {
    let now = house.now
    try await house.engine.store.write { try $0.erase(person.id, at: now) }
  }

  @Test func anErasedPersonsWishIsKeptByNothingOfHis() async throws {
    let house = try await House()
    let person = try await person(in: house, Self.saad, Self.address)
    try await optOut(house, person)
    #expect(try await wishes(house) == 3)
    try await erase(house, person)
    #expect(try await wishes(house) == 0)
  }

  @Test func whatSomebodyElseIsReachedByStillHoldsForHim() async throws {
    let house = try await House()
    let first = try await person(in: house, Self.saad, Self.address)
    let other = try await person(in: house, "0500000002", "SAAD@example.com")
    try await optOut(house, first)
    try await erase(house, first)
    #expect(try await unwanted(house, other) == [.sms, .email])
    try await erase(house, other)
    #expect(try await wishes(house) == 0)
  }

  @Test func aNumberThatWasCorrectedIsForgottenAndTheWishGoesOn() async throws {
    let house = try await House()
    let person = try await person(in: house, Self.saad, Self.address)
    try await optOut(house, person)
    try await house.engine.correctSubject(Self.saad, mobile: "0555999888", email: "new@example.com", by: nil)
    #expect(try await wishes(house) == 1)
    let corrected = try await kept(house, person.id)
    #expect(corrected.mobile.text == "+966555999888")
    #expect(try await unwanted(house, corrected) == [.sms, .email])
    // Whoever is given the old number is asked like others.
    let next = try await self.person(in: house, Self.saad, Self.address)
    #expect(try await unwanted(house, next) == [])
  }

  /// Neither a new name nor the same address in other letters is another way to reach him.
  @Test func whatStaysHisIsNotForgotten() async throws {
    let house = try await House()
    let first = try await person(in: house, Self.saad, Self.address)
    try await optOut(house, first)
    try await house.engine.correctSubject(Self.saad, name: "سعد فهد", email: "Saad@Example.com", by: nil)
    #expect(try await wishes(house) == 3)
    // Nor is what a member of his household is reached by, where he gives another number.
    let other = try await person(in: house, "0500000002", Self.address)
    try await house.engine.correctSubject(Self.saad, email: "new@example.com", by: nil)
    #expect(try await wishes(house) == 3)
    #expect(try await unwanted(house, other) == [.sms, .email])
  }

  /// At reception a person who is known by his identity number gives another number.
  @Test func aNumberThatIsCorrectedAtReceptionIsForgottenToo() async throws {
    let house = try await House()
    let person = try await person(in: house, Self.saad, nil, FlowTrial.nationalID)
    try await optOut(house, person)
    let again = try await self.person(in: house, "0555999888", nil, FlowTrial.nationalID)
    #expect(again.id == person.id && again.mobile != person.mobile)
    #expect(try await wishes(house) == 1)
    #expect(try await unwanted(house, again) == [.sms, .email])
  }
}
