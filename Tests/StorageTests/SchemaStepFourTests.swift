import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step that brings counts in short: what was counted and answered before it is there after it, and says the same.
@Suite struct SchemaStepFourTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let days = Day(number: 0)..<Day(number: 100)

  /// A database as it was before the step, with two responses of one stratum and one of another.
  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: 2)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('tabuk', 'walk/1', printf('%064d', 0), '{}');
          INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', randomblob(16), x'00', x'00');
          INSERT INTO request (association, request, beneficiary, department, service, channel, received)
            SELECT 'tabuk', zeroblob(16), beneficiary, 'repair', 'roof', 'C2', 1 FROM beneficiary;
          INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered)
            VALUES ('tabuk', zeroblob(16), zeroblob(32), zeroblob(16), 'walk/1', 1, 2, 1);
          INSERT INTO response VALUES ('tabuk', zeroblob(16), 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1=5');
          INSERT INTO comment VALUES ('tabuk', zeroblob(16), 'Q10', 'شكراً');
          INSERT INTO call_back VALUES ('tabuk', zeroblob(16), zeroblob(16), 7);
          INSERT INTO receipt VALUES ('tabuk', zeroblob(32), zeroblob(32));
          INSERT INTO answer_count VALUES
            ('tabuk', 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q2', 0, 1),
            ('tabuk', 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1', 5, 12),
            ('tabuk', 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1', 4, 3),
            ('tabuk', 8, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1', 99, 1);
          INSERT INTO pair_count VALUES
            ('tabuk', 7, 'repair', 'walk/1', 'Q1', 5, 'Q2', 0, 4), ('tabuk', 7, 'repair', 'walk/1', 'Q1', 4, 'Q8', 10, 2),
            ('tabuk', 8, 'repair', 'walk/1', 'Q1', 0, 'Q2', 1, 1);
          """)
    }
    return file
  }

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  @Test func everyCountIsWhatItWas() throws {
    let file = try before()
    try Schema.migrate(file)
    try ledger(file) { ledger in
      let answers = try ledger.answerCounts(on: days).table.counts.map {
        "\($0.stratum.day.number) \($0.stratum.channel.rawValue) \($0.question)=\($0.answer): \($1)"
      }
      #expect(answers.sorted() == ["7 C2 Q1=4: 3", "7 C2 Q1=5: 12", "7 C2 Q2=0: 1", "8 C2 Q1=99: 1"])
      let pairs = try ledger.pairCounts(on: days).table.counts.map {
        "\($0.stratum.day.number) \($0.pair.first)=\($0.pair.firstAnswer) \($0.pair.second)=\($0.pair.secondAnswer): \($1)"
      }
      #expect(pairs.sorted() == ["7 Q1=4 Q8=10: 2", "7 Q1=5 Q2=0: 4", "8 Q1=0 Q2=1: 1"])
    }
  }

  @Test func responsesKeepTheirWordsAndWishes() throws {
    let file = try before()
    try Schema.migrate(file)
    try ledger(file) { ledger in
      for (sql, number) in [
        ("SELECT count(*) FROM response WHERE association = ? AND answers = 'Q1=5' AND day = 7", 1),
        ("SELECT count(*) FROM comment WHERE association = ? AND question = 'Q10' AND words = 'شكراً'", 1),
        ("SELECT count(*) FROM call_back WHERE association = ? AND asked = 7", 1),
        ("SELECT count(*) FROM invitation WHERE association = ? AND answered = 1 AND form IS NULL", 1),
      ] {
        let found = try ledger.rows(sql).first?.integer(0)
        #expect(found == number, "\(sql)")
      }
      let astray = try ledger.connection.rows("PRAGMA foreign_key_check")
      #expect(astray.isEmpty)
    }
  }

  @Test func theFourthStepRefusesBadRows() throws {
    let file = try before()
    try Schema.migrate(file, upTo: 19)
    for bad in [
      "INSERT INTO response VALUES ('tabuk', randomblob(16), 1, 'repair', 'roof', 'C9', 'link', 'walk/1', 'Q1=5', 0, 0)",
      "INSERT INTO response VALUES ('tabuk', randomblob(16), 1, 'repair', 'roof', 'C12', 'link', 'walk/1', 'Q1=5', 0, 0)",
      "INSERT INTO response VALUES ('tabuk', randomblob(16), 1, 'repair', 'roof', 'C1', 'fax', 'walk/1', 'Q1=5', 0, 0)",
      "INSERT INTO response VALUES ('tabuk', x'00', 1, 'repair', 'roof', 'C1', 'link', 'walk/1', 'Q1=5', 0, 0)",
      "INSERT INTO response VALUES ('tabuk', randomblob(16), 1, 'repair', 'wall', 'C1', 'link', 'walk/1', 'Q1=5', 0, 0)",
      "INSERT INTO comment VALUES ('tabuk', randomblob(16), 'Q10', 'x')",
      "INSERT INTO call_back VALUES ('tabuk', randomblob(16), zeroblob(16), 1)",
      "DELETE FROM response", "UPDATE invitation SET form = x'00'", "UPDATE invitation SET content = x'00'",
      "INSERT INTO answer_sheet VALUES ('tabuk', 1, 'repair', 'roof', 'C1', 'link', 'walk/1', '')",
      "INSERT INTO pair_sheet VALUES ('tabuk', 1, 'repair', 'walk/1', '')",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    let good =
      "INSERT INTO response VALUES ('tabuk', randomblob(16), 1, 'repair', 'roof', 'C8', 'import', 'walk/1', '', 0, 0)"
    try file.write { try $0.run(script: good) }
  }
}
