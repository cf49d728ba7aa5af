import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The step that keeps views of the dashboard: what was there stays, bad rows are refused.
@Suite struct SchemaStepTwelveTests {
  private let before = Schema.steps.firstIndex { $0.contains("CREATE TABLE saved_view (") } ?? 0

  @Test func accountsStayAndBadRowsAreRefused() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    try file.write {
      try $0.run(
        script: """
          INSERT INTO association VALUES ('a', 'جمعية', 'Association');
          INSERT INTO staff_account (association, staff, sign_in_name, name, roles, opened, opened_by, edition)
          VALUES ('a', zeroblob(16), 'one', x'00', 'quality', 0, 'machine', 1);
          """)
    }
    try Schema.migrate(file)
    let good = "INSERT INTO saved_view VALUES ('a', randomblob(16), zeroblob(16), 'view', 'period=month', 0, 0)"
    try file.write { try $0.run(script: good) }
    for bad in [
      good,
      "INSERT INTO saved_view VALUES ('a', randomblob(16), randomblob(16), 'b', 'period=month', 0, 0)",
      "INSERT INTO saved_view VALUES ('a', x'00', zeroblob(16), 'c', 'period=month', 0, 0)",
      "INSERT INTO saved_view VALUES ('a', randomblob(16), zeroblob(16), '', 'period=month', 0, 0)",
      "INSERT INTO saved_view VALUES ('a', randomblob(16), zeroblob(16), 'd', 'period=month', 2, 0)",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    let kept = try file.write { try $0.rows("SELECT (SELECT count(*) FROM saved_view), count(*) FROM staff_account") }
    #expect(try kept.first?.integer(0) == 1 && kept.first?.integer(1) == 1)
  }
}
