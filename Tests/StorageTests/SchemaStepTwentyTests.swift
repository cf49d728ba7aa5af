import Collector
import Operations
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that knows groups of beneficiaries (G1).
@Suite struct SchemaStepTwentyTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private static let step = (Schema.steps.firstIndex { $0.contains("CREATE TABLE beneficiary_group") } ?? 0) + 1

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: Self.step - 1)
    try file.write { connection in
      try connection.run(script: EarlierRows.aRequest)
      try Ledger(connection, .fixed("tabuk"), keyring).publish(.walk)
      try connection.run(
        script: """
          INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered)
          VALUES ('tabuk', zeroblob(16), zeroblob(32), zeroblob(16), 'walk/1', 604800, 2592000, 1);
          INSERT INTO response (association, response, day, department, service, channel, mode, survey, answers)
          VALUES ('tabuk', zeroblob(16), 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1=5');
          INSERT INTO answer_sheet VALUES ('tabuk', 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1=5:1');
          INSERT INTO invitation_count VALUES ('tabuk', 7, 'repair', 'roof', 'C2', 'issued', 1);
          INSERT INTO invitation_count VALUES ('tabuk', 7, 'repair', 'roof', 'C2', 'answered', 1);
          """)
    }
    return file
  }

  @Test func earlierRowsStateNoGroupAndCountAsBefore() throws {
    let file = try before()
    try Schema.migrate(file)
    try file.write { connection throws in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      #expect(try ledger.beneficiaryGroups() == BeneficiaryGroup.usual)
      let recount = try ledger.recount(with: ["walk/1": .walk])
      let kept = try ledger.keptCounts()
      #expect(kept.answers == recount.answers && kept.invitations == recount.invitations)
      #expect(kept.answers.total == 1 && kept.invitations.total == 2)
      #expect(kept.answers.strata.keys.allSatisfy { $0.group == nil })
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try before()
    try Schema.migrate(file)
    let good = "INSERT INTO beneficiary_group VALUES ('tabuk', 'orphans', 5, 'أيتام', 'Orphans', 0)"
    for bad in [
      good.replacing("'orphans'", with: "''"), good.replacing("'tabuk'", with: "'nobody'"),
      good.replacing(" 5,", with: " 0,"), good.replacing("'أيتام'", with: "''"), good.replacing(", 0)", with: ", 2)"),
      "UPDATE invitation SET beneficiary_group = zeroblob(28)",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    try file.write { try $0.run(script: good) }
  }

  @Test func whatIsKeptBesideAPersonIsSealedAndEquallyLong() async throws {
    let house = try await House()
    let people: [(UInt64, GroupCode?)] = [(1, nil), (2, .fixed("elderly")), (3, .fixed("widowed-divorced"))]
    try await house.engine.store.write { ledger in
      for (key, group) in people {
        try ledger.save(
          Beneficiary(
            id: BeneficiaryID(high: 9, low: key), name: "سعد", mobile: MobileNumber(subscriber: 1), group: group))
      }
    }
    try await house.engine.store.read { ledger in
      for (key, group) in people {
        #expect(try ledger.beneficiary(BeneficiaryID(high: 9, low: key))?.group == group)
      }
      let lengths = try ledger.rows("SELECT DISTINCT length(beneficiary_group) FROM beneficiary WHERE association = ?")
      #expect(lengths.count == 1)
    }
  }

  @Test func anAnswerHeldBeforeTheStepIsReadWithoutAGroup() throws {
    let stratum = Stratum(
      day: Day(number: 20_000), department: .fixed("repair"), service: .fixed("roof"), channel: .phone,
      mode: .ownPhone, survey: "walk/1", group: .fixed("elderly"))
    let response = Response(
      id: ResponseID(high: 1, low: 1), stratum: stratum, sheet: try AnswerSheet(reading: ["Q1": ["5"]], for: .walk))
    var bytes: [UInt8] = []
    HeldSheet(response).write(to: &bytes, for: .walk)
    func read(_ text: String) -> Stratum? {
      HeldSheet.sheets(in: Array(text.utf8))?.first?.response(to: .walk)?.stratum
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(read(text) == stratum)
    let earlier = text.replacing("7:elderly", with: "")
    #expect(earlier != text)
    #expect(read(earlier)?.group == nil && read(earlier)?.service == stratum.service)
  }
}
