import Collector
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@Suite struct InvitationTests {
  private let now = Moment(seconds: 1_791_698_400)

  private func invitation() throws -> Invitation {
    let request = Request(
      id: Identifier(high: 1, low: 1), beneficiary: Identifier(high: 2, low: 2), department: .fixed("repair"),
      service: .fixed("roof"), channel: .phone, received: now)
    return try Invitation(
      Identifier(high: 3, low: 3), for: request.complete(at: now), with: .walk, at: now)
  }

  private func sheet(_ fields: [String: [String]]) throws -> AnswerSheet {
    try AnswerSheet(reading: fields, for: .walk)
  }

  @Test func onlyACompletedServiceIsAskedAbout() {
    let request = Request(
      id: Identifier(high: 1, low: 1), beneficiary: Identifier(high: 2, low: 2), department: .fixed("repair"),
      service: .fixed("roof"), channel: .phone, received: now)
    #expect(throws: InvitationRefusal.notCompleted) {
      try Invitation(Identifier(high: 3, low: 3), for: request, with: .walk, at: now)
    }
  }

  @Test func aServiceIsCompletedOnce() throws {
    let request = Request(
      id: Identifier(high: 1, low: 1), beneficiary: Identifier(high: 2, low: 2), department: .fixed("repair"),
      service: .fixed("roof"), channel: .phone, received: now)
    let completed = try request.complete(at: now)
    #expect(throws: RequestRefusal.alreadyCompleted) { try completed.complete(at: now) }
    #expect(throws: RequestRefusal.completedBeforeReceived) { try request.complete(at: now.adding(seconds: -1)) }
  }

  @Test func aLinkIsOpenForThirtyDaysToTheSecond() throws {
    let invitation = try invitation()
    try invitation.open(at: now.adding(days: 30).adding(seconds: -1))
    #expect(throws: InvitationRefusal.expired) { try invitation.open(at: now.adding(days: 30)) }
  }

  @Test func anAnswerCountsOnceWhereItBelongs() throws {
    let acceptance = try invitation().accept(
      sheet(["Q1": ["5"], "Q2": ["3"], "Q9": ["1", "3"]]), as: Identifier(high: 9, low: 9), at: now, mode: .ownPhone)
    let response = acceptance.response
    #expect(response.counts.total == 4)
    #expect(response.counts[AnswerCell(response.stratum, question: .fixed("Q9"), answer: 3)] == 1)
    #expect(response.stratum.day == now.day && response.stratum.channel == .phone)
    #expect(response.pairs.total == 1)
    #expect(acceptance.callBack == nil)
  }

  @Test func whoDoesNotKnowMakesNoCompleteCase() throws {
    for fields in [["Q1": ["5"]], ["Q1": ["5"], "Q2": ["99"]]] {
      let acceptance = try invitation().accept(
        sheet(fields), as: Identifier(high: 9, low: 9), at: now, mode: .ownPhone)
      #expect(acceptance.response.pairs.total == 0)
    }
  }

  @Test func onlyWhoAsksForACallIsKnownByHisRequest() throws {
    let acceptance = try invitation().accept(
      sheet(["Q1": ["1"], "Q11": ["1"]]), as: Identifier(high: 9, low: 9), at: now, mode: .ownPhone)
    #expect(acceptance.callBack?.request == Identifier(high: 1, low: 1))
    #expect(acceptance.callBack?.asked == now.day)
  }

  @Test func aTokenHasAHundredAndTwentyEightBitsAndOneForm() {
    var generator = Seeded(state: 7)
    var seen: Set<String> = []
    for _ in 0..<5_000 {
      let token = Token(using: &generator)
      #expect(Token(token.text) == token)
      seen.insert(token.text)
    }
    #expect(seen.count == 5_000)
    for wrong in [
      "", "abc", String(repeating: "a", count: 23), String(repeating: "é", count: 11), "../../../../etc/passwd",
    ] {
      #expect(Token(wrong) == nil)
    }
  }

  @Test func theSameFormTwiceIsOneReceiptAndAnotherContentIsNot() throws {
    let token = try #require(Token("AAAAAAAAAAAAAAAAAAAAAA"))
    let receipt = Receipt(key: "k", fields: ["Q1": ["5"]], token: token)
    #expect(receipt == Receipt(key: "k", fields: ["Q1": ["5"]], token: token))
    let other = Receipt(key: "k", fields: ["Q1": ["4"]], token: token)
    #expect(other.form == receipt.form)
    #expect(throws: InvitationRefusal.sentDifferently) { try other.confirm(receipt.content) }
    #expect(
      Receipt(key: "k", fields: ["a": ["b", "c"]], token: token)
        != Receipt(key: "k", fields: ["a": ["b"], "c": [""]], token: token))
  }
}
