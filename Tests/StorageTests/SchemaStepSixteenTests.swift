import Collector
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step of calls, sheets on paper and addresses of e-mail.
@Suite struct SchemaStepSixteenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private static let step = (Schema.steps.firstIndex { $0.contains("CREATE TABLE phone_call") } ?? 0) + 1
  private let person = "x'000102030405060708090a0b0c0d0e0f'"

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: Self.step - 1)
    let sealed = { (text: String) throws -> String in
      "x'" + (try keyring.seal(text)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'"
    }
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO beneficiary (association, beneficiary, name, mobile)
          VALUES ('tabuk', \(person), \(try sealed("سعد العطوي")), \(try sealed("+966500000001")));
          INSERT INTO department VALUES ('tabuk', 'd', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 's', 'd', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('tabuk', 'q/1', printf('%064d', 0), '{}');
          INSERT INTO request (association, request, beneficiary, department, service, channel, received)
          VALUES ('tabuk', zeroblob(16), \(person), 'd', 's', 'C1', 1);
          INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered)
          VALUES ('tabuk', zeroblob(16), zeroblob(32), zeroblob(16), 'q/1', 1, 9, 0);
          INSERT INTO message (association, message, invitation, recipient, text, written)
          VALUES ('tabuk', zeroblob(16), zeroblob(16), x'00', x'00', 1);
          INSERT INTO sending VALUES ('tabuk', zeroblob(16), 'interview', 2, 9, 0, 'waiting', NULL, NULL);
          """)
    }
    return file
  }

  @Test func whoWasKnownBeforeIsKnownAfterItAndHisCallWaits() throws {
    let file = try before()
    try Schema.migrate(file)
    try file.write { connection throws in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      let id = try #require(try ledger.beneficiaries(limit: 9).first)
      #expect(try ledger.beneficiary(id)?.name == "سعد العطوي")
      let call = try #require(try ledger.openCalls(limit: 9).first)
      #expect(call == PhoneCall(MessageID(high: 0, low: 0), due: Moment(seconds: 2), until: Moment(seconds: 9)))
      let kept = PhoneCall(
        call.message, due: Moment(seconds: 5), until: call.until, unanswered: 2, postponed: 1,
        claim: PhoneCall.Claim(by: StaffID(high: 1, low: 2), until: Moment(seconds: 8)))
      try ledger.save(kept)
      #expect(try ledger.openCall(call.message) == kept)
      try ledger.remove(kept)
      #expect(try ledger.openCall(call.message) == call)
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try before()
    try Schema.migrate(file)
    let call = "INSERT INTO phone_call VALUES ('tabuk', zeroblob(16), 1, 0, 0, NULL, NULL)"
    let entry = "INSERT INTO paper_entry VALUES ('tabuk', zeroblob(16), 1, zeroblob(16), x'00')"
    for bad in [
      call.replacing("1, 0, 0,", with: "1, 3, 0,"), call.replacing("1, 0, 0,", with: "1, 0, 3,"),
      call.replacing("NULL, NULL", with: "zeroblob(16), NULL"), call.replacing("NULL, NULL", with: "x'00', 1"),
      call.replacing("zeroblob(16), 1", with: "randomblob(16), 1"),
      entry.replacing(" 1, zero", with: " 3, zero"), entry.replacing("'tabuk', zero", with: "'tabuk', random"),
      entry.replacing("1, zeroblob(16)", with: "1, zeroblob(15)"),
      "UPDATE beneficiary SET email_index = x'00'",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    try file.write { try $0.run(script: call + ";" + entry) }
    let sameHand = entry.replacing(" 1, zero", with: " 2, zero")
    #expect(throws: (any Error).self, "one person types a sheet once") {
      try file.write { try $0.run(script: sameHand) }
    }
  }
}
