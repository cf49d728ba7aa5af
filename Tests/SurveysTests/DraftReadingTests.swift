import Testing

@testable import Surveys

@Suite struct DraftReadingTests {
  /// The second and third were found by fuzzing: a tag gave a kind to nothing, and the draft came back otherwise.
  @Test(arguments: ["type:\n", "type: ! \"\"\n", "type: !x ' '\n", "type: \"\"\n"])
  func nothingIsReadAsNothing(file: String) throws {
    let draft = try DraftValue(reading: file)
    #expect(draft == .keys([.init("type", .plain(""))]))
    #expect(try DraftValue(reading: DraftFile(draft).text) == draft)
  }

  /// A key comes back as the first words of a line, which YAML holds to 1,024 characters; a longer one can be written with a
  /// question mark before it.
  @Test func aKeyThatNoFileCouldHoldIsRefused() throws {
    let longest = String(repeating: "\u{10FFFF}", count: 100)
    let draft = try DraftValue(reading: "? \"\(longest)\"\n: 1\n")
    #expect(try DraftValue(reading: DraftFile(draft).text) == draft)
    let error = #expect(throws: UnreadableDocument.self) {
      try DraftValue(reading: "a: 1\n? \"\(longest)x\"\n: 1\n")
    }
    #expect(error?.line == 2)
  }
}
