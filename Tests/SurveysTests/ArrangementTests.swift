import Surveys
import Testing
import Vocabulary

/// Conditions look back, sections follow each other, turns are few: what breaks that is named with its line.
struct ArrangementTests {
  /// Two more questions at the end of the draft; its own lines stay as they were.
  private static let more =
    Shelf.draft + """
        - code: W1
          type: choice
          ar: من أجاب؟
          en: Who answered?
          options:
            - { code: 1, ar: صاحب الطلب, en: The applicant }
            - { code: 2, ar: غيره, en: Somebody else }
          CONDITION

      """

  private func faults(condition: String) throws -> [Fault.Kind] {
    try Shelf(Self.more.replacing("CONDITION", with: condition)).faults().map(\.kind)
  }

  private func faults(beside top: String) throws -> [Fault.Kind] {
    try Shelf(Shelf.draft(line: 7, "closing: { ar: شكراً., en: Thank you. }\n\(top)")).faults().map(\.kind)
  }

  @Test(arguments: [
    "shown-if: { question: Q2, any: [3] }", "shown-if: { question: Q8, none: [9, 10] }",
    "shown-if: { question: Q2, any: [3], and: [{ question: Q11, none: [1] }] }", "only: follow-up",
  ])
  func aConditionThatLooksBackIsSound(condition: String) throws { #expect(try faults(condition: condition).isEmpty) }

  @Test(arguments: [
    ("shown-if: { question: Q99, any: [1] }", ArrangementFault.unknownQuestion("Q99")),
    ("shown-if: { question: W1, any: [1] }", .looksForward("W1")),
    ("shown-if: { question: Q10, any: [1] }", .withoutOptions("Q10")),
    ("shown-if: { question: Q2, any: [7] }", .unknownAnswer(7, of: "Q2", known: [3, 1, 99])),
    ("shown-if: { question: Q2, any: [3], none: [1] }", .anyOrNone),
    ("shown-if: { question: Q2 }", .anyOrNone),
    (
      "shown-if: { question: Q2, any: [3], and: [{ question: Q8, any: [11] }] }",
      .unknownAnswer(11, of: "Q8", known: Array(0...10))
    ),
  ])
  func aConditionThatCannotBeKeptIsNamed(condition: String, fault: ArrangementFault) throws {
    #expect(try faults(condition: condition) == [.meaning(.arrangement(fault))])
  }

  /// A condition of so many looks back, each on a line of its own.
  private func condition(of clauses: Int) -> String {
    "shown-if:\n        question: Q2\n        any: [3]\n        and:\n"
      + (1..<clauses).map { "          - { question: Q8, none: [\($0 % 11)] }" }.joined(separator: "\n")
  }

  @Test func aConditionLooksBackTwentyTimesAtMost() throws {
    #expect(try faults(condition: condition(of: 20)).isEmpty)
    let text = Self.more.replacing("CONDITION", with: condition(of: 21))
    let faults = try Shelf(text).faults()
    #expect(faults.map(\.kind) == [.meaning(.arrangement(.tooManyClauses(21, most: 20)))])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(faults.map { lines[$0.line - 1] } == ["          - { question: Q8, none: [9] }"])
  }

  @Test(arguments: [
    ("rotation: [{ ask: 1, of: [Q2, Q99] }]", ArrangementFault.unknownQuestion("Q99")),
    ("rotation: [{ ask: 1, of: [Q2, Q9, Q2] }]", .turnsTwice("Q2", first: 8)),
    ("rotation: [{ ask: 2, of: [Q2, Q9] }]", .askOutOfRange(most: 1)),
    ("sections: [{ from: Q99, title: { ar: قسم, en: Part } }]", .unknownQuestion("Q99")),
    (
      "sections: [{ from: Q9, title: { ar: قسم, en: Part } }, { from: Q2, title: { ar: قسم, en: Part } }]",
      .sectionOutOfOrder("Q2")
    ),
  ])
  func turnsAndSectionsThatCannotBeAreNamed(top: String, fault: ArrangementFault) throws {
    #expect(try faults(beside: top) == [.meaning(.arrangement(fault))])
  }

  @Test func noConditionDependsOnAQuestionThatTakesTurns() throws {
    let text = Self.more.replacing("CONDITION", with: "shown-if: { question: Q2, any: [3] }")
      .replacing("scales:", with: "rotation: [{ ask: 1, of: [Q2, Q9] }]\nscales:")
    #expect(try Shelf(text).faults().map(\.kind) == [.meaning(.arrangement(.dependsOnTurn("Q2")))])
  }

  @Test func soManySetsThatTheyTellPeopleApartAreRefused() throws {
    let text =
      Shelf.draft.replacing(
        "scales:", with: "rotation: [{ ask: 1, of: [Q2, Q8, Q9] }, { ask: 1, of: [Q10, Q11, Q12] }]\nscales:")
      + "  - { code: Q12, type: yes-no, ar: سؤال؟, en: Question? }\n"
    #expect(try Shelf(text).faults().map(\.kind) == [.meaning(.arrangement(.tooManySets(9, most: 6)))])
  }

  /// Groups of questions, each so many of which some are asked; and how many sets that makes.
  @Test(arguments: [(24, 2, 1, 1_000), (1, 400, 199, 400), (3, 2, 1, 8)])
  func setsAreCountedWithoutMakingThem(groups: Int, of size: Int, ask: Int, sets: Int) throws {
    let codes = (0..<groups).map { group in (0..<size).map { "T\(group)-\($0)" } }
    let rotation = codes.map { "{ ask: \(ask), of: [\($0.joined(separator: ", "))] }" }.joined(separator: ", ")
    let questions = codes.joined().map { "  - { code: \($0), type: statement, ar: اقرأ, en: Read }\n" }.joined()
    let text = Shelf.draft.replacing("scales:", with: "rotation: [\(rotation)]\nscales:") + questions
    let faults = try Shelf(text).faults()
    #expect(faults.map(\.kind) == [.meaning(.arrangement(.tooManySets(sets, most: 6)))])
    #expect(faults.first?.reason.en.contains("or more") == (sets == 1_000))
  }

  @Test(arguments: [
    ("type: number, least: 5, most: 1", ArrangementFault.boundsCrossed),
    ("type: number, least: 0, most: 9, bands: [1, 3]", .bandsOutOfOrder(least: 0, most: 9)),
    ("type: number, least: 0, most: 9, bands: [0, 5, 5]", .bandsOutOfOrder(least: 0, most: 9)),
    ("type: date, earliest: 2026-02-30, latest: 2026-03-01", .noSuchDay("2026-02-30")),
    ("type: date, earliest: 2026-03-01, latest: 2026-03-01", .boundsCrossed),
  ])
  func boundsThatCannotBeAreNamed(type: String, fault: ArrangementFault) throws {
    let text = Shelf.draft + "  - { code: H1, ar: كم؟, en: How many?, \(type) }\n"
    #expect(try Shelf(text).faults().map(\.kind) == [.meaning(.arrangement(fault))])
  }

  @Test func everyFaultSaysWhatToDoInBothLanguages() {
    let all: [ArrangementFault] = [
      .unknownQuestion("Q1"), .anyOrNone, .looksForward("Q1"), .withoutOptions("Q1"),
      .unknownAnswer(1, of: "Q1", known: [2]), .dependsOnTurn("Q1"), .dependsOnFollowUp("Q1"),
      .tooManyClauses(21, most: 20), .sectionOutOfOrder("Q1"), .turnsTwice("Q1", first: 3), .askOutOfRange(most: 2),
      .tooManySets(15, most: 6), .boundsCrossed,
      .bandsOutOfOrder(least: 0, most: 9), .noSuchDay("x"),
    ]
    for fault in all {
      let words = Fault(file: "a.yaml", line: 1, kind: .meaning(.arrangement(fault))).reason
      #expect(words.ar.contains { "\u{0621}" <= $0 && $0 <= "\u{064A}" } && words.ar.hasSuffix("."))
      #expect(words.en.hasSuffix("."))
    }
  }
}
