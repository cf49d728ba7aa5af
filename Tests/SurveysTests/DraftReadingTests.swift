import Surveys
import Testing

@Suite struct DraftReadingTests {
  /// The second and third were found by fuzzing: a tag gave a kind to nothing, and the draft came back otherwise.
  @Test(arguments: ["type:\n", "type: ! \"\"\n", "type: !x ' '\n", "type: \"\"\n"])
  func nothingIsReadAsNothing(file: String) throws {
    let draft = try DraftValue(reading: file)
    #expect(draft == .keys([.init("type", .plain(""))]))
    #expect(try DraftValue(reading: DraftFile(draft).text) == draft)
  }
}
