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

  @Test func aWithdrawnLinkIsAnsweredByNobody() throws {
    let issued = try invitation()
    let withdrawn = Invitation(
      id: issued.id, request: issued.request, department: issued.department, service: issued.service,
      channel: issued.channel, survey: issued.survey, issued: issued.issued, expires: issued.expires, answered: false,
      withdrawn: now)
    #expect(throws: InvitationRefusal.withdrawn) {
      try withdrawn.accept(sheet(["Q1": ["5"]]), as: Identifier(high: 9, low: 9), at: now, mode: .ownPhone)
    }
  }

  @Test func eachEndIsAskedAboutByItsOwnQuestionnaire() throws {
    let staff = Participant.staff(Staff(Identifier(high: 7, low: 7), roles: [.relationsEmployee]))
    func ended(_ kind: RequestKind, _ steps: [Step]) throws -> Request {
      let reception = Reception(
        kind: kind, department: .fixed("repair"), service: .fixed("roof"), channel: .phone,
        inquiries: [Inquiry(question: "كم؟")])
      let received = try Request.receiving(
        reception, as: Identifier(high: 1, low: 1), of: Identifier(high: 2, low: 2), at: now, by: staff,
        under: .founding)
      return try steps.reduce(received) { try $0.taking($1, at: now, by: staff, under: .founding) }
    }
    let answered = Step.answered(Reply(topic: .fixed("roof"), answer: "نعم"))
    #expect(try ended(.volunteering, [answered]).surveyOutcome == .volunteered)
    #expect(try ended(.inquiry, [answered]).surveyOutcome == nil)
    #expect(try ended(.support, [.withdrawn(reason: "")]).surveyOutcome == nil)
    #expect(try ended(.support, []).surveyOutcome == nil)
    let thanked = try ended(.volunteering, [answered])
    #expect(try thanked.survey(among: []) == nil)
    #expect(try thanked.survey(among: [.walk]) == nil)
    let volunteers = Questionnaire(
      code: .fixed("volunteers"), version: 1, status: .published, outcome: .volunteered,
      title: Questionnaire.walk.title,
      opening: Questionnaire.walk.opening, closing: Questionnaire.walk.closing, questions: Questionnaire.walk.questions)
    #expect(try thanked.survey(among: [.walk, volunteers]) == volunteers)
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
    #expect(response.counts.table[AnswerCell(response.stratum, question: .fixed("Q9"), answer: 3)] == 1)
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
}
