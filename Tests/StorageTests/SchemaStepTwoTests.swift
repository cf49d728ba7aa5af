import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that brings the policy flow: what was kept before it is there after it, and says the same.
@Suite struct SchemaStepTwoTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  private let open = RequestID(high: 1, low: 1)
  private let served = RequestID(high: 1, low: 2)

  /// A database as the first version left it, with one request that waits and one that was served.
  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: 1)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('tabuk', 'walk/1', printf('%064d', 0), '{}');
          """)
      try connection.execute(
        "INSERT INTO beneficiary VALUES ('tabuk', ?, ?, ?)",
        [
          SQLValue(BeneficiaryID(high: 2, low: 2)), .bytes(try keyring.seal("سعد")),
          .bytes(try keyring.seal("+966500000001")),
        ])
      for (id, completed) in [(open, nil), (served, start.adding(days: 1))] {
        try connection.execute(
          "INSERT INTO request VALUES ('tabuk', ?, ?, 'repair', 'roof', 'C2', ?, ?)",
          [SQLValue(id), SQLValue(BeneficiaryID(high: 2, low: 2)), SQLValue(start), SQLValue(completed)])
      }
      try connection.execute(
        "INSERT INTO invitation VALUES ('tabuk', randomblob(16), randomblob(32), ?, 'walk/1', 1, 2, 0)",
        [SQLValue(served)])
    }
    return file
  }

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  @Test func requestsFromBeforeTheFlowAreWhatTheyWere() throws {
    let file = try before()
    try Schema.migrate(file)
    try ledger(file) { ledger in
      let waiting = try #require(try ledger.request(open))
      #expect(waiting.policyVersion == nil && waiting.steps.isEmpty && waiting.stage == .received)
      let done = try #require(try ledger.request(served))
      #expect(done.stage == .completed(at: start.adding(days: 1)) && done.kind == .support)
      #expect(try ledger.earlierOpenRequests(of: nil, limit: 9).map(\.id) == [open])
      #expect(try ledger.openRequestCount() == 1)
      let rows = try ledger.rows("SELECT stage, changed, ended FROM request WHERE association = ? ORDER BY request")
      #expect(rows.map(\.values).last == [.text("completed"), .integer(1_791_784_800), .integer(1_791_784_800)])
      #expect(try ledger.rows("SELECT withdrawn FROM invitation WHERE association = ?").first?.isNull(0) == true)
    }
  }

  @Test func peopleFromBeforeTheIndexAreFoundByTheirNumber() throws {
    let file = try before()
    try Schema.migrate(file)
    try ledger(file) { ledger in
      let number = try #require(MobileNumber("0500000001"))
      #expect(try ledger.beneficiaries(number).isEmpty)
      #expect(try ledger.indexMobiles(limit: 10).opened == 1)
      #expect(try ledger.indexMobiles(limit: 10).opened == 0)
      #expect(try ledger.beneficiaries(number).map(\.name) == ["سعد"])
    }
  }

  @Test func theSecondStepRefusesBadRows() throws {
    let file = try before()
    try Schema.migrate(file)
    for bad in [
      "UPDATE request SET kind = 'gift'", "UPDATE request SET stage = 'lost'",
      "UPDATE request SET policy_version = 0", "UPDATE request SET ended = 1",
      "INSERT INTO request_step VALUES ('tabuk', x'00', 1, 1, 'beneficiary', 1, x'00')",
      "INSERT INTO request_step SELECT 'tabuk', request, 0, 1, 'beneficiary', 1, x'00' FROM request",
      "INSERT INTO policy_version VALUES ('tabuk', 1, 1, '', 'x', '{}')",
      "INSERT INTO holiday VALUES ('tabuk', 2, 1, 'عيد', 'Eid')",
      "INSERT INTO audit VALUES ('tabuk', 1, 1, 'machine', 'sign', '', x'00', x'00', x'00')",
      "UPDATE beneficiary SET mobile_index = x'00'",
      "UPDATE invitation SET withdrawn = 0",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }

  @Test func twoPeopleNeverShareAnIdentityNumber() async throws {
    let store = try Store(inMemoryFor: .fixed("tabuk"))
    let nationalID = try NationalID("1000000008")
    let mobile = try #require(MobileNumber("0500000001"))
    try await store.write { ledger in
      try ledger.ensureAssociation()
      try ledger.save(
        Beneficiary(id: Identifier(high: 1, low: 1), name: "سعد", mobile: mobile, nationalID: nationalID))
      try ledger.save(Beneficiary(id: Identifier(high: 1, low: 2), name: "نورة", mobile: mobile))
    }
    await #expect(throws: (any Error).self) {
      try await store.write { ledger in
        try ledger.save(
          Beneficiary(id: Identifier(high: 1, low: 3), name: "علي", mobile: mobile, nationalID: nationalID))
      }
    }
    #expect(try await store.read { try $0.beneficiary(nationalID) }?.name == "سعد")
    #expect(try await store.read { try $0.beneficiary(try NationalID("2000000006")) } == nil)
    #expect(try await store.read { try $0.beneficiaries(mobile).count } == 2)
  }
}
