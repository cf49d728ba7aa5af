import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that makes the shelf of reports: what stands on it is whole, and bad rows are refused.
@Suite struct SchemaStepNineteenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let before = Schema.steps.firstIndex { $0.contains("CREATE TABLE shelved_report") } ?? 0

  private func made() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          """)
    }
    try Schema.migrate(file)
    return file
  }

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  private func report(_ files: [String: [UInt8]], figures: String = "a", last: Int = 20_000) -> ShelvedReport {
    ShelvedReport(
      name: "department-repair-2026-10", kind: .department, department: .fixed("repair"), last: Day(number: last),
      title: LocalizedText(ar: "تقرير", en: "Report"), period: LocalizedText(ar: "أكتوبر", en: "October"),
      figures: String(repeating: figures, count: 64), published: Moment(seconds: 5),
      files: files.sorted { $0.key < $1.key }.map {
        ShelvedReport.File(name: $0.key, size: $0.value.count, sha256: String(repeating: "0", count: 64))
      })
  }

  @Test func aReportStandsThereWhole() throws {
    let file = try made()
    let files: [String: [UInt8]] = ["a.html": [1, 2, 3], "b.json": [], "manifest.json": [4]]
    try ledger(file) { ledger in
      #expect(try ledger.shelvedReports().isEmpty)
      #expect(try ledger.shelvedReport(named: "x") == nil)
      try ledger.shelve(report(files), bytes: files)
      #expect(try ledger.shelvedReports() == [report(files)])
      for (name, bytes) in files {
        #expect(try ledger.shelvedFile(named: name, of: "department-repair-2026-10") == bytes)
      }
      #expect(try ledger.shelvedFile(named: "a.html", of: "another") == nil)
    }
  }

  @Test func aLaterOneTakesItsPlaceAndKeepsWhatItNames() throws {
    let file = try made()
    try ledger(file) { ledger in
      let first: [String: [UInt8]] = ["a.html": [1], "b.pdf": [2], "c.csv": [3]]
      try ledger.shelve(report(first), bytes: first)
      let second: [String: [UInt8]] = ["a.html": [9], "b.pdf": [2], "d.csv": [4]]
      try ledger.shelve(report(second, figures: "b"), bytes: ["a.html": [9], "d.csv": [4]])
      #expect(try ledger.shelvedReports() == [report(second, figures: "b")])
      #expect(try ledger.shelvedFile(named: "a.html", of: "department-repair-2026-10") == [9])
      #expect(try ledger.shelvedFile(named: "b.pdf", of: "department-repair-2026-10") == [2])
      #expect(try ledger.shelvedFile(named: "c.csv", of: "department-repair-2026-10") == nil)
    }
    #expect(try file.write { try $0.rows("PRAGMA foreign_key_check") }.isEmpty)
  }

  @Test func theStepRefusesBadRows() throws {
    let file = try made()
    try ledger(file) { try $0.shelve(report(["a.html": [1]]), bytes: ["a.html": [1]]) }
    for bad in [
      "UPDATE shelved_report SET kind = 'secret'", "UPDATE shelved_report SET department = NULL",
      "UPDATE shelved_report SET kind = 'board'", "UPDATE shelved_report SET figures = 'x'",
      "UPDATE shelved_report SET department = 'nowhere'", "UPDATE shelved_file SET size = 2",
      "UPDATE shelved_file SET report = 'another'", "UPDATE shelved_file SET sha256 = ''",
      "DELETE FROM shelved_report",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }
}
