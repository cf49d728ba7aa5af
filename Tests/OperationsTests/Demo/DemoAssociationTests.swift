import Collector
import Operations
import Surveys
import Tally
import Testing
import Vocabulary
import Workflow

@Suite("A demo association") struct DemoAssociationTests {
  /// What the first 2,000 cases of seed 42 come to; replace it where the plan or the words were changed on purpose.
  static let recorded: UInt64 = 15_458_242_794_832_592_478

  @Test func theSameSeedGivesTheSameBytes() throws {
    let one = try #require(DemoTrial.all.first)
    let again = try #require(DemoTrial(seed: 42, first: 5_000))
    #expect(DemoTrial.digest(one.cases.prefix(5_000)) == DemoTrial.digest(again.cases))
    let digest = DemoTrial.digest(one.cases.prefix(2_000))
    #expect(digest == Self.recorded, "another process, another association: \(digest)")
  }

  @Test func anotherSeedGivesAnotherAssociation() {
    #expect(Set(DemoTrial.all.map { DemoTrial.digest($0.cases.prefix(500)) }).count == DemoTrial.all.count)
  }

  @Test func nothingOfThePlanIsLost() throws {
    let association = try #require(DemoTrial.all.first).association
    #expect(association.departments.count == 8)
    #expect(Set(association.departments.map(\.code)).count == 8)
    #expect(association.services.count == 26)
    #expect(Set(association.services.map(\.code)).count == 26)
    for department in association.departments {
      #expect((2...4).contains(association.services.count { $0.department == department.code }))
      #expect(!department.name.ar.isEmpty && !department.name.en.isEmpty)
    }
  }

  @Test func aDraftIsNotAskedWith() {
    #expect(throws: InvitationRefusal.notPublished) {
      try DemoAssociation(seed: 1, today: DemoTrial.today, questionnaire: DemoTrial.published(.draft))
    }
  }

  @Test func itIsAsLargeAsPromised() {
    for trial in DemoTrial.all {
      let completed = trial.completed.count
      #expect(completed >= 34_000)
      #expect(trial.responses.count >= 20_000)
      #expect((200...1_200).contains(trial.cases.count - completed), "still open")
      #expect((400...1_200).contains(trial.cases.count { $0.callBack != nil }), "wishes to be called back")
    }
  }

  @Test func twentyFourWholeMonthsAndTheRunningOneHaveCompletedRequests() {
    for trial in DemoTrial.all {
      var months: [Int: Int] = [:]
      for day in trial.completed.compactMap({ $0.request.completed?.day.gregorian }) {
        months[day.year * 12 + day.month, default: 0] += 1
      }
      let running = DemoTrial.today.gregorian.year * 12 + DemoTrial.today.gregorian.month
      #expect(Set(months.keys) == Set(running - 24...running))
      #expect(months.filter { $0.key != running }.values.allSatisfy { $0 > 900 })
    }
  }

  @Test func mostPeopleAnswerAndHowManyDependsOnDepartmentAndChannel() {
    for trial in DemoTrial.all {
      let old = trial.completed.filter {
        ($0.request.completed?.day ?? DemoTrial.today).number < DemoTrial.today.number - 30
      }
      func rate(_ some: [DemoCase]) -> Double { Double(some.count { $0.response != nil }) / Double(some.count) }
      #expect((0.55...0.70).contains(rate(old)))
      let departments = trial.association.departments.map(\.code).filter { $0.text != DemoPlan.tiny }
      let rates = departments.map { code in rate(old.filter { $0.request.department == code }) }
      #expect(rates.allSatisfy { (0.55...0.70).contains($0) }, "\(rates)")
      #expect((rates.max() ?? 0) - (rates.min() ?? 0) > 0.02)
      #expect(rate(old.filter { $0.request.channel == .website }) > rate(old.filter { $0.request.channel == .letter }))
    }
  }

  @Test func theTinyDepartmentIsTooSmallToShowInMostMonths() {
    for trial in DemoTrial.all {
      var months: [Int: Int] = [:]
      for response in trial.responses where response.stratum.department.text == DemoPlan.tiny {
        let day = response.stratum.day.gregorian
        months[day.year * 12 + day.month, default: 0] += 1
      }
      #expect(!months.isEmpty)
      #expect(months.values.count { $0 >= 5 } < 12)
    }
  }

  @Test func everyoneIsBroughtInOnceAndBeforeHeIsMentioned() {
    for trial in DemoTrial.all {
      var known: Set<BeneficiaryID> = []
      var strangers = 0
      var twice = 0
      for one in trial.cases {
        if let person = one.beneficiary, !known.insert(person.id).inserted { twice += 1 }
        if !known.contains(one.request.beneficiary) { strangers += 1 }
      }
      #expect(twice == 0 && strangers == 0)
      let people = trial.cases.compactMap(\.beneficiary)
      #expect(Set(people.map(\.mobile)).count == people.count)
      #expect(people.allSatisfy { $0.mobile.text.hasPrefix("+96652") && $0.mobile.text.count == 13 })
      #expect(people.allSatisfy { $0.name.split(separator: " ").count >= 3 })
    }
  }

  @Test func keysAreUnique() {
    for trial in DemoTrial.all {
      #expect(Set(trial.cases.map(\.request.id)).count == trial.cases.count)
      #expect(Set(trial.cases.compactMap(\.invitation?.id)).count == trial.completed.count)
      #expect(Set(trial.responses.map(\.id)).count == trial.responses.count)
    }
  }

  @Test func freshCasesAreOpenLinksOfKnownPeople() throws {
    let trial = try #require(DemoTrial.all.first)
    let now = DemoTrial.today.start.adding(seconds: 40_000)
    let fresh = Array(trial.association.freshCases(count: 3_000, now: now, stream: 1))
    let known = Set(trial.cases.compactMap(\.beneficiary?.id))
    #expect(fresh.count == 3_000)
    #expect(Set(fresh.map(\.request.id)).count == 3_000)
    #expect(fresh.allSatisfy { known.contains($0.request.beneficiary) })
    #expect(fresh.allSatisfy { $0.request.completed == now && $0.request.received < now })
    for one in fresh { #expect(throws: Never.self) { try #require(one.invitation).open(at: now) } }
    let others = trial.association.freshCases(count: 3_000, now: now, stream: 2).map(\.request.id)
    #expect(Set(others).isDisjoint(with: fresh.map(\.request.id)))
    #expect(Array(trial.association.freshCases(count: 0, now: now, stream: 1)).isEmpty)
  }
}
