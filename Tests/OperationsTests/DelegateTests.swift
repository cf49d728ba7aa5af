import Collector
import Foundation
import Storage
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations

/// Sheets that a branch delegate's tablet brings back: twice, out of order, in parts, and none counted twice.
@Suite struct DelegateTests {
  /// A tablet away from the line: it seals as its page does.
  private struct Away {
    let house: House
    let survey: String

    init(_ house: House) async throws {
      self.house = house
      survey = try #require(try await house.engine.delegateBatch().surveys.first?.questionnaire.reference)
    }

    func code(_ token: Token) async throws -> ShortCode {
      try #require(try await house.engine.store.read { try $0.shortCode(of: token) })
    }

    func sheet(
      _ code: String, key: Int, answers: [String: [String]] = ["Q1": ["5"]], survey: String? = nil,
      day: String = "2026-10-11"
    ) async throws -> SealedSheet {
      let batch = try await house.engine.delegateBatch()
      let key = String(repeating: "0", count: 30) + (key < 16 ? "0" : "") + String(key, radix: 16)
      let sheet = AwaySheet(code: code, survey: survey ?? self.survey, day: day, fields: answers)
      return try SealedSheet(
        Array(JSONEncoder().encode(sheet)), key: key,
        for: batch.sealingKey)
    }
  }

  private func responses(_ house: House) async throws -> Int { try await house.strata().count }

  @Test func theSameSheetBroughtAgainIsOneAnswer() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let away = try await Away(house)
    let sheet = try await away.sheet(try await away.code(token).written, key: 1)
    for _ in 0..<3 { #expect(try await house.engine.take(sheet) == .taken) }
    #expect(try await responses(house) == 1)
  }

  @Test func aSecondSheetWithTheSameCodeIsRefused() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let away = try await Away(house)
    let code = try await away.code(token).digits
    let (first, second) = (
      try await away.sheet(code, key: 1), try await away.sheet(code, key: 2, answers: ["Q1": ["1"]])
    )
    // Whichever comes first is the one that counts, also where the later one comes again.
    #expect(try await house.engine.take(second) == .taken)
    #expect(try await house.engine.take(first) == .answered)
    #expect(try await house.engine.take(second) == .taken)
    #expect(try await responses(house) == 1)
  }

  @Test func eightTabletsAtOnceGiveOneAnswer() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let away = try await Away(house)
    let code = try await away.code(token).digits
    var sheets: [SealedSheet] = []
    for key in 1...8 { sheets.append(try await away.sheet(code, key: key)) }
    let outcomes = try await withThrowingTaskGroup(of: AwayOutcome.self) { group in
      for sheet in sheets { group.addTask { try await house.engine.take(sheet) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == .taken } == 1 && outcomes.count { $0 == .answered } == 7)
    #expect(try await responses(house) == 1)
  }

  /// Of a batch in any order, each sheet has its own end; what is refused touches nothing else.
  @Test func eachSheetHasItsOwnEnd() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(4)
    let away = try await Away(house)
    var codes: [String] = []
    for token in tokens { codes.append(try await away.code(token).digits) }
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[1], mode: .ownPhone)
    let nobodys = ShortCode(of: house.engine.world.token(), with: house.engine.store.keyring.shortCodeKeys).digits
    let sheets: [(SealedSheet, AwayOutcome)] = [
      (try await away.sheet(nobodys, key: 10), .unknown),
      (try await away.sheet(codes[0], key: 11), .taken),
      (try await away.sheet(codes[1], key: 12), .answered),
      (try await away.sheet(codes[2], key: 13, survey: "other/1"), .otherQuestionnaire),
      (try await away.sheet(codes[2], key: 14, answers: ["Q1": ["99"]]), .notReadable),
      (try await away.sheet(codes[2], key: 15, answers: [:]), .notReadable),
      (try await away.sheet("123", key: 16), .notReadable),
      (try await away.sheet(codes[3], key: 17), .taken),
    ]
    for seed in 1...5 {
      var chance = Seeded(state: UInt64(seed))
      for (sheet, outcome) in sheets.shuffled(using: &chance) {
        #expect(try await house.engine.take(sheet) == outcome, "\(sheet.key)")
      }
    }
    #expect(try await responses(house) == 3)
    // What was refused for its answers can be answered anew.
    #expect(try await house.engine.take(try await away.sheet(codes[2], key: 18)) == .taken)
  }

  @Test func anAnswerGivenInTimeCountsOnItsDayThoughItIsBroughtLater() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(2)
    let away = try await Away(house)
    let inTime = try await away.sheet(try await away.code(tokens[0]).digits, key: 1, day: "2026-10-20")
    let late = try await away.sheet(try await away.code(tokens[1]).digits, key: 2, day: "2026-11-25")
    house.pass(days: 50)
    #expect(try await house.engine.take(inTime) == .taken)
    #expect(try await house.engine.take(late) == .expired)
    let strata = try await house.strata()
    #expect(strata.map(\.mode) == [.delegate])
    #expect(strata.map(\.day.description) == ["2026-10-20"])
  }

  /// The links expire on 10 November at nine in the morning, when they were issued.
  @Test(arguments: [3_600, 5 * 86_400] as [Int64])
  func anAnswerGivenOnTheLastMorningCountsThoughTheLinkHasExpiredSince(seconds: Int64) async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(2)
    let away = try await Away(house)
    let inTime = try await away.sheet(try await away.code(tokens[0]).digits, key: 1, day: "2026-11-10")
    let late = try await away.sheet(try await away.code(tokens[1]).digits, key: 2, day: "2026-11-11")
    house.pass(seconds: 30 * 86_400 + seconds)
    #expect(try await house.engine.take(inTime) == .taken)
    #expect(try await house.engine.take(late) == .expired)
    #expect(try await house.strata().map(\.day.description) == ["2026-11-10"])
  }

  @Test func theBatchLeadsFromACodeToItsQuestionnaireAndNamesNobody() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(3)
    let batch = try await house.engine.delegateBatch()
    let keys = house.engine.store.keyring.shortCodeKeys
    let hints = Set(tokens.map { ShortCode(of: $0, with: keys).hint(with: keys) })
    #expect(Set(batch.hints.map(\.hint)) == hints && batch.surveys.count == 1 && batch.salt == keys.hint)
    #expect(batch.surveys.first?.service == House.service.name)
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[0], mode: .ownPhone)
    #expect(try await house.engine.delegateBatch().hints.count == 2)
    house.pass(days: 31)
    #expect(try await house.engine.delegateBatch().hints.isEmpty)
  }
}
