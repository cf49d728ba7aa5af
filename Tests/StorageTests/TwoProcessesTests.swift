import Collector
import Foundation
import Operations
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// Two programs on one database of a server: what one wrote is known to the other before it writes.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct TwoProcessesTests {
  private func response(_ number: Int) throws -> Response {
    Response(
      id: ResponseID(high: 5, low: UInt64(number)),
      stratum: Stratum(
        day: Day(number: 20_000), department: House.department.code, service: House.service.code, channel: .phone,
        mode: .kiosk, survey: Questionnaire.walk.reference),
      sheet: try AnswerSheet(reading: ["Q1": ["\(number % 5 + 1)"]], for: .walk))
  }

  @Test func noCountIsLostAndTheChainOfActsDoesNotFork() async throws {
    let house = try await House(onPostgreSQL: true)
    let (first, second) = (house.engine.store, try #require(try house.anotherStore()))
    let responses = try (0..<80).map(response)
    let request = RequestID(high: 5, low: 5)
    try await withThrowingTaskGroup { group in
      for (number, response) in responses.enumerated() {
        group.addTask {
          try await (number % 2 == 0 ? first : second).write { ledger in
            try ledger.save(response)
            try ledger.record(
              AuditEntry(
                at: Moment(seconds: Int64(number)), by: .staff(StaffID(high: 1, low: 1)), .seePersonalData,
                of: .request(request), detail: "العرض \(number)"))
          }
        }
      }
      try await group.waitForAll()
    }
    let verification = try await house.engine.verify()
    #expect(verification.responses == 80 && verification.isClean)
    let days = Day(number: 20_000)..<Day(number: 20_001)
    #expect(try await second.read { try $0.answerCounts(on: days).total } == 80)
    let review = try await second.read { try $0.reviewAudit() }
    #expect(review.faults == [])
    #expect(try await second.read { try $0.auditRecords(about: .request(request)).count } == 80)
  }

  @Test func aKeyThatOneDestroyedDoesNotLiveOnInTheOther() throws {
    let path = try House.temporaryFile()
    let first = try Keyring(beside: path, databaseExists: false, isShared: true)
    let second = try Keyring(beside: path, databaseExists: true, isShared: true)
    let person = BeneficiaryID(high: 3, low: 3)
    let sealed = try first.seal("سعد", for: person)
    try first.persons.flush()
    #expect(try second.open(sealed, of: person) == "سعد")
    try first.persons.destroy(person, on: Day(number: 20_000))
    #expect(throws: (any Error).self) { try second.open(sealed, of: person) }
    #expect(throws: ErasedPerson(id: person)) { try second.seal("سعد", for: person) }
    #expect(try second.persons.destroyed() == [person: Day(number: 20_000)])
  }

  @Test func whatWasSealedWithAKeyThatCameTooLateIsNotKept() throws {
    let path = try House.temporaryFile()
    let first = try Keyring(beside: path, databaseExists: false, isShared: true)
    let second = try Keyring(beside: path, databaseExists: true, isShared: true)
    let person = BeneficiaryID(high: 3, low: 4)
    _ = try second.seal("سعد", for: person)
    let sealed = try first.seal("سعد", for: person)
    try first.persons.flush()
    #expect(throws: StoreRefusal.busy) { try second.persons.flush() }
    #expect(try second.open(sealed, of: person) == "سعد")
    try second.persons.flush()
  }

  /// What the server does not keep is refused in the same words as what it does.
  @Test func whereNoKeyCanBeWrittenTheServersRecordsAreRefusedWithWords() async throws {
    let (database, keys) = (try TestDatabase(), try House.temporaryFile())
    defer { withExtendedLifetime(database) {} }
    let store = try await House(server: database.address, keys: keys).engine.store
    let person = BeneficiaryID(high: 3, low: 5)
    try FileManager.default.moveItem(atPath: keys + ".persons", toPath: keys + ".aside")
    await #expect(throws: StoreRefusal.readOnly) {
      try await store.write { _ = try $0.keyring.seal("سعد", for: person) }
    }
    await #expect(throws: StoreRefusal.readOnly) {
      try await store.write { try $0.keyring.persons.destroy(person, on: Day(number: 20_000)) }
    }
    try FileManager.default.moveItem(atPath: keys + ".aside", toPath: keys + ".persons")
    try await store.write { _ = try $0.keyring.seal("سعد", for: person) }
  }
}
