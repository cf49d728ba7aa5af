import Collector
import Foundation
import Surveys
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step that keeps what an invitation asks: an earlier one asks everything, and an answered one has forgotten it.
@Suite struct SchemaStepThirteenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  private let before = Schema.steps.firstIndex { $0.contains("ADD COLUMN draw") } ?? 0
  private let request = RequestID(high: 1, low: 1)
  private let earlier = InvitationID(high: 2, low: 1)

  private func file() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('tabuk', 'every-type/1', printf('%064d', 0), '{}');
          INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', zeroblob(16), x'00', x'00');
          """)
      try connection.execute(
        """
        INSERT INTO request (association, request, beneficiary, department, service, channel, received, completed, stage, ended)
        VALUES ('tabuk', ?, zeroblob(16), 'repair', 'roof', 'C2', ?, ?, 'completed', ?)
        """, [SQLValue(request), SQLValue(start), SQLValue(start), SQLValue(start)])
      try connection.execute(
        """
        INSERT INTO invitation (association, invitation, token_digest, request, survey, issued, expires, answered)
        VALUES ('tabuk', ?, randomblob(32), ?, 'every-type/1', ?, ?, 0)
        """, [SQLValue(earlier), SQLValue(request), SQLValue(start), SQLValue(start.adding(days: 30))])
    }
    try Schema.migrate(file)
    return file
  }

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  @Test func anEarlierInvitationAsksEverythingButAFollowUp() throws {
    let invitation = try #require(try ledger(try file()) { try $0.invitation(earlier) })
    #expect(invitation.draw == nil && !invitation.isFollowUp)
    let asked = invitation.asked(of: .everyType).questions.map(\.code.text)
    #expect(asked.contains("Q4") && asked.contains("Q9") && !asked.contains("L1"))
  }

  @Test func theDrawIsKeptUntilItIsAnsweredAndThenForgotten() throws {
    let file = try file()
    let draw = try #require(Questionnaire.everyType.draw(by: 1))
    let issued = Invitation(
      id: InvitationID(high: 2, low: 2), request: request, department: .fixed("repair"), service: .fixed("roof"),
      channel: .phone, survey: "every-type/1", issued: start, expires: start.adding(days: 30), answered: false,
      draw: draw,
      isFollowUp: true)
    var seed = Seeded(state: 5)
    let token = Token(using: &seed)
    let kept = try ledger(file) { ledger in
      try ledger.issue(issued, token: token)
      return try ledger.invitation(token)
    }
    #expect(kept == issued)
    let spent = try ledger(file) { ledger in
      #expect(try ledger.spend(issued.id, by: nil))
      return try ledger.invitation(token)
    }
    #expect(spent?.answered == true && spent?.draw == nil && spent?.isFollowUp == false)
  }

  @Test func nothingOfItStandsBesideAnAnsweredInvitation() throws {
    let file = try file()
    for change in ["answered = 1, draw = 'Q4'", "answered = 1, follow_up = 1", "draw = ''", "follow_up = 2"] {
      #expect(throws: (any Error).self, "\(change)") {
        try file.write { try $0.run(script: "UPDATE invitation SET \(change)") }
      }
    }
  }
}
