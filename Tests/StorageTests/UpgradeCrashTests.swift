import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// An upgrade that dies: from every released form of the schema, after every statement. What a killed process leaves on the
/// disk is opened again, and everything is there.
@Suite struct UpgradeCrashTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))

  /// A database as an earlier version left it: brought to a step, with somebody's request.
  private func database(at step: Int) throws -> (file: DatabaseFile, path: String) {
    let path = try House.temporaryFile()
    let file = try DatabaseFile(path: path)
    try Schema.migrate(file, upTo: 1)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');
          """)
      for number in 1...3 {
        let person = BeneficiaryID(high: 2, low: UInt64(number))
        try connection.execute(
          "INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', ?, ?, ?)",
          [SQLValue(person), .bytes(try keyring.seal("سعد")), .bytes(try keyring.seal("+96650000000\(number)"))])
        try connection.execute(
          """
          INSERT INTO request (association, request, beneficiary, department, service, channel, received, completed)
          VALUES ('tabuk', ?, ?, 'repair', 'roof', 'C2', 1791698400, NULL)
          """, [SQLValue(RequestID(high: 1, low: UInt64(number))), SQLValue(person)])
      }
    }
    try Schema.migrate(file, upTo: step)
    return (file, path)
  }

  /// The files as a process killed now would leave them.
  private func remains(of path: String) throws -> String {
    let copy = try House.temporaryFile()
    for part in ["", "-wal"] where FileManager.default.fileExists(atPath: path + part) {
      try FileManager.default.copyItem(atPath: path + part, toPath: copy + part)
    }
    return copy
  }

  private func statements(_ step: Int) -> [String] {
    Schema.steps[step - 1].split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
      .split(separator: ";").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  @Test(arguments: 2...Schema.steps.count) func anUpgradeKilledAfterAnyStatementIsFinishedLater(step: Int) throws {
    struct Killed: Error {}
    let (file, path) = try database(at: step - 1)
    let statements = statements(step)
    #expect(!statements.isEmpty)
    for last in 1...statements.count {
      var left = ""
      #expect(throws: Killed.self) {
        try file.write { connection in
          for statement in statements.prefix(last) { try connection.run(script: statement) }
          left = try remains(of: path)
          throw Killed()
        }
      }
      let again = try DatabaseFile(path: left)
      try Schema.migrate(again)
      let requests = try again.write { connection in
        try connection.rows("SELECT request FROM request WHERE association = 'tabuk'").count
      }
      #expect(requests == 3, "step \(step) killed after statement \(last)")
      let done = try again.write { try $0.rows("SELECT max(step) FROM schema_step").first?.integer(0) }
      #expect(done == Schema.steps.count)
    }
  }
}
