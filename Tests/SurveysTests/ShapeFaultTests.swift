import Surveys
import Testing
import Vocabulary

/// What the schema finds in a file, each on its line.
struct ShapeFaultTests {
  @Test func aSoundDraftHasNoFault() throws {
    let reading = try Shelf().read()
    #expect(reading.faults.isEmpty)
    #expect(reading.questionnaires.map(\.reference) == ["trial/1"])
  }

  /// Line of the draft, what stands there instead, and the fault with its line.
  static let bent: [(Int, String, ShapeFault, Int)] = [
    (6, "introduction: { ar: رأيك, en: Your opinion }", .missingKey("opening"), 1),
    (7, "# closing", .missingKey("closing"), 1),
    (2, "version: ١", .wrongType(expected: .whole), 2),
    (2, "version: 0", .belowLeast("0", least: 1), 2),
    (2, "version: 99999", .aboveMost("99999", most: 9_999), 2),
    (2, "version: 99999999999999999999999", .wrongType(expected: .whole), 2),
    (3, "status: secret", .notOneOf("secret", allowed: ["draft", "published"]), 3),
    (5, "title: { en: Title }", .missingKey("ar"), 5),
    (5, "title: { ar: عنوان }", .missingKey("en"), 5),
    (5, "title: { ar: '  ', en: Title }", .missingKey("ar"), 5),
    (5, "title: Title", .wrongType(expected: .mapping), 5),
    (10, "    # direction", .missingKey("direction"), 11),
    (10, "    direction:", .missingKey("direction"), 10),
    (11, "    favourable: two", .wrongType(expected: .whole), 11),
    (11, "    favourable: 1.5", .wrongType(expected: .whole), 11),
    (13, "      - { code: 100, ar: نعم, en: Very }", .aboveMost("100", most: 99), 13),
    (15, "      - { code: 99, ar: لا أعرف, en: Unknown, outside: maybe }", .wrongType(expected: .truth), 15),
    (21, "    # ar", .missingKey("ar"), 17),
    (21, "    ar:", .missingKey("ar"), 21),
    (22, "    en: 12", .wrongType(expected: .text), 22),
    (29, "    # highest", .missingKey("highest"), 23),
    (32, "    # most", .missingKey("most"), 30),
    (35, "    choices:", .missingKey("options"), 30),
    (40, "    limit: 0", .belowLeast("0", least: 1), 40),
    (47, "    # hint", .missingKey("hint"), 43),
  ]

  @Test(arguments: bent)
  func aBentLineIsNamed(line: Int, replacement: String, fault: ShapeFault, at place: Int) throws {
    let faults = try Shelf(Shelf.draft(line: line, replacement)).faults()
    #expect(faults.contains(Fault(file: "surveys/draft.yaml", line: place, kind: .shape(fault))), "\(faults)")
  }

  @Test func anUnknownKeyIsNamedWithThoseThatAreKnown() throws {
    let faults = try Shelf(Shelf.draft(line: 40, "    limits: 20")).faults()
    #expect(faults.map(\.line) == [38, 40])
    #expect(faults.map(\.kind).contains(.shape(.missingKey("limit"))))
    #expect(faults.last?.reason.en.contains("\"limit\"") == true)
    #expect(faults.last?.reason.ar.contains("limits") == true)
  }

  @Test func arabicIsNotWrittenInLatinLetters() throws {
    let faults = try Shelf(Shelf.draft(line: 21, "    ar: Was it solved?")).faults()
    #expect(faults.map(\.line) == [21])
    guard case .shape(.unexpectedForm("Was it solved?", _)) = faults.first?.kind else {
      Issue.record("\(faults)")
      return
    }
  }

  @Test func oneFaultDoesNotHideTheOthers() throws {
    var lines = Shelf.draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[1] = "version: one"
    lines[4] = "title: { en: Title }"
    lines[18] = "    scale: nowhere"
    lines[19] = "    indicator: NPS"
    lines[31] = "    most: 9"
    lines[38] = "    type: essay"
    let faults = try Shelf(lines.joined(separator: "\n")).faults()
    #expect(faults.map(\.line) == [2, 5, 9, 19, 20, 25, 32, 39], "\(faults)")
  }

  @Test func anUnquotedNoIsAWord() throws {
    let questionnaire = try #require(try Shelf().read().questionnaires.first)
    let question = try #require(questionnaire.questions.first)
    #expect(question.options.map(\.text.en) == ["Yes", "No", "I do not know"])
  }
}
