import Testing
import Vocabulary

@testable import Storage

/// The step that brings the beneficiary's own doors: messages from before it are there after it.
@Suite struct SchemaStepNineTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let place = Schema.steps.firstIndex { $0.contains("CREATE TABLE tracking_link") } ?? 0

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: place)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('tabuk', 'walk/1', printf('%064d', 0), '{}');
          INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', randomblob(16), x'00', x'00');
          INSERT INTO request (association, request, beneficiary, department, service, channel, received)
            SELECT 'tabuk', randomblob(16), beneficiary, 'repair', 'roof', 'C2', 1 FROM beneficiary;
          INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered)
            SELECT 'tabuk', randomblob(16), randomblob(32), request, 'walk/1', 1, 2, 0 FROM request;
          """)
      try connection.execute(
        "INSERT INTO message SELECT 'tabuk', randomblob(16), invitation, ?, ?, 9 FROM invitation",
        [.bytes(try keyring.seal("+966500000001")), .bytes(try keyring.seal("دعوة"))])
    }
    return file
  }

  @Test func messagesFromBeforeAreCarriedOver() throws {
    let file = try before()
    try Schema.migrate(file)
    let kept = try file.write { connection in
      try connection.rows("SELECT recipient, text, written, invitation IS NULL, request IS NULL FROM message")
    }
    let row = try #require(kept.first)
    #expect(
      try kept.count == 1 && keyring.open(row.bytes(0)) == "+966500000001" && keyring.open(row.bytes(1)) == "دعوة")
    #expect(try row.integer(2) == 9 && row.integer(3) == 0 && row.integer(4) == 1)
    #expect(try file.write { try $0.rows("SELECT name FROM sqlite_schema WHERE name LIKE '%of_invitations%'") }.isEmpty)
  }

  @Test func theStepRefusesBadRows() throws {
    let file = try before()
    try Schema.migrate(file)
    for bad in [
      "UPDATE message SET invitation = NULL", "UPDATE message SET request = (SELECT request FROM request)",
      "UPDATE message SET invitation = NULL, request = x'00'",
      "INSERT INTO tracking_link SELECT 'tabuk', x'00', request, 'whole', 1 FROM request",
      "INSERT INTO tracking_link SELECT 'tabuk', randomblob(32), request, 'half', 1 FROM request",
      "INSERT INTO tracking_link VALUES ('tabuk', randomblob(32), x'00', 'whole', 1)",
      "INSERT INTO signing_code SELECT 'tabuk', request, x'00', 1, 0, 1, 1 FROM request",
      "INSERT INTO signing_code SELECT 'tabuk', request, randomblob(32), 1, 0, 2, 1 FROM request",
      "INSERT INTO topic VALUES ('tabuk', 't', '', 'q', 'a', 'a', 1)",
      "INSERT INTO topic VALUES ('tabuk', 't', 'q', 'q', 'a', 'a', 2)",
      "INSERT INTO topic_count VALUES ('tabuk', 1, 't', 0)",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    try file.write {
      try $0.run(script: "INSERT INTO tracking_link SELECT 'tabuk', randomblob(32), request, 'whole', 1 FROM request")
    }
  }
}
