import Collector
import Messaging
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// E-mail as a way to reach people: sealed like a number, used where there is an address, never where he wishes none.
@Suite struct EmailAskingTests {
  private func served(_ house: House, mobile: String, email: String?) async throws -> RequestID {
    let request = try await house.engine.receive(
      name: "سعد العطوي", mobile: mobile, department: House.department.code, service: House.service.code,
      channel: .phone)
    try await house.engine.store.write { ledger in
      guard let kept = try ledger.request(request), let person = try ledger.beneficiary(kept.beneficiary) else {
        return
      }
      try ledger.save(
        Beneficiary(
          id: person.id, name: person.name, mobile: person.mobile, email: try email.map { try EmailAddress($0) }))
    }
    _ = try await house.engine.complete(request)
    return request
  }

  @Test func whoGaveAnAddressIsReachedByItAndWhoGaveNoneIsNot() async throws {
    let house = try await House(carriers: [.email])
    let with = try await served(house, mobile: "0500000001", email: "Saad@Example.com")
    let without = try await served(house, mobile: "0500000002", email: nil)
    let results = try await house.engine.store.read { (try $0.askings(of: with), try $0.askings(of: without)) }
    #expect(results.1.map(\.result) == [.leave(.noWay)])
    guard case .asked = results.0.first?.result else { Issue.record("not asked"); return }
    house.pass(seconds: 7_200)
    let fake = FakeGateway(.email, seed: 1, faulty: false) { house.now }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).handed == 1)
    #expect(fake.taken.map(\.parcel.recipient) == ["Saad@example.com"])
  }

  @Test func theSecondReminderGoesByMailToTheAddressAndNotToTheNumber() async throws {
    let house = try await House(carriers: [.sms, .email])
    _ = try await served(house, mobile: "0500000001", email: "saad@example.com")
    let (sms, mail) = (
      FakeGateway(.sms, seed: 1, faulty: false) { house.now }, FakeGateway(.email, seed: 2, faulty: false) { house.now }
    )
    house.pass(seconds: 7_200)
    for _ in 0..<10 {
      try await house.engine.carryOutbox(by: [sms.gateway, mail.gateway])
      house.pass(days: 1)
    }
    #expect(mail.taken.map(\.parcel.recipient) == ["saad@example.com"])
    #expect(sms.taken.allSatisfy { $0.parcel.recipient == "+966500000001" })
  }

  @Test func whoWishesNoMailGetsNone() async throws {
    let house = try await House(carriers: [.email])
    let first = try await served(house, mobile: "0500000001", email: "saad@example.com")
    let person = try await house.engine.store.read { ledger in
      try ledger.request(first).flatMap { try ledger.beneficiary($0.beneficiary) }
    }
    let now = house.now
    try await house.engine.store.write { try $0.optOut(try #require(person), of: [.email], at: now) }
    house.pass(seconds: 7_200)
    let fake = FakeGateway(.email, seed: 1, faulty: false) { house.now }
    #expect(try await house.engine.carryOutbox(by: [fake.gateway]).tried == 0)
    house.pass(days: 60)
    // The wish holds for the address, whoever is reached by it.
    let again = try await served(house, mobile: "0500000009", email: "SAAD@example.com")
    #expect(try await house.engine.store.read { try $0.askings(of: again).map(\.result) } == [.leave(.optedOut)])
  }

  /// A household is known by the number or the address that it shares: within the days it is asked once.
  @Test func whoSharesAnAddressIsOneHousehold() async throws {
    let house = try await House(carriers: [.sms])
    _ = try await served(house, mobile: "0500000001", email: "home@example.com")
    let second = try await served(house, mobile: "0500000002", email: "Home@example.com")
    #expect(
      try await house.engine.store.read { try $0.askings(of: second).map(\.result) } == [.leave(.householdAskedLately)])
    house.pass(days: 31)
    let third = try await served(house, mobile: "0500000003", email: "home@example.com")
    guard case .asked = try await house.engine.store.read({ try $0.askings(of: third).first?.result }) else {
      Issue.record("after the days he may be asked")
      return
    }
  }

  @Test func anAddressLiesSealed() async throws {
    let house = try await House()
    _ = try await served(house, mobile: "0500000001", email: "secretbox@example.com")
    let kept = try await house.engine.store.read { ledger in
      try ledger.rows("SELECT email, email_index FROM beneficiary WHERE association = ?").map {
        (try $0.bytes(0), try $0.bytes(1))
      }
    }
    #expect(kept.count == 1 && kept[0].1.count == 32)
    #expect(!String(decoding: kept[0].0 + kept[0].1, as: UTF8.self).contains("secretbox"))
  }

  @Test func staffCorrectAnAddressAndAPublicFormDoesNot() throws {
    let id = BeneficiaryID(high: 1, low: 1)
    let known = try Beneficiary(id, name: "سعد", mobile: "0500000001", email: EmailAddress("old@example.com"))
    let newer = try Beneficiary(id, name: "سعد", mobile: "0500000001", email: EmailAddress("new@example.com"))
    #expect(known.met(again: newer, by: .fixed(.relationsEmployee)).email?.text == "new@example.com")
    #expect(known.met(again: newer, by: nil).email?.text == "old@example.com")
    let silent = try Beneficiary(id, name: "سعد", mobile: "0500000001")
    #expect(known.met(again: silent, by: .fixed(.relationsEmployee)).email?.text == "old@example.com")
  }
}
