import Collector
import Messaging
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// Calls to ask for an opinion, from the list to the response.
@Suite struct CallTests {
  private let officer = Staff.fixed(.qualityOfficer)
  private let researcher = Staff.fixed(.socialResearcher)

  /// A house where people are asked by telephone, two hours after so many services were delivered.
  private func house(_ completed: Int) async throws -> (House, [Token]) {
    let house = try await House(carriers: [.interview])
    let tokens = try await house.completedRequests(completed)
    house.pass(seconds: 7_200)
    return (house, tokens)
  }

  @Test func whatIsSaidOnThePhoneIsAResponseOfItsOwnMode() async throws {
    let (house, tokens) = try await house(1)
    let call = try await house.engine.takeNextCall(by: officer)
    let shown = try await house.engine.call(call, inHandOf: officer)
    #expect(shown.name == "سعد العطوي" && shown.script.right.ar.contains("حق لك"))
    try await house.engine.keepAnswers(["Q1": ["5"], "Q2": ["1"]], consented: true, of: call, by: officer)
    try await house.endDay()
    let rows = try await house.engine.store.read { ledger in
      (
        try ledger.rows("SELECT mode, answers FROM response WHERE association = ?").map {
          try ($0.text(0), $0.text(1))
        },
        try ledger.rows("SELECT message FROM phone_call WHERE association = ?").count
      )
    }
    #expect(rows.0.map(\.0) == ["phone"] && rows.0.map(\.1) == ["Q1=5 Q2=1"] && rows.1 == 0)
    await #expect(throws: InvitationRefusal.alreadyAnswered) { _ = try await house.engine.survey(tokens[0]) }
    await #expect(throws: CallRefusal.unknown) { _ = try await house.engine.call(call, inHandOf: officer) }
    #expect(try await house.engine.verify().isClean)
  }

  /// Who is called is promised what the shipped questionnaires promise to who reads them himself (T3).
  @Test(arguments: [InvitationText.Occasion.served, .refused, .volunteered])
  func t3ACallerPromisesWhatTheQuestionnairePromises(_ occasion: InvitationText.Occasion) throws {
    let name = LocalizedText(ar: "الجوار", en: "Neighbours")
    let script = CallScript(association: name, service: name, name: "سعد", occasion: occasion)
    let shipped = SurveyFolder(House.root + "/surveys").questionnaires.filter {
      $0.outcome != .internalService && InvitationText.Occasion(after: $0.outcome) == occasion
    }
    #expect(!shipped.isEmpty)
    for questionnaire in shipped {
      for language in Language.allCases {
        let said = questionnaire.opening[language].split(separator: ". ")
        let effect = try #require(said[1].firstRange(of: language == .arabic ? "على طلبك" : "affect your request"))
        for promise in [said[0], said[1][effect.lowerBound...], said[2]] {
          #expect(script.right[language].contains(promise), "\(questionnaire.reference): \(promise)")
        }
        let told = try #require(questionnaire.closing[language].split(separator: ". ").last)
        #expect(script.closing[language].contains(told), "\(questionnaire.reference)")
      }
    }
  }

  /// Who took any step of the case does not take down what is said of it, at any door (T3).
  @Test func t3WhoWorkedOnTheCaseCannotMakeItsCall() async throws {
    let (house, _) = try await house(1)
    let relations = Staff.fixed(.relationsEmployee)
    await #expect(throws: CallRefusal.onlyOwnCases(.t3)) { _ = try await house.engine.takeNextCall(by: relations) }
    let queue = try await house.engine.callQueue(for: relations)
    #expect(queue.count == 1 && queue.ownCases == 1 && queue.waiting.map(\.isOwnCase) == [true])
    let call = try await house.engine.takeNextCall(by: officer)
    await #expect(throws: CallRefusal.ownCase(.t3)) { _ = try await house.engine.call(call, inHandOf: relations) }
    await #expect(throws: CallRefusal.ownCase(.t3)) {
      try await house.engine.keepAnswers(["Q1": ["5"]], consented: true, of: call, by: relations)
    }
    await #expect(throws: RightRefusal.notHeld(.interview)) {
      _ = try await house.engine.takeNextCall(by: .fixed(.departmentOfficer))
    }
  }

  /// Somebody takes a call while another makes the list of them: the call stays his.
  @Test func aCallThatIsTakenWhileTheListIsMadeStaysWithItsCaller() async throws {
    let (house, _) = try await house(2)
    let listed = try await house.engine.handOuts(by: .interview)
    let taken = try await house.engine.takeNextCall(by: officer)
    #expect(listed.contains { $0.parcel.key == taken })
    #expect(try await house.engine.handedOut(listed).map(\.parcel.key) == [taken])
    #expect(try await house.engine.call(taken, inHandOf: officer).mobile != nil)
    try await house.engine.keepAnswers(["Q1": ["5"]], consented: true, of: taken, by: officer)
    #expect(try await house.engine.handOuts(by: .interview).isEmpty)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func twoCallersNeverHoldTheSameCall() async throws {
    let (house, _) = try await house(8)
    let engine = house.engine
    let callers = (0..<12).map { Staff(StaffID(high: 50, low: UInt64($0)), roles: [.qualityOfficer]) }
    let taken = try await withThrowingTaskGroup(of: MessageID?.self) { group in
      for caller in callers { group.addTask { try? await engine.takeNextCall(by: caller) } }
      return try await group.reduce(into: [MessageID]()) { if let one = $1 { $0.append(one) } }
    }
    #expect(taken.count == 8 && Set(taken).count == 8)
    await #expect(throws: CallRefusal.nothingToCall) { _ = try await engine.takeNextCall(by: officer) }
    house.pass(seconds: Int64(PhoneCall.minutesInHand) * 60)
    #expect(try await engine.callQueue(for: officer).count == 8, "what nobody ended comes back")
    let again = try await engine.takeNextCall(by: officer)
    #expect(try await engine.takeNextCall(by: officer) == again, "who holds a call goes on with it")
  }

  @Test func theNumberIsShownOnlyInTheHandAndTheViewIsWrittenDown() async throws {
    let (house, _) = try await house(1)
    let call = try await house.engine.takeNextCall(by: officer)
    await #expect(throws: CallRefusal.inOtherHands) { _ = try await house.engine.call(call, inHandOf: researcher) }
    let records = try await house.engine.store.read { ledger in
      try ledger.auditRecords(limit: 1).map { ($0.act, $0.actor, $0.subject, try ledger.detail(of: $0)) }
    }
    #expect(records.map(\.0) == ["interview"] && records.map(\.1) == [officer.id.description])
    #expect(records.map(\.2) == ["requests"], "in the open it names no request")
    #expect(records.map(\.3.count) == [32])
    #expect(try await house.engine.call(call, inHandOf: officer).mobile != nil)
    house.pass(seconds: 3_600)
    await #expect(throws: CallRefusal.notInHand) { _ = try await house.engine.call(call, inHandOf: officer) }
    #expect(try await house.engine.call(call, inHandOf: officer, late: true).mobile == nil)
    try await house.engine.keepAnswers(["Q1": ["4"]], consented: true, of: call, by: officer)
  }

  @Test func withoutConsentNothingIsKept() async throws {
    let (house, tokens) = try await house(1)
    let call = try await house.engine.takeNextCall(by: officer)
    await #expect(throws: CallRefusal.consentMissing) {
      try await house.engine.keepAnswers(["Q1": ["5"]], consented: false, of: call, by: officer)
    }
    try await house.engine.endCall(call, as: .refused, by: officer)
    #expect(try await house.engine.survey(tokens[0]).questionnaire.questions.count == 5, "the link stays good")
    #expect(try await house.engine.callQueue(for: officer).count == 0)
    #expect(try await house.engine.retryDead() == 0)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whoDoesNotAnswerIsCalledThreeTimesAndNotAgain() async throws {
    let (house, _) = try await house(1)
    var tries = 0
    while tries < 9 {
      let call = try await house.engine.takeNextCall(by: officer)
      tries += 1
      guard let next = try await house.engine.endCall(call, as: .noAnswer, by: officer) else { break }
      #expect(try await house.engine.callQueue(for: officer).nextDue == next)
      await #expect(throws: CallRefusal.nothingToCall) { _ = try await house.engine.takeNextCall(by: officer) }
      house.pass(seconds: next.seconds - house.now.seconds)
    }
    #expect(tries == 3)
    let standing = try await house.engine.outboxStanding(limit: 9)
    #expect(standing.counts[.undelivered] == 1 && standing.dead.map(\.trouble) == ["no_answer"])
    #expect(try await house.engine.retryDead() == 0, "nobody is called a fourth time by hand")
  }

  @Test func whoAnsweredByHisLinkMeanwhileIsNotCalled() async throws {
    let (house, tokens) = try await house(1)
    let call = try await house.engine.takeNextCall(by: officer)
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[0], mode: .ownPhone)
    await #expect(throws: CallRefusal.notInHand) {
      try await house.engine.keepAnswers(["Q1": ["1"]], consented: true, of: call, by: officer)
    }
    house.pass(seconds: 3_600)
    #expect(try await house.engine.callQueue(for: officer).count == 0)
  }

  /// The links expire at noon; the calls are taken ten minutes before.
  @Test func aTalkThatRunsOverTheExpiryOfTheLinkIsNotLost() async throws {
    let house = try await House(carriers: [.interview])
    house.pass(seconds: 3 * 3_600)
    let tokens = try await house.completedRequests(4)
    house.pass(seconds: 30 * 86_400 - 600)
    let third = Staff(StaffID(high: 50, low: 1), roles: [.qualityOfficer])
    let fourth = Staff(StaffID(high: 50, low: 2), roles: [.qualityOfficer])
    var calls: [MessageID] = []
    for staff in [officer, researcher, third, fourth] {
      calls.append(try await house.engine.takeNextCall(by: staff))
    }
    house.pass(seconds: 900)
    try await house.engine.restMessages()
    #expect(try await house.engine.call(calls[0], inHandOf: officer).mobile != nil)
    try await house.engine.keepAnswers(["Q1": ["5"]], consented: true, of: calls[0], by: officer)
    #expect(try await house.engine.endCall(calls[1], as: .noAnswer, by: researcher) == nil)
    try await house.engine.putBack(calls[2], by: third)
    await #expect(throws: CallRefusal.nothingToCall) { _ = try await house.engine.takeNextCall(by: third) }
    // His thirty minutes are over, and the link is.
    house.pass(seconds: 900)
    await #expect(throws: CallRefusal.notInHand) {
      try await house.engine.keepAnswers(["Q1": ["4"]], consented: true, of: calls[3], by: fourth)
    }
    try await house.engine.restMessages()
    let strata = try await house.strata()
    #expect(strata.map(\.mode) == [.phoneInterview] && strata.map(\.day.description) == ["2026-11-10"])
    for token in tokens {
      await #expect(throws: InvitationRefusal.self) { _ = try await house.engine.survey(token) }
    }
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aCallPutBackWaitsAgainAtItsPlace() async throws {
    let (house, _) = try await house(2)
    let call = try await house.engine.takeNextCall(by: officer)
    try await house.engine.putBack(call, by: officer)
    #expect(try await house.engine.takeNextCall(by: researcher) == call)
  }

  /// A call that was put back, and whose person answered by his link: nothing ends it any more.
  private func unendedCall() async throws -> House {
    let (house, tokens) = try await house(1)
    try await house.engine.putBack(try await house.engine.takeNextCall(by: officer), by: officer)
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: tokens[0], mode: .ownPhone)
    #expect(try await rows("phone_call", in: house) == 1)
    return house
  }

  private func rows(_ table: String, in house: House) async throws -> Int {
    try await house.engine.store.read { try $0.rows("SELECT 1 FROM \(table) WHERE association = ?").count }
  }

  @Test func aCallThatNobodyEndedGoesWithItsMessage() async throws {
    let house = try await unendedCall()
    house.pass(days: 3_651)
    let round = try await house.engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    #expect(round.rows["messages", default: 0] > 0 && round.people == 1)
    #expect(try await rows("phone_call", in: house) == 0)
    #expect(try await rows("message", in: house) == 0)
  }

  @Test func whomSomebodyBeganToCallCanBeErased() async throws {
    let house = try await unendedCall()
    let number = try await house.engine.store.read { ledger in
      let row = try ledger.rows("SELECT beneficiary FROM beneficiary WHERE association = ?").first
      let id: BeneficiaryID? = try row?.key(0)
      return try id.flatMap { try ledger.beneficiary($0) }?.mobile.text
    }
    try await house.engine.eraseSubject(try #require(number), under: .shipped, by: nil)
    #expect(try await rows("phone_call", in: house) == 0)
    #expect(try await rows("message", in: house) == 0)
    #expect(try await house.engine.verify().isClean)
  }
}
