import Collector
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A call: in decent hours, in one hand, at most three times, and never by who worked on the case.
@Suite struct PhoneCallTests {
  private let rules = AskingRules.standard
  private let days = WorkingDays()
  /// Sunday, 11 October 2026, 9:00.
  private let now = Moment(seconds: 1_791_698_400)
  private let request = Request(
    id: RequestID(high: 1, low: 1), beneficiary: BeneficiaryID(high: 2, low: 2), department: House.department.code,
    service: House.service.code, channel: .phone, received: Moment(seconds: 1_791_600_000),
    stage: .completed(at: Moment(seconds: 1_791_690_000)))
  private let officer = Staff.fixed(.qualityOfficer)
  private let other = Staff.fixed(.relationsEmployee)

  private func call(unanswered: Int = 0, postponed: Int = 0) -> PhoneCall {
    PhoneCall(
      MessageID(high: 3, low: 3), due: now.adding(seconds: -60), until: now.adding(days: 20), unanswered: unanswered,
      postponed: postponed)
  }

  private func refusal(_ body: () throws(CallRefusal) -> Void) -> CallRefusal? {
    do throws(CallRefusal) { try body() } catch { return error }
    return nil
  }

  @Test func aCallIsInOneHandAtATimeUntilItsTimeRunsOut() throws {
    let taken = try call().claimed(by: officer, about: request, at: now, under: rules, days)
    #expect(taken.isInHand(at: now) && !taken.waits(at: now))
    let (request, rules, days, other) = (request, rules, days, other)
    #expect(
      refusal { () throws(CallRefusal) in _ = try taken.claimed(by: other, about: request, at: now, under: rules, days)
      }
        == .inOtherHands)
    #expect(refusal { () throws(CallRefusal) in try taken.require(other, about: request, at: now) } == .inOtherHands)
    let later = now.adding(seconds: Int64(PhoneCall.minutesInHand) * 60)
    #expect(taken.waits(at: later))
    #expect(refusal { () throws(CallRefusal) in try taken.require(officer, about: request, at: later) } == .notInHand)
    try taken.require(officer, about: request, at: later, late: true)
    let next = try taken.claimed(by: other, about: request, at: later, under: rules, days)
    #expect(
      refusal { () throws(CallRefusal) in try next.require(officer, about: request, at: later, late: true) }
        == .inOtherHands)
  }

  @Test func nobodyIsCalledAtNightOnAFridayMorningOrOnAHoliday() throws {
    let tomorrow = now.day.adding(days: 1)
    let name = LocalizedText(ar: "إجازة", en: "Holiday")
    let holiday = WorkingDays(holidays: [
      try #require(WorkingDays.Holiday(first: tomorrow, last: tomorrow, name: name))
    ])
    let friday = Day(year: 2026, month: 10, day: 16).map(\.start)
    let closed = [
      now.adding(seconds: 13 * 3_600), now.adding(seconds: 24 * 3_600),
      try #require(friday).adding(seconds: 10 * 3_600),
    ]
    for moment in closed {
      let found = refusal { () throws(CallRefusal) in
        _ = try call().claimed(by: officer, about: request, at: moment, under: rules, holiday)
      }
      #expect(found == .closed(opens: rules.allowed(from: moment, holiday)), "\(moment.text)")
    }
  }

  @Test func whoReachesNobodyTriesThreeTimesAtOtherHours() throws {
    let second = try #require(try call().after(.noAnswer, at: now, under: rules, days))
    #expect(second.unanswered == 1 && second.due == now.adding(seconds: 4 * 3_600) && second.claim == nil)
    let third = try #require(try second.after(.noAnswer, at: second.due, under: rules, days))
    #expect(third.unanswered == 2 && third.due.day == now.day.adding(days: 1))
    #expect(try third.after(.noAnswer, at: third.due, under: rules, days) == nil)
    let evening = now.adding(seconds: 11 * 3_600)
    #expect(try call().after(.noAnswer, at: evening, under: rules, days)?.due.secondOfDay == 9 * 3_600)
  }

  @Test func whoAsksForAnotherTimeIsCalledThenTwiceAtMost() throws {
    let wished = now.adding(days: 1)
    let put = try #require(try call().after(.later, at: now, wished: wished, under: rules, days))
    #expect(put.due == wished && put.postponed == 1 && put.unanswered == 0)
    let (rules, days, now) = (rules, days, now)
    func refused(_ call: PhoneCall, _ wished: Moment?) -> CallRefusal? {
      refusal { () throws(CallRefusal) in _ = try call.after(.later, at: now, wished: wished, under: rules, days) }
    }
    #expect(refused(call(postponed: 2), wished) == .postponedEnough)
    #expect(refused(call(), nil) == .laterMissing)
    #expect(refused(call(), now) == .laterMissing)
    #expect(refused(call(), now.adding(seconds: 14 * 3_600)) == .laterOutsideHours)
    #expect(refused(call(), now.adding(days: 20)) == .laterThanTheLink(now.adding(days: 20)))
  }

  @Test func aCallThatWasAnsweredRefusedOrWentToAStrangerIsOver() throws {
    for outcome in [PhoneCall.Outcome.answered, .refused, .wrongNumber] {
      #expect(try call().after(outcome, at: now, under: rules, days) == nil)
    }
  }
}
