import TestSupport
import Testing

@testable import Storage

/// The step that lets a program know afterwards which of its turns was kept: what was there stays.
@Suite struct SchemaStepTwentyTwoTests {
  private let before = Schema.steps.firstIndex { $0.contains("CREATE TABLE writer_turn") } ?? 0

  @Test func whatWasThereStaysAndAWriterHasOneMark() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    try file.write { try $0.run(script: "INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association')") }
    try Schema.migrate(file)
    let names = try file.write { connection in
      try connection.run(script: "INSERT INTO writer_turn VALUES ('tabuk', zeroblob(16), 1, 100)")
      return try connection.rows("SELECT name_en FROM association").map { try $0.text(0) }
    }
    #expect(names == ["Association"])
    for bad in [
      "INSERT INTO writer_turn VALUES ('tabuk', zeroblob(16), 2, 100)",
      "INSERT INTO writer_turn VALUES ('tabuk', zeroblob(3), 2, 100)",
      "INSERT INTO writer_turn VALUES ('tabuk', x'01', NULL, 100)",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
  }
}
