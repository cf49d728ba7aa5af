import Surveys
import Testing
import Vocabulary

/// What no schema can say: each rule names the line where it is broken.
struct MeaningFaultTests {
  /// Line of the draft, what stands there instead, and the one fault, on the same line unless another is given.
  static let bent: [(Int, String, MeaningFault, Int)] = [
    (23, "  - code: Q2", .questionTwice("Q2", first: 17), 23),
    (14, "      - { code: 3, ar: لا, en: No }", .optionTwice(3, first: 13), 14),
    (37, "      - { code: 1, ar: السرعة, en: Speed }", .optionTwice(1, first: 36), 37),
    (11, "    favourable: 2", .favourableOutOfRange(most: 1), 11),
    (14, "      - { code: 1, ar: لا, en: No, outside: true }", .tooFewGraded, 9),
    (32, "    most: 3", .chipsOutOfRange(most: 2), 32),
    (32, "    most: 0", .chipsOutOfRange(most: 2), 32),
    (20, "    indicator: NPS", .recommendationNotTyped, 20),
    (25, "    indicator: CSAT", .recommendationOnly, 25),
    (40, "    limit: 20\n    indicator: NPS", .recommendationNotTyped, 41),
    (40, "    limit: 20\n    indicator: time", .indicatorWithoutScale, 41),
    (
      22, "    en: Question\n  - { code: Q3, type: scale, scale: degree, indicator: need-met, ar: سؤال, en: Question }",
      .indicatorTwice(.needMet, first: 20), 23
    ),
    (4, "outcome: refused", .neverAskTheRefused(.needMet), 20),
    (4, "outcome: refused", .neverAskTheRefused(.recommendation), 25),
  ]

  @Test(arguments: bent)
  func aBrokenRuleIsNamed(line: Int, replacement: String, fault: MeaningFault, at place: Int) throws {
    let faults = try Shelf(Shelf.draft(line: line, replacement)).faults()
    #expect(faults.contains(Fault(file: "surveys/draft.yaml", line: place, kind: .meaning(fault))), "\(faults)")
  }

  @Test func aScaleIsCalledByANameThatExistsAndNotForNothing() throws {
    let faults = try Shelf(Shelf.draft(line: 19, "    scale: degrees")).faults()
    let unknown = MeaningFault.unknownScale("degrees", known: ["degree"])
    #expect(faults.map(\.kind) == [.meaning(.unusedScale("degree")), .meaning(unknown)])
    #expect(faults.map(\.line) == [9, 19])
  }

  @Test func refusedApplicantsAreNotAskedToRecommendUnderAnotherName() throws {
    var shelf = try Shelf(Shelf.draft(line: 4, "outcome: refused"))
    shelf["draft.yaml"] = shelf["draft.yaml"].replacing("    indicator: NPS\n", with: "")
    let faults = shelf.faults().filter { $0.kind == .meaning(.neverAskTheRefused(.recommendation)) }
    #expect(faults.map(\.line) == [23])
  }

  @Test func oneVersionStandsInOneFile() throws {
    var shelf = try Shelf()
    shelf["later.yaml"] = Shelf.draft
    let faults = shelf.read().faults
    #expect(faults.map(\.kind) == [.meaning(.versionTwice("trial/1", file: "draft.yaml"))])
    #expect(faults.map(\.file) == ["surveys/later.yaml"])
    #expect(faults.map(\.line) == [2])
  }

  @Test func everyFaultSpeaksBothLanguages() throws {
    let bent = Self.bent.map { ($0.0, $0.1) } + ShapeFaultTests.bent.map { ($0.0, $0.1) }
    let faults = try bent.flatMap { try Shelf(Shelf.draft(line: $0.0, $0.1)).faults() }
    #expect(faults.count >= bent.count)
    for fault in faults {
      #expect(fault.reason.ar.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) })
      #expect(fault.reason.en.unicodeScalars.contains { (0x61...0x7A).contains($0.value) })
      #expect(fault.text(in: .english).hasPrefix("surveys/draft.yaml:\(fault.line): "))
    }
  }
}
