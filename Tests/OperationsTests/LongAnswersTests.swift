import Collector
import Operations
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// A sheet that is longer than a response may be keeps no other from going among the responses.
@Suite struct LongAnswersTests {
  /// Sixty dates under long codes: more signs than a response's row takes.
  private static let codes = (100..<160).map { String(repeating: "D", count: 60) + "\($0)" }

  private var long: Questionnaire {
    get throws {
      let days = DateRange(earliest: Day(number: 18_000), latest: Day(number: 22_000))
      let dates = try Self.codes.map { code in
        Question(
          code: try #require(QuestionCode(code)), form: .date(days), text: LocalizedText(ar: "متى؟", en: "When?"))
      }
      let walk = Questionnaire.walk
      return Questionnaire(
        code: walk.code, version: walk.version, status: walk.status, outcome: walk.outcome, title: walk.title,
        opening: walk.opening, closing: walk.closing, questions: walk.questions + dates)
    }
  }

  /// Answers that are too long to go among the responses.
  private static let fields = ["Q1": ["1"]].merging(codes.map { ($0, ["2026-10-03"]) }) { one, _ in one }

  /// It stays for good: it is looked at again and again, beside the writer.
  @Test func whatStaysHeldIsNoReasonToWriteOrToEmptyTheLog() async throws {
    let house = try await House(try long)
    let tokens = try await house.completedRequests(2)
    try await house.engine.submit(Self.fields, key: nil, with: tokens[0], mode: .ownPhone)
    house.pass(days: 1)
    let whole = house.engine.store
    let engine = CountingEngine(whole.file)
    let store = try Store(engine: engine, keyring: whole.keyring, association: whole.association)
    let opened = engine.counts
    for _ in 0..<3 { #expect(try await store.closeDays(before: house.now.day) == 0) }
    #expect(engine.counts == opened)
    // What can go still goes.
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[1], mode: .ownPhone)
    house.pass(days: 1)
    #expect(try await store.closeDays(before: house.now.day) == 1)
    #expect(engine.counts.writes == opened.writes + 1 && engine.counts.emptied == opened.emptied + 1)
  }

  /// Words are let go by their period, also where they are held for good.
  @Test func theWordsOfWhatStaysHeldHaveTheirTimeToo() async throws {
    let house = try await House(try long)
    let token = try await house.completedRequest()
    let fields = Self.fields.merging(["Q10": ["الموعد بعيد"]]) { one, _ in one }
    try await house.engine.submit(fields, key: nil, with: token, mode: .ownPhone)
    func words() async throws -> [String] {
      try await house.engine.store.read { try $0.comments(on: .always).values.joined().map(\.words) }
    }
    house.pass(days: 3_651)
    #expect(try await house.engine.closeDays() == 0)
    #expect(try await words() == ["الموعد بعيد"])
    let before = try await house.engine.verify()
    #expect(try await house.engine.keepRetention(under: .shipped, dryRun: true, by: nil).rows["comments"] == 1)
    #expect(try await words() == ["الموعد بعيد"])
    #expect(
      try await house.engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true).rows["comments"]
        == 1)
    #expect(try await words() == [])
    #expect(try await house.engine.keepRetention(under: .shipped, dryRun: true, by: nil).rows["comments"] == 0)
    let after = try await house.engine.verify()
    #expect(after.isClean && after.responses == 1 && after.waiting == before.waiting)
  }

  @Test func whatIsTooLongStaysHeldAndIsCountedAndTheOthersAreReleased() async throws {
    let house = try await House(try long)
    let tokens = try await house.completedRequests(2)
    try await house.engine.submit(Self.fields, key: nil, with: tokens[0], mode: .ownPhone)
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[1], mode: .ownPhone)
    let today = house.now.day
    house.pass(days: 1)
    #expect(try await house.engine.closeDays() == 1)
    let answers = try await house.engine.store.read { ledger in
      try ledger.rows("SELECT answers FROM response WHERE association = ?").map { try $0.text(0) }
    }
    #expect(answers == ["Q1=5"])
    let found = try await house.engine.verify()
    #expect(found.isClean && found.responses == 2)
    #expect(
      found.waiting == ["\(today): a held response is too long to go among the others; it is counted, and stays held"])
  }
}
