import Collector
import Storage
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Operations

/// What a page hid is neither kept nor counted, and a draw is with its invitation.
struct HiddenAnswersTests {
  @Test func whatWasHiddenIsNeitherKeptNorCounted() async throws {
    let house = try await House(.everyType)
    let token = try await house.completedRequest()
    // The need was met, so what is left of it was hidden; the applicant answered, so nobody asked whether he was free.
    let fields = ["Q2": ["1"], "W2": ["secret words"], "Q14": ["1"], "Q13": ["1"], "H1": ["7"], "H2": ["21/4/1448"]]
    try await house.engine.submit(fields, key: nil, with: token, mode: .ownPhone)
    let counts = try await house.engine.store.read { try $0.keptCounts().answers.table.counts }
    #expect(Set(counts.map { "\($0.key.question)=\($0.key.answer)" }) == ["Q2=1", "Q14=1", "H1=2"])
    #expect(try await house.engine.verify().responses == 1)
  }

  @Test func theDrawIsThereUntilTheAnswer() async throws {
    let house = try await House(.everyType)
    let tokens = try await house.completedRequests(30)
    let draws = try await house.engine.store.read { ledger in
      try tokens.compactMap { try ledger.invitation($0)?.draw?.shorthand }
    }
    #expect(draws.count == 30 && Set(draws) == ["Q4", "Q9"])
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[0], mode: .ownPhone)
    #expect(try await house.engine.store.read { try $0.invitation(tokens[0])?.draw } == nil)
  }
}
