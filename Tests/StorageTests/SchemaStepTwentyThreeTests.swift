import Testing

@testable import Storage

/// The step that lets an association's row say where it is: what was there stays, and is here.
@Suite struct SchemaStepTwentyThreeTests {
  @Test func whatWasThereIsHere() throws {
    let file = try DatabaseFile()
    let before = Schema.steps.firstIndex { $0.contains("other_place") } ?? 0
    try Schema.migrate(file, upTo: before)
    try file.write { try $0.run(script: "INSERT INTO association VALUES ('tabuk', 'جمعية', 'Association')") }
    try Schema.migrate(file)
    let row = try file.look { try $0.rows("SELECT name_en, place, move, other_place FROM association").first }
    #expect(try row?.text(0) == "Association" && row?.text(1) == "here" && row?.isNull(2) == true)
    for bad in ["place = 'somewhere'", "move = x'00'", "other_place = ''"] {
      #expect(throws: (any Error).self, "\(bad)") {
        try file.write { try $0.run(script: "UPDATE association SET \(bad)") }
      }
    }
  }
}
