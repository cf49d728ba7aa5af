import TestSupport
import Testing

@testable import Storage

/// The schema's steps in the words of both engines.
@Suite struct SchemaDialectTests {
  @Test func aTableAndAQueryAreTranslatedAndTextsAreNot() {
    let step = """
      -- TEXT (STRICT) 'quoted
      CREATE TABLE a (b TEXT NOT NULL DEFAULT 'TEXT (''INTEGER'')', c INTEGER, d BLOB CHECK (length(d) = 16)) STRICT, WITHOUT ROWID;
      CREATE TABLE text_blob (c INTEGER) STRICT;
      INSERT INTO a SELECT group_concat(b, ',') FROM (SELECT b FROM (SELECT * FROM a) WHERE c IN (1, 2)) GROUP BY c;
      """
    #expect(
      SchemaDialect.postgreSQL(step) == """
        -- TEXT (STRICT) 'quoted
        CREATE TABLE a (b text COLLATE "C" NOT NULL DEFAULT 'TEXT (''INTEGER'')', c bigint, d bytea CHECK (length(d) = 16));
        CREATE TABLE text_blob (c bigint);
        INSERT INTO a SELECT string_agg(b, ',') FROM (SELECT b FROM (SELECT * FROM a) AS part_1 WHERE c IN (1, 2)) AS part_0 GROUP BY c;
        """)
  }

  /// Every word of a released step is one that both engines read alike, one that is translated, or a name.
  @Test func noStepHasAWordThatWasNotLookedAt() {
    let alike = Set(
      """
      ADD ALTER AND AS BETWEEN BY CASE CHECK COLUMN CREATE DEFAULT DELETE DROP ELSE END EXISTS FOREIGN FROM GROUP IN INDEX
      INSERT INTO IS JOIN KEY LEFT NOT NULL ON OR ORDER OVER PARTITION PRIMARY REFERENCES RENAME SELECT SET TABLE THEN TO
      UNIQUE UPDATE VALUES WHEN WHERE
      """.split { $0.isWhitespace }.map(String.init))
    let translated = Set(SchemaDialect.words.keys).union(["STRICT", "WITHOUT", "ROWID"])
    for (place, step) in Schema.steps.enumerated() {
      let words = SchemaDialect.words(of: step).filter { $0.contains { $0.isUppercase } }
      #expect(words.subtracting(alike).subtracting(translated) == [], "step \(place + 1)")
    }
  }

  /// Functions, too: what is called in a step exists under this name on both, or is translated.
  @Test func noStepCallsAFunctionThatOneEngineLacks() {
    let alike: Set = ["coalesce", "count", "length", "row_number"]
    let call = /\b([a-z_]+)\(/
    for (place, step) in Schema.steps.enumerated() {
      let called = step.split(separator: "\n").filter { !$0.hasPrefix("--") }
        .flatMap { $0.matches(of: call).map { String($0.1) } }
      #expect(Set(called).subtracting(alike).subtracting(SchemaDialect.words.keys) == [], "step \(place + 1)")
    }
  }

  @Test func aValueIsNumberedOutsideTextsAlone() {
    #expect(
      PostgreSQLStatement.numbered("SELECT ?, '?', \"?\", 'it''s ?' -- ?\nFROM a WHERE b = ? AND c IN (?, ?)")
        == "SELECT $1, '?', \"?\", 'it''s ?' -- ?\nFROM a WHERE b = $2 AND c IN ($3, $4)")
  }
}
