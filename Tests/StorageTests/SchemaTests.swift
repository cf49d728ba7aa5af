import Foundation
import Testing
import Vocabulary

@testable import Storage

/// Each step of the schema, with rows before and after.
@Suite struct SchemaTests {
  @Test func aNewDatabaseTakesEveryStepOnce() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    try Schema.migrate(file)
    let steps = try file.write { try $0.rows("SELECT step FROM schema_step ORDER BY step").map { try $0.integer(0) } }
    #expect(steps == Array(1...Schema.steps.count))
  }

  @Test func aDatabaseOfALaterVersionIsRefused() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    try file.write { _ = try $0.execute("INSERT INTO schema_step (step) VALUES (?)", [SQLValue(999)]) }
    #expect(throws: StoreRefusal.newer(version: 999)) { try Schema.migrate(file) }
  }

  @Test func theFirstStepHoldsTheWalkAndRefusesBadRows() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: 1)
    try file.write { connection in
      try connection.run(
        script: """
          INSERT INTO association VALUES ('a', 'جمعية', 'Association');
          INSERT INTO department VALUES ('a', 'd', 'قسم', 'Department');
          INSERT INTO service VALUES ('a', 's', 'd', 'خدمة', 'Service');
          INSERT INTO questionnaire VALUES ('a', 'q/1', printf('%064d', 0), '{}');
          INSERT INTO beneficiary VALUES ('a', randomblob(16), x'00', x'00');
          """)
    }
    for bad in [
      "INSERT INTO association VALUES ('b', '', 'x')",
      "INSERT INTO department VALUES ('nobody', 'd', 'قسم', 'x')",
      "INSERT INTO beneficiary VALUES ('a', x'00', x'00', x'00')",
      "INSERT INTO response VALUES ('a', randomblob(16), 1, 'd', 's', 'C9', 'link', 'q/1', 'Q1=5')",
      "INSERT INTO response VALUES ('a', randomblob(16), 1, 'd', 's', 'C1', 'fax', 'q/1', 'Q1=5')",
      "INSERT INTO response VALUES ('a', randomblob(16), 'monday', 'd', 's', 'C1', 'link', 'q/1', 'Q1=5')",
      "INSERT INTO answer_count VALUES ('a', 1, 'd', 's', 'C1', 'link', 'q/1', 'Q1', 100, 1)",
      "INSERT INTO answer_count VALUES ('a', 1, 'd', 's', 'C1', 'link', 'q/1', 'Q1', 5, 0)",
      "INSERT INTO pair_count VALUES ('a', 1, 'd', 'q/1', 'Q2', 5, 'Q1', 5, 1)",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    let good = "INSERT INTO response VALUES ('a', randomblob(16), 1, 'd', 's', 'C1', 'link', 'q/1', 'Q1=5')"
    try file.write { try $0.run(script: good) }
    #expect(try file.write { try $0.rows("SELECT count(*) FROM response").first?.integer(0) } == 1)
  }

  /// `association` leads every key, unique constraint and index, so that the tables can be distributed by it.
  @Test func theAssociationLeadsEveryKey() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let leading = try file.write { connection in
      try connection.rows(
        """
        SELECT t.name || '.' || l.name, i.name FROM sqlite_schema t, pragma_index_list(t.name) l, pragma_index_info(l.name) i
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'schema_step' AND i.seqno = 0
        """
      ).map { (try $0.text(0), try $0.text(1)) }
    }
    #expect(leading.count > 15)
    #expect(leading.filter { $0.1 != "association" }.map(\.0) == [])
  }
}
