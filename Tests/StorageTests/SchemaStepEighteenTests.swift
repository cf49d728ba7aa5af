import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that gives every person a key of his own: what was sealed with the key of all is sealed anew, and its record holds.
@Suite struct SchemaStepEighteenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  private let id = RequestID(high: 1, low: 1)
  private let person = BeneficiaryID(high: 2, low: 2)
  private let message = MessageID(high: 3, low: 3)

  @Test func whatWasSealedForAllOpensForHimAloneAndTheAuditHolds() throws {
    let file = try DatabaseFile()
    let before = try #require(Schema.steps.firstIndex { $0.contains("CREATE TABLE resealed_step") })
    try Schema.migrate(file, upTo: before)
    let employee = Participant.staff(.fixed(.relationsEmployee))
    let reception = Reception(
      kind: .complaint, department: .fixed("repair"), service: .fixed("roof"), channel: .phone,
      inquiries: [Inquiry(question: "متى؟")])
    let request = try Request.receiving(reception, as: id, of: person, at: start, by: employee, under: .founding)
    let payload = try keyring.seal(String(decoding: JSONEncoder().encode(request.steps[0].step), as: UTF8.self))
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          """)
      try connection.execute(
        "INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', ?, ?, ?)",
        [SQLValue(person), .bytes(try keyring.seal("سعد بن فهد")), .bytes(try keyring.seal("+966500000001"))])
      try connection.execute(
        """
        INSERT INTO request (association, request, beneficiary, department, service, channel, received, kind, stage,
          policy_version, changed) VALUES ('tabuk', ?, ?, 'repair', 'roof', 'C2', ?, 'complaint', 'received', 1, ?)
        """, [SQLValue(id), SQLValue(person), SQLValue(start), SQLValue(start)])
      try connection.execute(
        "INSERT INTO request_step VALUES ('tabuk', ?, 1, ?, ?, 1, ?)",
        [SQLValue(id), SQLValue(start), SQLValue(Staff.fixed(.relationsEmployee).id.description), .bytes(payload)])
      try connection.execute(
        """
        INSERT INTO message (association, message, request, recipient, text, written) VALUES ('tabuk', ?, ?, ?, ?, ?)
        """,
        [
          SQLValue(message), SQLValue(id), .bytes(try keyring.seal("+966500000001")), .bytes(try keyring.seal("سلام")),
          SQLValue(start),
        ])
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      try ledger.record(
        [StepTrace(request: id, try #require(try ledger.keptSteps(of: id).first))], of: request)
    }
    try Schema.migrate(file)
    try file.write { connection in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      try ledger.ensurePolicy()
      #expect(try ledger.resealPeople(limit: 10) == 1)
      #expect(try ledger.resealPeople(limit: 10) == 0)
      let kept = try #require(try ledger.keptSteps(of: id).first)
      #expect(throws: (any Error).self) { try keyring.open(kept.payload) }
      #expect(try ledger.request(id)?.inquiries.first?.question == "متى؟")
      #expect(try ledger.beneficiary(person)?.name == "سعد بن فهد")
      let text = try #require(try ledger.messageRows(of: person).first).bytes(2)
      #expect(try keyring.open(text, of: person) == "سلام")
      #expect(throws: (any Error).self) { try keyring.open(text) }
      #expect(try ledger.reviewAudit().faults.isEmpty)
      // Whoever changes a row past the program cannot make such a proof.
      try connection.execute("UPDATE resealed_step SET proof = zeroblob(32)")
      #expect(try ledger.reviewAudit().faults == [.stepChanged(id, 1)])
    }
  }
}
