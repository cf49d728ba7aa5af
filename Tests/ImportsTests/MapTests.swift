import Surveys
import Testing
import Vocabulary

@testable import Imports

/// A map is refused with its line, and in words that say what to do.
struct MapTests {
  private func refusal(_ find: String, _ replace: String) throws -> ImportMapRefusal? {
    #expect(Samples.wideMap.contains(find))
    do throws(ImportMapRefusal) {
      _ = try ImportPlan(ImportMap(reading: Samples.wideMap.replacing(find, with: replace)), for: wide)
      return nil
    } catch {
      #expect(!error.message.ar.isEmpty && !error.message.en.isEmpty)
      return error
    }
  }

  private let wide: Questionnaire

  init() throws { wide = try Samples.wide() }

  @Test func theMapOfTheTestsIsSound() throws {
    #expect(try refusal("mode: paper", "mode: paper") == nil)
    #expect(try Samples.widePlan().map.questionnaire == "wide.yaml")
  }

  @Test func anUnknownKeyIsRefusedWithItsLine() throws {
    let first = try refusal("mode: paper", "modus: paper")
    #expect(first?.line == 7)
    guard case .unknownKey("modus", _) = first?.reason else { throw Unexpected(first) }
    let inside = try refusal("question: Q8,", "question: Q8, valeus: {1: 1},")
    #expect(inside?.line == 10)
    guard case .unknownKey("valeus", _) = inside?.reason else { throw Unexpected(inside) }
    guard case .unknownKey("code2", _) = try refusal("{code: unspecified,", "{code2: x, code: unspecified,")?.reason
    else { throw Unexpected(nil) }
  }

  @Test func aMissingKeyIsNamed() throws {
    #expect(try refusal("name: branch-cards", "") == ImportMapRefusal(line: 2, reason: .keyMissing("name")))
    #expect(try refusal("question: Q8, ", "") == ImportMapRefusal(line: 10, reason: .keyMissing("question")))
  }

  @Test func whatIsNotYAMLIsRefusedWithItsLine() throws {
    let refusal = try refusal("mode: paper", "mode: [paper")
    guard case .notYAML = refusal?.reason else { throw Unexpected(refusal) }
    #expect((7...9).contains(refusal?.line ?? 0))
    #expect(throws: ImportMapRefusal(line: nil, reason: .emptyMap)) { try ImportMap(reading: "# nothing\n") }
    #expect(throws: ImportMapRefusal(line: 2, reason: .notYAML(YAMLSexagesimals.problem))) {
      try ImportMap(reading: "name: a\nquestions: {Q1: {answers: {yes: 233333333333333332:9}}}\n")
    }
    #expect(throws: ImportMapRefusal.self) { try ImportMap(reading: "just words") }
    #expect(throws: ImportMapRefusal.self) { try ImportMap(reading: "a: &x [*x]\n") }
    let old = String(decoding: [UInt8]("a: 1\nb: ".utf8) + [0xC7, 0xE1], as: UTF8.self)
    #expect(throws: ImportMapRefusal(line: 2, reason: .notUTF8)) { try ImportMap(reading: old) }
    #expect(throws: ImportMapRefusal.self) { try ImportMap(reading: "\u{0}\u{1}") }
    guard case .keyTwice("mode") = try self.refusal("mode: paper", "mode: paper\nmode: link")?.reason else {
      throw Unexpected(nil)
    }
  }

  @Test func aColumnMayBeCalledByDigitsAndColons() throws {
    for name in ["\"20260101:20261231235959\"", "'20260101:20261231235959'", "2026-01-01:2026-12-31"] {
      #expect(try refusal("name: branch-cards", "# 20260101:20261231235959\nname: \(name)") == nil, "\(name)")
      #expect(try refusal("غاضب: 5", "\(name): 5") == nil, "\(name)")
    }
  }

  @Test func aValueOfTheWrongKindIsRefusedWithItsLine() throws {
    #expect(try refusal("mode: paper", "mode: fax")?.line == 7)
    #expect(try refusal("غاضب: 5", "غاضب: five") == ImportMapRefusal(line: 9, reason: .wrongKind("غاضب")))
    #expect(try refusal("هاتف: C2, موقع: C7", "موقع: C7,\n    هاتف: C9")?.line == 7)
    #expect(
      try refusal("code: unspecified", "code: غير محدد")
        == ImportMapRefusal(line: 5, reason: .notACode("غير محدد")))
    #expect(try refusal("format: yyyy-MM-dd", "format: yesterday")?.reason == .dateFormat("yesterday"))
    #expect(
      try refusal("format: yyyy-MM-dd", "format: yyyy-MM-dd, latest: 2024-02-30")?.reason
        == .limitNotADay("2024-02-30"))
    #expect(try refusal("{column: القسم, create: true,", "{create: true,")?.reason == .neitherColumnNorConstant)
    #expect(try refusal("{column: القسم, create: true,", "{column: القسم,")?.reason == .noWayToReadNames)
  }

  @Test func aMapThatDoesNotFitItsQuestionnaireIsRefused() throws {
    #expect(try refusal("question: Q8", "question: Q7")?.line == 10)
    #expect(try refusal("question: Q8", "question: Q1")?.reason == .questionTwice("Q1"))
    #expect(
      try refusal("غاضب: 5", "غاضب: 6") == ImportMapRefusal(line: 9, reason: .answerUnknown(6, question: "Q1")))
    #expect(try refusal("question: Q8", "question: Q8, outside: [x]")?.reason == .noAnswerOutside(question: "Q8"))
    #expect(try refusal("question: Q10", "question: Q10, values: {a: 1}")?.reason == .wordsHaveNoTable("Q10"))
    #expect(try refusal("question: Q10", "question: Q11")?.reason == .callBack("Q11"))
  }

  struct Unexpected: Error {
    let refusal: ImportMapRefusal?
    init(_ refusal: ImportMapRefusal?) { self.refusal = refusal }
  }
}
