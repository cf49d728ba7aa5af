import Access
import Collector
import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that brings short codes and tablets.
@Suite struct SchemaStepFifteenTests {
  private static let step = (Schema.steps.firstIndex { $0.contains("CREATE TABLE tablet") } ?? 0) + 1
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))

  @Test func whoWasInvitedBeforeAnswersByHisLinkAndHasNoCode() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: Self.step - 1)
    var seed = Seeded(state: 5)
    let token = Token(using: &seed)
    try file.write { connection in
      try connection.run(
        script: EarlierRows.aService + """
          INSERT INTO questionnaire (association, survey, digest, definition)
            VALUES ('tabuk', 'q/1', printf('%064d', 0), '{}');
          INSERT INTO beneficiary (association, beneficiary, name, mobile)
            VALUES ('tabuk', x'01010101010101010101010101010101', x'00', x'00');
          INSERT INTO request (association, request, beneficiary, department, service, channel, received)
            VALUES ('tabuk', x'02020202020202020202020202020202', x'01010101010101010101010101010101', 'repair', 'roof',
              'C8', 1);
          """)
      try connection.execute(
        """
        INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered)
        VALUES ('tabuk', x'03030303030303030303030303030303', ?, x'02020202020202020202020202020202', 'q/1', 1, 99, 0)
        """, [.bytes(token.digest)])
    }
    try Schema.migrate(file)
    try file.write { connection throws in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      #expect(try ledger.invitation(token)?.issued == Moment(seconds: 1))
      #expect(try ledger.shortCode(of: token) == nil)
      #expect(try ledger.openCodes(at: Moment(seconds: 2)).isEmpty)
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let association =
      "INSERT INTO association (association, name_ar, name_en) VALUES ('tabuk', 'جمعية', 'Association')"
    try file.write { try $0.run(script: association) }
    let good =
      "INSERT INTO tablet VALUES ('tabuk', randomblob(16), 'kiosk', 'ع', zeroblob(32), 1, randomblob(16), 2, NULL, NULL)"
    for bad in [
      good.replacing("'kiosk'", with: "'phone'"), good.replacing("'ع'", with: "''"),
      good.replacing("zeroblob(32)", with: "zeroblob(31)"), good.replacing("16), 2,", with: "16), 1,"),
      good.replacing("'tabuk'", with: "'nobody'"),
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    try file.write { try $0.run(script: good) }
    // No two tablets carry one key.
    #expect(throws: (any Error).self) { try file.write { try $0.run(script: good) } }
  }

  /// A copy of the database, without the key beside it, holds no code: neither as it is printed nor as its plain digest.
  @Test func aCopyOfTheDatabaseGivesNoUsableCode() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path, carriers: [.letter])
    let token = try await house.completedRequest()
    let code = try #require(try await house.engine.store.read { try $0.shortCode(of: token) })
    let link = code.link(with: house.engine.store.keyring.shortCodeKeys)
    let files = ["", "-wal"].compactMap { FileManager.default.contents(atPath: path + $0) }
    let whole = files.reduce(Data(), +)
    #expect(whole.range(of: Data(link.digest)) != nil)
    for secret in [code.digits, code.written, link.text, token.text] {
      #expect(whole.range(of: Data(secret.utf8)) == nil)
    }
    let other = Keyring(bytes: Array(repeating: 9, count: 32)).shortCodeKeys
    #expect(whole.range(of: Data(code.link(with: other).digest)) == nil)
  }
}
