import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that brings references and the outcomes of the audit's examinations.
@Suite struct SchemaStepTenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private static let step = (Schema.steps.firstIndex { $0.contains("CREATE TABLE reference_version") } ?? 0) + 1

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: Self.step - 1)
    try file.write { connection in
      try connection.run(script: "INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association')")
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      try ledger.record(
        AuditEntry(at: Moment(seconds: 5), by: nil, .manageHolidays, of: .holiday(Day(number: 1)), detail: "x"))
    }
    return file
  }

  @Test func whatWasRecordedBeforeIsWholeAfterIt() throws {
    let file = try before()
    try Schema.migrate(file)
    try file.write { connection throws in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      let review = try ledger.reviewAudit()
      #expect(review.faults == [] && review.records == 1)
      #expect(try ledger.lastAuditCheck() == nil)
      #expect(try Reference.allCases.allSatisfy { try ledger.references($0).all.isEmpty })
      var filter = AuditFilter()
      filter.kind = .holiday
      #expect(try ledger.auditRecords(filter, limit: 9).count == 1)
      filter.kind = .policy
      #expect(try ledger.auditRecords(filter, limit: 9).isEmpty)
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try before()
    try Schema.migrate(file)
    let good = "INSERT INTO reference_version VALUES ('tabuk', 'R1', 1, 'ع', 'ط', 1, 2, 'earlier', 'نص')"
    for bad in [
      good.replacing("'R1'", with: "'R5'"), good.replacing(", 1, 'ع'", with: ", 0, 'ع'"),
      good.replacing("'ع'", with: "''"), good.replacing("'ط'", with: "''"), good.replacing("'نص'", with: "''"),
      good.replacing("'tabuk'", with: "'nobody'"), good.replacing("1, 2,", with: "'monday', 2,"),
      "INSERT INTO audit_check VALUES ('tabuk', 1, '', -1, 'x', 0, '', '')",
      "INSERT INTO audit_check VALUES ('tabuk', 1, '', 1, 'x', 1, '', '')",
      "INSERT INTO audit_check VALUES ('tabuk', 1, '', 1, 'x', 0, 'خلل', 'fault')",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    try file.write { try $0.run(script: good) }
    #expect(throws: (any Error).self) { try file.write { try $0.run(script: good) } }
  }

  @Test func aVersionIsReadAsItWasEntered() throws {
    let file = try before()
    try Schema.migrate(file)
    let version = try ReferenceVersion(
      .supportGuide, version: 1, title: "دليل", edition: "الأولى", inForce: Day(number: 20_000),
      entered: Act(at: Moment(seconds: 7), by: .staff(StaffID(high: 1, low: 2))), text: "# باب\r\n\r\nنص\t'\"")
    let check = AuditCheck(
      AuditReview(faults: [.missing(3)], records: 9, head: "ab"), at: Moment(seconds: 9), by: StaffID(high: 1, low: 2))
    try file.write { connection in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      try ledger.append(version)
      try ledger.save(check)
      try ledger.save(AuditCheck(AuditReview(faults: [], records: 1, head: "a"), at: Moment(seconds: 8), by: nil))
      #expect(try ledger.references(.supportGuide).all == [version])
      #expect(try ledger.references(.bylaws).all.isEmpty)
      #expect(try ledger.lastAuditCheck() == check)
    }
  }
}
