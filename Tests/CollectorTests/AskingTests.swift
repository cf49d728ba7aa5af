import Collector
import TestSupport
import Testing
import Vocabulary
import Workflow

/// Whom to ask and when: every end gives one invitation or one reason, and no message goes out at an indecent hour.
@Suite struct AskingTests {
  /// Sunday, 11 October 2026, 9:00.
  private let now = Moment(seconds: 1_791_698_400)

  private func ended(_ days: Int = 0) throws -> Ending {
    let request = Request(
      id: Identifier(high: 1, low: 1), beneficiary: Identifier(high: 2, low: 2), department: .fixed("repair"),
      service: .fixed("roof"), channel: .phone, received: now.adding(days: -400))
    return try #require(try request.complete(at: now.adding(days: -days)).ending)
  }

  private func decide(
    _ person: Addressee, ended days: Int = 0, at moment: Moment? = nil, _ rules: AskingRules = .standard,
    _ working: WorkingDays = WorkingDays()
  ) throws -> Asking {
    Asking.decide(after: try ended(days), with: .walk, person, at: moment ?? now, under: rules, working)
  }

  private func plan(_ asking: Asking) throws -> AskingPlan {
    guard case .ask(let plan) = asking else {
      Issue.record("\(asking)")
      throw CancellationError()
    }
    return plan
  }

  @Test func heIsAskedTwoHoursLaterAndRemindedTwiceTheSecondTimeByAnotherCarrier() throws {
    let plan = try plan(decide(Addressee(reachable: [.whatsApp, .sms])))
    #expect(plan.first == PlannedMessage(carrier: .sms, due: now.adding(seconds: 7_200)))
    #expect(plan.reminders.map(\.carrier) == [.sms, .whatsApp])
    #expect(plan.reminders.map(\.due) == [3, 7].map { now.adding(seconds: 7_200).adding(days: $0) })
    #expect(try self.plan(decide(Addressee(reachable: [.sms]))).reminders.count == 1)
  }

  @Test func eachReasonIsFoundByItsFact() throws {
    let sms: Set<Carrier> = [.sms]
    #expect(try decide(Addressee(reachable: [])) == .leave(.noWay))
    #expect(try decide(Addressee(reachable: sms, optedOut: sms)) == .leave(.optedOut))
    #expect(try decide(Addressee(asked: now.adding(days: -29), reachable: sms)) == .leave(.askedLately))
    #expect(
      try decide(Addressee(householdAsked: now.adding(days: -29), reachable: sms)) == .leave(.householdAskedLately))
    #expect(try decide(Addressee(reachable: sms), ended: 30) == .leave(.fromBefore))
    let none = Asking.decide(
      after: try ended(), with: nil, Addressee(reachable: sms), at: now, under: .standard, WorkingDays())
    #expect(none == .leave(.noQuestionnaire))
    let closed = try #require(
      WorkingDays.Holiday(first: now.day, last: now.day.adding(days: 60), name: LocalizedText(ar: "عيد", en: "Eid")))
    #expect(
      try decide(Addressee(reachable: sms), .standard, WorkingDays(holidays: [closed])) == .leave(.noMoment))
  }

  @Test func theWindowIsMeasuredToTheSecondFromWhenHeWasAsked() throws {
    let due = now.adding(seconds: 7_200)
    for (asked, lately) in [(due.adding(days: -30), false), (due.adding(days: -30).adding(seconds: 1), true)] {
      let asking = try decide(Addressee(asked: asked, reachable: [.sms]))
      #expect((asking == .leave(.askedLately)) == lately)
    }
    // A clock that was set back: he was asked "tomorrow".
    #expect(try decide(Addressee(asked: now.adding(days: 1), reachable: [.sms])) == .leave(.askedLately))
  }

  @Test func nothingGoesOutAtNightOnFridayMorningOrOnAHoliday() throws {
    let rules = AskingRules.standard
    let friday = try #require(Day(year: 2026, month: 10, day: 16))
    let none = WorkingDays()
    func clock(_ day: Day, _ hour: Int) -> Moment { day.start.adding(seconds: Int64(hour) * 3_600) }
    #expect(rules.allowed(from: clock(friday, 3), none) == clock(friday, 14))
    #expect(rules.allowed(from: clock(friday, 21), none) == clock(friday.adding(days: 1), 9))
    #expect(rules.allowed(from: clock(friday, 20), none) == clock(friday, 20))
    let eid = try #require(
      WorkingDays.Holiday(first: friday, last: friday.adding(days: 9), name: LocalizedText(ar: "عيد", en: "Eid")))
    #expect(rules.allowed(from: clock(friday, 15), WorkingDays(holidays: [eid])) == clock(friday.adding(days: 10), 9))
  }

  @Test func aHolidayIsNotAmongTheDaysForWhichAMessageIsTried() throws {
    let thursday = try #require(Day(year: 2026, month: 10, day: 15))
    let evening = thursday.start.adding(seconds: 20 * 3_600)
    let eid = try #require(
      WorkingDays.Holiday(
        first: thursday.adding(days: 1), last: thursday.adding(days: 10), name: LocalizedText(ar: "عيد", en: "Eid")))
    let rules = AskingRules.standard
    #expect(rules.adding(days: 7, to: evening, WorkingDays()) == evening.adding(days: 7))
    #expect(rules.adding(days: 7, to: evening, WorkingDays(holidays: [eid])) == evening.adding(days: 17))
    let always = try AskingRules(pausesOnHolidays: false)
    #expect(always.adding(days: 7, to: evening, WorkingDays(holidays: [eid])) == evening.adding(days: 7))
  }

  @Test func whatCannotBeARuleIsRefused() {
    #expect(throws: AskingRulesRefusal.days) { try AskingRules(daysBetween: 0) }
    #expect(throws: AskingRulesRefusal.delay) { try AskingRules(delayMinutes: -1) }
    #expect(throws: AskingRulesRefusal.hours) { try AskingRules(opens: 21, closes: 9) }
    #expect(throws: AskingRulesRefusal.reminders) { try AskingRules(daysToReminders: [7, 3]) }
    #expect(throws: AskingRulesRefusal.reminders) { try AskingRules(daysToReminders: [1, 2, 3]) }
    #expect(throws: AskingRulesRefusal.carriers) { try AskingRules(carriers: []) }
  }

  /// Thousands of seeded cases: the decision is total, its times are decent, and no two asks of one person are too close.
  @Test func theLawsHoldOverSeeds() throws {
    for seed in 0..<3_000 as Range<UInt64> {
      var chance = Seeded(state: seed)
      func some(_ carriers: [Carrier]) -> Set<Carrier> { Set(carriers.filter { _ in chance.next() % 2 == 0 }) }
      let rules = try AskingRules(
        daysBetween: Int.random(in: 1...90, using: &chance), delayMinutes: Int.random(in: 0...3_000, using: &chance),
        opens: 8, closes: 22, fridayOpens: Int.random(in: 8..<22, using: &chance))
      let first = now.day.adding(days: Int.random(in: -3...20, using: &chance))
      let holiday = try #require(
        WorkingDays.Holiday(
          first: first, last: first.adding(days: Int.random(in: 0...12, using: &chance)),
          name: LocalizedText(ar: "عيد", en: "Eid")))
      let days = WorkingDays(holidays: [holiday])
      var asked: Moment?
      var moment = now
      for _ in 0..<12 {
        moment = moment.adding(seconds: Int64.random(in: -86_400...20 * 86_400, using: &chance))
        let person = Addressee(asked: asked, reachable: some(Carrier.allCases), optedOut: some(Carrier.allCases))
        let ending = try #require(
          try Request(
            id: Identifier(high: 1, low: 1), beneficiary: Identifier(high: 2, low: 2), department: .fixed("repair"),
            service: .fixed("roof"), channel: .phone, received: moment
          ).complete(at: moment).ending)
        let decision = Asking.decide(after: ending, with: .walk, person, at: moment, under: rules, days)
        guard case .ask(let plan) = decision else { continue }
        let all = [plan.first] + plan.reminders
        #expect(all.allSatisfy { rules.allows($0.due, days) && $0.due < plan.expires })
        #expect(all.allSatisfy { person.reachable.contains($0.carrier) && !person.optedOut.contains($0.carrier) })
        #expect(plan.reminders.count <= 2 && zip(all, all.dropFirst()).allSatisfy { $0.due < $1.due })
        #expect(plan.reminders.last.map { plan.reminders.count < 2 || $0.carrier != plan.first.carrier } ?? true)
        if let asked { #expect(plan.first.due >= asked.adding(days: rules.daysBetween)) }
        asked = plan.first.due
      }
    }
  }
}
