import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step by which requests are found: what was kept before it is found too, and each list is read by an index.
@Suite struct SchemaStepEightTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  private let owned = RequestID(high: 1, low: 1)
  private let person = BeneficiaryID(high: 2, low: 2)

  /// A database as the version before left it: one person, and a complaint that the quality officer has taken on.
  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: 3)
    let reception = Reception(
      kind: .complaint, department: .fixed("repair"), service: .fixed("roof"), channel: .phone,
      inquiries: [Inquiry(question: "متى؟")])
    let employee = Participant.staff(.fixed(.relationsEmployee))
    let request = try Request.receiving(
      reception, as: owned, of: person, at: start, by: employee, under: .founding
    ).taking(.assigned(owner: Staff.fixed(.qualityOfficer).id), at: start, by: employee, under: .founding)
    let encoder = JSONEncoder()
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          """)
      try connection.execute(
        "INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', ?, ?, ?)",
        [SQLValue(person), .bytes(try keyring.seal("سعد بن فهد العطوي")), .bytes(try keyring.seal("+966500000001"))])
      try connection.execute(
        """
        INSERT INTO request (association, request, beneficiary, department, service, channel, received, kind, stage,
          policy_version, changed) VALUES ('tabuk', ?, ?, 'repair', 'roof', 'C2', ?, 'complaint', 'received', 1, ?)
        """, [SQLValue(owned), SQLValue(person), SQLValue(start), SQLValue(start)])
      for (place, taken) in request.steps.enumerated() {
        let payload = try keyring.seal(String(decoding: encoder.encode(taken.step), as: UTF8.self))
        try connection.execute(
          "INSERT INTO request_step VALUES ('tabuk', ?, ?, ?, ?, 1, ?)",
          [
            SQLValue(owned), SQLValue(place + 1), SQLValue(start), SQLValue(taken.act.by.text), .bytes(payload),
          ])
      }
    }
    return file
  }

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  @Test func whatWasKeptBeforeIsFoundByNameAndByOwner() throws {
    let file = try before()
    try Schema.migrate(file)
    var mine = RequestFilter()
    mine.owner = Staff.fixed(.qualityOfficer).id
    let terms = try SearchTerms("العطوي سعد")
    try ledger(file) { ledger in
      func found() throws -> [[RequestID]] {
        [
          try ledger.requests(matching: mine, at: .beginning, limit: 9).map(\.id),
          try ledger.requests(of: terms, matching: RequestFilter(), limit: 9).map(\.id),
        ]
      }
      #expect(try found() == [[], []])
      let indexed = [
        try ledger.indexNames(limit: 10).opened, try ledger.indexNames(limit: 10).opened,
        try ledger.indexOwners(limit: 10),
        try ledger.indexOwners(limit: 10),
      ]
      #expect(indexed == [1, 0, 1, 0])
      #expect(try found() == [[owned], [owned]])
    }
  }

  @Test func theEighthStepRefusesBadRows() throws {
    let file = try before()
    try Schema.migrate(file)
    for bad in [
      "UPDATE request SET owner = x'00'", "UPDATE request SET owner_known = 2",
      "UPDATE beneficiary SET name_indexed = 2",
      "INSERT INTO beneficiary_name_word SELECT 'tabuk', x'00', beneficiary FROM beneficiary",
      "INSERT INTO beneficiary_name_word VALUES ('tabuk', randomblob(16), randomblob(16))",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }

  /// No list sorts what it reads, and none reads the whole table: the plan says so for every filter.
  @Test func everyListIsReadInOrderByAnIndex() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let cursor = RequestCursor(received: start, id: owned)
    var filters: [String: RequestFilter] = [:]
    func add(_ name: String, _ choose: (inout RequestFilter) -> Void) {
      filters[name] = RequestFilter()
      choose(&filters[name, default: RequestFilter()])
    }
    add("reception") { _ in }
    add("kind") { $0.kind = .complaint }
    add("stage") { $0.stage = .underStudy }
    add("department") { $0.department = .fixed("repair") }
    add("service") { ($0.department, $0.service) = (.fixed("repair"), .fixed("roof")) }
    add("channel") { $0.channel = .phone }
    add("owner") { $0.owner = Staff.fixed(.qualityOfficer).id }
    add("end") { $0.isOpen = true }
    try ledger(file) { ledger in
      for (name, filter) in filters {
        for place in [ListPlace.beginning, .after(cursor), .before(cursor)] {
          let plan = try ledger.plan(of: filter, at: place)
          #expect(plan.contains("USING") && plan.contains("request_by_\(name)"), "\(name): \(plan)")
          #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "\(name): \(plan)")
        }
      }
      let queue = try ledger.connection.rows(
        """
        EXPLAIN QUERY PLAN SELECT \(requestColumns) FROM request r
        WHERE r.association = ? AND r.ended IS NULL AND r.stage = ? AND r.policy_version IS NOT NULL
          AND r.department = ? ORDER BY r.changed, r.request LIMIT 9
        """, [.text("tabuk"), .text("received"), .text("repair")]
      ).map { try $0.text(3) }.joined(separator: "; ")
      #expect(queue.contains("request_waiting") && !queue.contains("TEMP B-TREE"), "\(queue)")
    }
  }
}

extension Ledger {
  /// How the engine would read a page of the list.
  fileprivate func plan(of filter: RequestFilter, at place: ListPlace) throws -> String {
    let (sql, values) = listStatement(matching: filter, at: place, limit: 51)
    return try connection.rows("EXPLAIN QUERY PLAN \(sql)", values).map { try $0.text(3) }.joined(separator: "; ")
  }
}
