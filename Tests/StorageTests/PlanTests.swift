import Testing
import Vocabulary
import Workflow

@testable import Storage
@testable import TestSupport

/// How the engine finds what the program looks up: by a key that leads to a few rows, whatever a file holds. No look-up may take
/// the longer the older the association is.
@Suite struct PlanTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  private let request = RequestID(high: 1, low: 1)
  private let person = BeneficiaryID(high: 2, low: 2)

  /// How a new file, or one with these rows, carries out all statements of a body.
  private func plans(
    of body: (Ledger) throws -> Void, with rows: String = "", in file: DatabaseFile? = nil
  ) throws -> [String] {
    let file = try file ?? DatabaseFile()
    try Schema.migrate(file)
    return try file.write { connection in
      try connection.run(script: rows)
      let plans = Plans(connection)
      try body(Ledger(plans.watched, .fixed("tabuk"), keyring))
      return plans.found
    }
  }

  private func lookUps() throws -> [(name: String, keys: [String], body: (Ledger) throws -> Void)] {
    let (request, person, start) = (request, person, start)
    let somebody = Beneficiary(
      id: person, name: "سعد بن فهد", mobile: MobileNumber(subscriber: 1), email: try EmailAddress("saad@example.org"))
    let terms = try SearchTerms("العطوي سعد")
    func filter(_ choose: (inout AuditFilter) -> Void) -> AuditFilter {
      var filter = AuditFilter()
      choose(&filter)
      return filter
    }
    let (act, actor, subject, kind) = (
      filter { $0.act = .seeAlerts }, filter { $0.actor = Staff.fixed(.qualityOfficer).id },
      filter { $0.subject = "policy 2" }, filter { $0.kind = .tablet }
    )
    return [
      ("when something was last told of a request", ["message_by_request"], { _ = try $0.lastTold(of: request) }),
      (
        "when somebody was last asked", ["beneficiary_by_mobile", "beneficiary_by_email", "request_by_beneficiary"],
        { _ = try $0.lastAsked(somebody) }
      ),
      ("the first message", ["message_by_invitation"], { _ = try $0.firstMessage(about: .init(high: 3, low: 3)) }),
      (
        "who is to be reminded of what is missing", ["request_waiting", "message_by_request"],
        { _ = try $0.requestsToRemind(under: 1, after: start, quietSince: start) }
      ),
      (
        "the messages to a person",
        ["request_by_beneficiary", "message_by_request", "invitation_by_request", "message_by_invitation"],
        { _ = try $0.messageRows(of: person) }
      ),
      ("the requests of a person", ["request_by_beneficiary"], { _ = try $0.requests(of: person) }),
      (
        "the requests that are searched for", ["request_by_beneficiary"],
        { _ = try $0.requests(of: terms, matching: RequestFilter(), limit: 9) }
      ),
      (
        "the open calls of a person", ["request_by_beneficiary", "follow_up_by_request"],
        { _ = try $0.openFollowUps(of: person) }
      ),
      (
        "the calls after which to ask again", ["request_by_beneficiary", "follow_up_by_request"],
        { _ = try $0.followUpsToAskAgain(of: person) }
      ),
      (
        "the open invitations of a request", ["invitation_by_request"],
        { try $0.withdrawInvitations(of: request, at: start) }
      ),
      ("the invitations of a request", ["invitation_by_request"], { _ = try $0.invitations(about: request) }),
      ("a receipt", ["sending_by_provider"], { _ = try $0.sending(by: .sms, providerID: "1") }),
      ("what waits in vain", ["sending_by_state"], { _ = try $0.hasWaitedInVain(at: start) }),
      ("the talks to be held", ["sending_by_state"], { _ = try $0.openCalls(limit: 9) }),
      ("who has a number", ["beneficiary_by_mobile"], { _ = try $0.beneficiaries(somebody.mobile) }),
      (
        "who else is reached", ["beneficiary_by_mobile", "beneficiary_by_email"], { try $0.forgetWishes(by: somebody) }
      ),
      (
        "whose requests ended long ago", ["request_by_beneficiary"],
        { _ = try $0.peopleWithEndedRequests(before: start.day, after: nil, limit: 9) }
      ),
      ("acts of a kind", ["audit_by_act"], { _ = try $0.auditRecords(act, limit: 51) }),
      ("acts of somebody", ["audit_by_actor"], { _ = try $0.auditRecords(actor, limit: 51) }),
      ("acts about something", ["audit_by_subject"], { _ = try $0.auditRecords(subject, limit: 51) }),
      ("acts about a rare kind of thing", ["audit_by_subject"], { _ = try $0.auditRecords(kind, limit: 51) }),
    ]
  }

  @Test func whatIsLookedUpIsFoundByAKeyThatLeadsToFewRows() throws {
    for (name, keys, body) in try lookUps() {
      let plans = try plans(of: body)
      #expect(!plans.isEmpty, "\(name)")
      for key in keys { #expect(plans.contains { $0.contains(" \(key) ") }, "\(name), \(key): \(plans)") }
      // A number of rows that were found is counted from first to last.
      #expect(plans.allSatisfy { !$0.hasPrefix("SCAN") || $0 == "SCAN found" }, "\(name): \(plans)")
      #expect(plans.allSatisfy { !$0.hasSuffix("(association=?)") }, "\(name): \(plans)")
    }
  }

  /// Comments are few and responses are all that there ever were: what goes is found from its own table, and in the write by
  /// its key.
  @Test func whatHasHadItsTimeIsFoundFromItsOwnTableAndGoesByItsKey() throws {
    for kind in Ledger.Aged.allCases {
      let reading = try plans(of: { _ = try $0.agedRows(kind, before: start.day, after: nil, limit: 9) })
      #expect(reading.allSatisfy { !$0.contains("LIST SUBQUERY") && !$0.hasPrefix("SCAN") }, "\(kind): \(reading)")
      for (place, table) in kind.tables.enumerated() {
        let row = AgedRow(table: place, key: table.key.map { _ in .bytes([1]) })
        let writing = try plans(of: { _ = try $0.letGo([row], of: kind, before: start.day) })
        #expect(writing.allSatisfy { $0.contains("(association=? AND ") || $0.hasPrefix("CORRELATED") }, "\(writing)")
      }
    }
  }

  /// Whether enough answered for a department to be named beside an alert is read from the counts.
  @Test func howManyAnsweredAtLeastIsNotReadFromTheResponses() throws {
    let plans = try plans(of: { _ = try $0.leastResponses(on: start.day..<start.day.adding(days: 30), enough: 5) })
    #expect(plans.contains { $0.contains("answer_sheet USING PRIMARY KEY (association=? AND day>? AND day<?)") })
    #expect(plans.allSatisfy { !$0.contains("SEARCH response") && !$0.hasPrefix("SCAN") }, "\(plans)")
  }

  /// Sorting all records about requests would take the longer the more there are; the newest stand at the end.
  @Test func theNewestActsAboutAFrequentKindOfThingAreNotSorted() throws {
    let rows = """
      INSERT INTO association (association, name_ar, name_en) VALUES ('tabuk', 'جمعية', 'Association');
      INSERT INTO audit
      WITH RECURSIVE place (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < 5000)
      SELECT 'tabuk', number, 1791698400, 'machine', 'receive', 'request ' || number, x'00', randomblob(32),
        randomblob(32)
      FROM place;
      """
    var filter = AuditFilter()
    filter.kind = .request
    var found: [AuditRecord] = []
    let plans = try plans(of: { found = try $0.auditRecords(filter, limit: 51) }, with: rows)
    #expect(found.map(\.position) == Array((4_950...5_000).reversed()))
    #expect(plans.allSatisfy { !$0.contains("TEMP B-TREE") }, "\(plans)")
  }

  /// Readers are other connections, which see the statistics where they stand in the file when they open.
  @Test func readersAreToldOfTheIndexesToo() throws {
    let file = try DatabaseFile(path: try House.temporaryFile())
    try Schema.migrate(file)
    let plan = try file.look { connection in
      let plans = Plans(connection)
      _ = try Ledger(plans.watched, .fixed("tabuk"), keyring).lastTold(of: request)
      return plans.found
    }
    #expect(plan.first?.contains("message_by_request (association=? AND request=?)") == true, "\(plan)")
  }

  /// What somebody had counted by hand would make plans that depend on what the file held that day.
  @Test func whatWasCountedByHandGivesWayToWhatIsTheSameInEveryFile() throws {
    func told(_ file: DatabaseFile) throws -> [String] {
      try file.look {
        try $0.rows("SELECT tbl || ' ' || coalesce(idx, '') || ' ' || stat FROM sqlite_stat1 ORDER BY 1")
      }
      .map { try $0.text(0) }
    }
    let (file, other) = (try DatabaseFile(), try DatabaseFile())
    try Schema.migrate(file)
    try Schema.migrate(other, upTo: 9)
    try Schema.migrate(other)
    let before = try told(file)
    #expect(before.count > 100 && before.contains("message message_by_request 10000000 1000000 10"))
    #expect(before.contains("request request 10000000 1000000 1"))
    #expect(try told(other) == before)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association (association, name_ar, name_en) VALUES ('tabuk', 'جمعية', 'Association');
          ANALYZE;
          """)
    }
    #expect(try told(file) != before)
    try Schema.migrate(file)
    #expect(try told(file) == before)
  }
}

/// How the statements of a connection are carried out: it is asked of each before.
private final class Plans {
  private(set) var found: [String] = []
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var watched: Connection {
    Connection(
      WatchedDriver(connection: connection) { sql, values in
        self.found += try self.connection.rows("EXPLAIN QUERY PLAN \(sql)", values).map { try $0.text(3) }
      })
  }
}
