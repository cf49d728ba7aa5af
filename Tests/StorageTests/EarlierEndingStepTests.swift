import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that keeps how an earlier record ended, and its words: with rows before and after.
@Suite struct EarlierEndingStepTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let start = Moment(seconds: 1_791_698_400)
  private let served = RequestID(high: 1, low: 2)

  private func ledger<Value>(_ file: DatabaseFile, _ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { try body(Ledger($0, .fixed("tabuk"), keyring)) }
  }

  /// A database as the second step left it, with one request that was served.
  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: 2)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', zeroblob(16), x'00', x'00');
          """)
      try connection.execute(
        """
        INSERT INTO request (association, request, beneficiary, department, service, channel, received, completed,
          stage, ended, earlier_completed)
        VALUES ('tabuk', ?, zeroblob(16), 'repair', 'roof', 'C2', ?, ?, 'completed', ?, ?)
        """, [SQLValue(served), SQLValue(start), SQLValue(start), SQLValue(start), SQLValue(start)])
    }
    return file
  }

  @Test func aServedRecordIsServedAfterTheStep() throws {
    let file = try before()
    try Schema.migrate(file)
    try ledger(file) { ledger in
      let request = try #require(try ledger.request(served))
      #expect(request.stage == .completed(at: start) && request.earlierWords == nil)
      #expect(try ledger.reviewRequests().isEmpty)
    }
    #expect(throws: (any Error).self) {
      try file.write { try $0.run(script: "UPDATE request SET earlier_outcome = 'lost'") }
    }
  }

  @Test func anEarlierRecordComesBackAsItWas() throws {
    let file = try before()
    try Schema.migrate(file)
    let words = try EarlierWords(reading: "متى الترميم؟", topic: .fixed("roof"), reason: "دخل فوق الحد")
    let ends: [(RequestKind, Request.EarlierStage)] = [
      (.support, .ended(.rejected, at: start.adding(days: 1))), (.inquiry, .ended(.answered, at: start)),
      (.complaint, .ended(.withdrawn, at: start)), (.internalService, .ended(.served, at: start)),
      (.inquiry, .received),
    ]
    for (place, (kind, stage)) in ends.enumerated() {
      let request = Request(
        id: RequestID(high: 5, low: UInt64(place)), beneficiary: BeneficiaryID(high: 0, low: 0), kind: kind,
        department: .fixed("repair"), service: .fixed("roof"), channel: .phone, received: start, stage: stage,
        words: words)
      try ledger(file) { ledger in
        try ledger.save(request)
        #expect(try ledger.request(request.id) == request, "\(kind) \(stage)")
        #expect(request.earlierWords == words)
      }
    }
    // What follows by steps leaves the record as it was.
    try ledger(file) { ledger in
      let rejected = try #require(try ledger.request(RequestID(high: 5, low: 0)))
      let reopened = try rejected.taking(
        .reopened(reason: "تظلم"), at: start.adding(days: 2), by: .staff(.fixed(.qualityOfficer)), under: .founding)
      try ledger.ensurePolicy()
      try ledger.append(reopened, since: rejected)
      #expect(try ledger.request(rejected.id) == reopened)
      #expect(try ledger.reviewRequests().isEmpty)
    }
  }
}
