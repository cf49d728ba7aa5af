import Collector
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step that lets a questionnaire name alerts of its own kind, and keeps looks of today sealed: what was there stays.
@Suite struct SchemaStepTwentyOneTests {
  private let before = Schema.steps.firstIndex { $0.contains("CREATE TABLE held_look") } ?? 0

  private func made() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association');
          INSERT INTO alert VALUES ('tabuk', zeroblob(16), 'respect', 7, 'repair', 'roof', NULL, NULL);
          INSERT INTO alert VALUES ('tabuk', zeroblob(16), 'dignity', 7, 'repair', 'roof', 8, 'officer');
          """)
    }
    try Schema.migrate(file)
    return file
  }

  @Test func alertsOfBeforeStayAndNewKindsAreTaken() throws {
    let file = try made()
    let kept = try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO alert VALUES ('tabuk', zeroblob(16), 'attention', 7, 'repair', 'roof', NULL, NULL);
          INSERT INTO held_look VALUES ('tabuk', 7, zeroblob(16), zeroblob(40));
          """)
      return try connection.rows("SELECT kind, looked_at_by FROM alert ORDER BY kind").map {
        "\(try $0.text(0)) \((try? $0.text(1)) ?? "-")"
      }
    }
    #expect(kept == ["attention -", "dignity officer", "respect -"])
    #expect(try file.write { try $0.rows("PRAGMA foreign_key_check") }.isEmpty)
  }

  @Test func theStepRefusesBadRows() throws {
    let file = try made()
    for bad in [
      "INSERT INTO alert VALUES ('tabuk', zeroblob(16), 'angry', 7, 'repair', 'roof', NULL, NULL)",
      "UPDATE alert SET looked_at = 9 WHERE kind = 'respect'",
      "INSERT INTO held_look VALUES ('tabuk', 7, zeroblob(3), zeroblob(40))",
      "INSERT INTO held_look VALUES ('nobody', 7, zeroblob(16), zeroblob(40))",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }
}
