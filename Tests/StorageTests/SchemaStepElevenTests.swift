import Collector
import Foundation
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that keeps whom was asked: what was kept before it is counted as it stood, and bad rows are refused.
@Suite struct SchemaStepElevenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  /// The place of the step before.
  private let before = Schema.steps.firstIndex { $0.contains("CREATE TABLE asking (") } ?? 0
  private let open = RequestID(high: 1, low: 1)
  private let withdrawn = RequestID(high: 1, low: 2)
  private let unasked = RequestID(high: 1, low: 3)

  /// A database from before the step: a request with an open link, one whose link was withdrawn, one that ended unasked.
  private func earlier() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('tabuk', 'walk/1', printf('%064d', 0), '{}');
          INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', zeroblob(16), x'00', x'00');
          INSERT INTO invitation_count VALUES ('tabuk', \(start.day.number), 'repair', 'roof', 'C2', 'issued', 2);
          """)
      for id in [open, withdrawn, unasked] {
        try connection.execute(
          """
          INSERT INTO request (association, request, beneficiary, department, service, channel, received, completed, stage, ended)
          VALUES ('tabuk', ?, zeroblob(16), 'repair', 'roof', 'C2', ?, ?, 'completed', ?)
          """, [SQLValue(id), SQLValue(start), SQLValue(start), SQLValue(start)])
      }
      for (id, taken) in [(open, nil), (withdrawn, start)] as [(RequestID, Moment?)] {
        try connection.execute(
          """
          INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered, withdrawn)
          VALUES ('tabuk', randomblob(16), randomblob(32), ?, 'walk/1', ?, ?, 0, ?)
          """, [SQLValue(id), SQLValue(start), SQLValue(start.adding(days: 30)), SQLValue(taken)])
      }
    }
    return file
  }

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  @Test func whatWasDecidedBeforeIsCountedAsItStood() throws {
    let file = try earlier()
    try Schema.migrate(file)
    try ledger(file) { ledger in
      let days = start.day..<start.day.adding(days: 1)
      let counts = try ledger.askingCounts(on: days).grouped { $0.result }
      #expect(counts == CountTable(["asked": 1, "taken_back": 1, "from_before": 1]))
      #expect(try ledger.invitationCounts(on: days).total == 1, "a withdrawn link no longer counts as issued")
      #expect(try ledger.askings(of: unasked).map(\.result) == [.leave(.fromBefore)])
      #expect(try ledger.askings(of: open).map(\.ending) == [1])
      #expect(try ledger.undecidedEnds().isEmpty)
      var recount = AskingCounts()
      try ledger.forEachAsking { recount.add($0.counts) }
      #expect(recount == (try ledger.askingCounts(on: days)))
    }
    #expect(try file.write { try $0.rows("PRAGMA foreign_key_check") }.isEmpty)
  }

  @Test func theStepRefusesBadRows() throws {
    let file = try earlier()
    try Schema.migrate(file)
    for bad in [
      "UPDATE asking SET result = 'forgotten'", "UPDATE asking SET result = 'asked_lately' WHERE result = 'asked'",
      "UPDATE asking SET reach = 'opened'", "UPDATE asking SET ending = 0",
      "INSERT INTO asking SELECT association, request, 2, decided, result, invitation, due, asked, reach FROM asking",
      "INSERT INTO asking_count VALUES ('tabuk', 1, 'repair', 'asked', 0)",
      "INSERT INTO sending VALUES ('tabuk', randomblob(16), 'sms', 1, 2, 0, 'waiting', NULL, NULL)",
      "INSERT INTO opt_out VALUES ('tabuk', x'00', 'sms', 1)",
      "INSERT INTO opt_out VALUES ('tabuk', zeroblob(32), 'pigeon', 1)",
      "INSERT INTO planned_reminder SELECT 'tabuk', invitation, 3, 'sms', 1 FROM invitation",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }
}
