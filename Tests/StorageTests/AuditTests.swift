import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The record of all acts: what somebody does to it past the program is found, and named.
@Suite struct AuditTests {
  private let request = RequestID(high: 5, low: 5)

  /// A store with eight records.
  private func store() async throws -> Store {
    let store = try Store(inMemoryFor: .fixed("tabuk"))
    let request = request
    try await store.write { ledger in
      try ledger.ensureAssociation()
      for number in 1...8 {
        try ledger.record(
          AuditEntry(
            at: Moment(seconds: Int64(number)), by: number == 1 ? nil : .staff(StaffID(high: 1, low: 1)),
            .seePersonalData, of: .request(request), detail: "العرض رقم \(number)"))
      }
    }
    return store
  }

  private func faults(after changes: [String]) async throws -> [AuditFault] {
    let store = try await store()
    try await store.write { ledger in for change in changes { try ledger.connection.run(script: change) } }
    return try await store.read { try $0.reviewAudit() }.faults
  }

  @Test func whatWasWrittenDownIsReadBack() async throws {
    let store = try await store()
    let request = request
    try await store.read { ledger in
      let records = try ledger.auditRecords(about: .request(request))
      #expect(records.map(\.position) == Array(1...8))
      #expect(records[0].actor == "machine" && records[1].act == "seePersonalData")
      #expect(try ledger.detail(of: records[3]) == "العرض رقم 4")
      #expect(try ledger.auditRecords(limit: 2).map(\.position) == [8, 7])
      let review = try ledger.reviewAudit()
      #expect(review.faults == [] && review.records == 8 && review.head.count == 64)
    }
  }

  @Test func aChangedRecordIsNamed() async throws {
    for change in ["at = 99", "actor = 'beneficiary'", "act = 'sign'", "subject = ''", "detail = x'01'"] {
      let found = try await faults(after: ["UPDATE audit SET \(change) WHERE position = 4"])
      #expect(found == [.changed(4)], "\(change)")
    }
    let digests = try await faults(after: ["UPDATE audit SET digest = randomblob(32) WHERE position = 8"])
    #expect(digests == [.changed(8)])
    let links = try await faults(after: ["UPDATE audit SET previous = randomblob(32) WHERE position = 1"])
    #expect(links == [.changed(1)])
  }

  @Test func aMissingRecordIsNamed() async throws {
    for place in [1, 4, 7] {
      let gap = try await faults(after: ["DELETE FROM audit WHERE position = \(place)"])
      #expect(gap == [.missing(place)])
      let closed = try await faults(
        after: [
          "DELETE FROM audit WHERE position = \(place)",
          "UPDATE audit SET position = -position WHERE position > \(place)",
          "UPDATE audit SET position = -position - 1 WHERE position < 0",
        ].map { "PRAGMA ignore_check_constraints = ON; " + $0 })
      #expect(closed == [.missing(place)])
    }
  }

  @Test func aMovedRecordIsNamed() async throws {
    let found = try await faults(after: [
      "UPDATE audit SET position = 1000 WHERE position = 3", "UPDATE audit SET position = 3 WHERE position = 6",
      "UPDATE audit SET position = 6 WHERE position = 1000",
    ])
    #expect(found == [.moved(3, to: 6)])
    let last = try await faults(after: ["UPDATE audit SET position = 1000 WHERE position = 3"])
    #expect(last == [.moved(3, to: 1_000)])
  }

  /// However far somebody puts the last record, the examination ends and the program goes on.
  @Test(arguments: [1_000_000_000_000, Int.max])
  func aPlaceBeyondAllOthersStopsNothing(_ place: Int) async throws {
    let far = "UPDATE audit SET position = \(place) WHERE position = 8"
    #expect(try await faults(after: [far]) == [.moved(8, to: place)])
    #expect(try await faults(after: [far, "UPDATE audit SET act = 'sign' WHERE position = 4"]) == [.changed(4)])
  }

  @Test func noPlaceFollowsTheLastThereIs() async throws {
    let store = try await store()
    try await store.spoil("UPDATE audit SET position = \(Int.max) WHERE position = 8")
    await #expect(throws: DamagedRow.self) {
      try await store.write { try $0.record(AuditEntry(at: Moment(seconds: 9), by: nil, .sign, of: .requestList)) }
    }
  }

  @Test func aCutOffEndIsProvedByASealKeptElsewhere() async throws {
    let store = try await store()
    let seal = try await store.read { try $0.reviewAudit() }.head
    #expect(try await store.read { try $0.reviewAudit(seal: seal) }.faults == [])
    try await store.write { try $0.connection.run(script: "DELETE FROM audit WHERE position > 6") }
    #expect(try await store.read { try $0.reviewAudit() }.faults == [])
    #expect(try await store.read { try $0.reviewAudit(seal: seal) }.faults == [.sealMissing])
  }

  @Test func whoHasNotTheKeyCannotMakeTheChainWholeAgain() async throws {
    let store = try await store()
    let forger = Keyring(bytes: Array(repeating: 8, count: 32))
    try await store.write { ledger in
      let kept = try ledger.auditRecords(limit: 1)[0]
      let entry = AuditEntry(at: kept.at, by: nil, .sign, of: .request(RequestID(high: 5, low: 5)))
      let forged = try AuditRecord(
        entry, at: 8, after: kept.previous, AuditChain(association: .fixed("tabuk"), keyring: forger))
      try ledger.execute(
        "UPDATE audit SET act = 'sign', detail = ?2, digest = ?3 WHERE association = ?1 AND position = 8",
        .bytes(forged.detail), .bytes(forged.digest))
    }
    #expect(try await store.read { try $0.reviewAudit() }.faults == [.changed(8)])
  }

  @Test func everyFaultIsSaidInBothLanguages() {
    let faults: [AuditFault] = [
      .changed(4), .missing(4), .moved(4, to: 5), .stepChanged(request, 4), .stepMissing(request, 4),
      .stepUnrecorded(request, 4),
    ]
    #expect(AuditFault.sealMissing.words.ar != AuditFault.sealMissing.words.en)
    for fault in faults {
      #expect(fault.words.ar.contains("٤") && fault.words.en.contains("4"))
    }
    #expect(Set(faults.map(\.words.ar)).count == faults.count)
  }
}
