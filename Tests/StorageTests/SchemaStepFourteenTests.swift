import Surveys
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step that brings questionnaire drafts.
@Suite struct SchemaStepFourteenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private static let step = (Schema.steps.firstIndex { $0.contains("CREATE TABLE questionnaire_draft") } ?? 0) + 1

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: Self.step - 1)
    try file.write { connection in
      try connection.run(script: "INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association')")
      try connection.run(script: "INSERT INTO questionnaire VALUES ('tabuk', 'q/1', printf('%064d', 0), '{}')")
    }
    return file
  }

  @Test func whatWasPublishedBeforeStaysAndDraftsAreKept() throws {
    let file = try before()
    try Schema.migrate(file)
    let draft = DraftRecord(
      id: DraftID(high: 1, low: 2), source: "a: b\n", remarks: [LocalizedText(ar: "ملاحظة", en: "Note")], origin: "q/1",
      changed: Moment(seconds: 9), by: StaffID(high: 3, low: 4))
    try file.write { connection throws in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      #expect(try connection.rows("SELECT survey FROM questionnaire").count == 1)
      #expect(try ledger.drafts().isEmpty)
      try ledger.save(draft)
      #expect(try ledger.draft(draft.id) == draft)
      let next = try draft.changing(to: "a: c\n", remarks: [], seen: 1, at: Moment(seconds: 10), by: draft.changedBy)
      try ledger.save(next)
      #expect(try ledger.drafts() == [next])
      #expect(next.revision == 2)
      try ledger.remove(draft: draft.id)
      #expect(try ledger.draft(draft.id) == nil)
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try before()
    try Schema.migrate(file)
    let good = "INSERT INTO questionnaire_draft VALUES ('tabuk', randomblob(16), 'a: b', '[]', 'q/1', 1, 9, 'staff')"
    for bad in [
      good.replacing("'tabuk'", with: "'nobody'"), good.replacing("randomblob(16)", with: "x'00'"),
      good.replacing("'a: b'", with: "''"), good.replacing("'q/1'", with: "''"), good.replacing("1, 9", with: "0, 9"),
      good.replacing("1, 9", with: "1, 'monday'"), good.replacing("'staff'", with: "''"),
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    try file.write { try $0.run(script: good) }
  }
}
