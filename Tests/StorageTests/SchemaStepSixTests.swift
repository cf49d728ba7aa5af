import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that brings improvement actions: what was kept before stays, and bad rows are refused by the database itself.
@Suite struct SchemaStepSixTests {
  private let today = Day(number: 20_737)

  private func action(_ low: UInt64 = 1) throws -> ImprovementAction {
    try ImprovementAction(
      ActionID(high: 9, low: low),
      ImprovementAction.Plan(
        department: .fixed("repair"), finding: "المواعيد بعيدة", cause: "زيارتان", step: "زيارة واحدة",
        owner: .departmentOfficer),
      aim: ImprovementAction.Aim(measure: .fixed("CSAT"), start: today, review: today.adding(days: 90)), on: today)
  }

  @Test func departmentsFromBeforeTheStepCanPlan() throws {
    let file = try DatabaseFile()
    let number = try #require(Schema.steps.firstIndex { $0.contains("CREATE TABLE action (") })
    try Schema.migrate(file, upTo: number)
    try file.write {
      try $0.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
          """)
    }
    try Schema.migrate(file)
    let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
    try file.write { connection in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      #expect(try ledger.departments().map(\.code.text) == ["repair"])
      try ledger.append(try action(), since: nil)
      #expect(try ledger.actions() == [try action()])
    }
  }

  @Test func anActionIsReadBackAsItWas() async throws {
    let house = try await House()
    let planned = try action()
    let moved = try planned.aiming(
      at: ImprovementAction.Aim(measure: .fixed("ease"), start: today.adding(days: 2), review: today.adding(days: 9)),
      on: today)
    let running = try moved.starting(on: today.adding(days: 2))
    let closed = try running.withdrawing(because: "تغيّرت الحاجة", on: today.adding(days: 5))
    try await house.engine.store.write { ledger in
      try ledger.append(planned, since: nil)
      try ledger.append(moved, since: planned)
      try ledger.append(closed, since: moved)
    }
    #expect(try await house.engine.store.read { try $0.action(closed.id) } == closed)
    #expect(try await house.engine.store.read { try $0.actions(of: .fixed("nobody")) } == [])
  }

  @Test func badRowsAreRefused() async throws {
    let house = try await House()
    let action = try action()
    try await house.engine.store.write { try $0.append(action, since: nil) }
    let key = "x'\(action.id.description)'"
    for bad in [
      "INSERT INTO action VALUES ('tabuk', \(key), 'repair', 'أ', 'ب', 'ج', 'quality', 1)",
      "INSERT INTO action VALUES ('tabuk', randomblob(16), 'nobody', 'أ', 'ب', 'ج', 'quality', 1)",
      "INSERT INTO action VALUES ('tabuk', randomblob(16), 'repair', '', 'ب', 'ج', 'quality', 1)",
      "INSERT INTO action_entry VALUES ('tabuk', \(key), 1, 1, 'started', NULL, NULL, NULL, NULL)",
      "INSERT INTO action_entry VALUES ('tabuk', \(key), 2, 1, 'aimed', 'CSAT', NULL, NULL, NULL)",
      "INSERT INTO action_entry VALUES ('tabuk', \(key), 2, 1, 'aimed', 'CSAT', 5, 5, NULL)",
      "INSERT INTO action_entry VALUES ('tabuk', \(key), 2, 1, 'withdrawn', NULL, NULL, NULL, NULL)",
      "INSERT INTO action_entry VALUES ('tabuk', \(key), 2, 1, 'paused', NULL, NULL, NULL, NULL)",
      "INSERT INTO action_entry VALUES ('tabuk', randomblob(16), 1, 1, 'aimed', 'CSAT', 5, 6, NULL)",
    ] {
      await #expect(throws: (any Error).self, "\(bad)") {
        try await house.engine.store.write { try $0.connection.run(script: bad) }
      }
    }
  }
}
