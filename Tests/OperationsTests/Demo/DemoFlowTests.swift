import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations

@Suite("The demo association's requests under the policy") struct DemoFlowTests {
  private func flow(seed: UInt64 = 42, today: Day = DemoTrial.today) throws -> DemoFlow {
    let association = try DemoAssociation(seed: seed, today: today, questionnaire: DemoTrial.questionnaire)
    let roles: [Role] = [.relationsEmployee, .socialResearcher, .committeeMember, .qualityOfficer]
    return DemoFlow(
      association: association,
      staff: roles.map { Staff.fixed($0) }
        + association.departments.enumerated().map { place, department in
          Staff(StaffID(high: 9, low: UInt64(place)), roles: [.departmentOfficer], department: department.code)
        })
  }

  @Test func thereAreSomeInEveryOpenStageAndOfEveryKind() throws {
    let requests = try flow().requests(under: .founding)
    #expect(requests.allSatisfy { $0.ending == nil })
    #expect(Set(requests.map(\.stage.kind)) == Set(Request.StageKind.allCases.filter { !$0.isEnd }))
    #expect(Set(requests.map(\.kind)) == Set(RequestKind.allCases))
    #expect(Set(requests.map(\.department)).count >= 6)
    #expect(Set(requests.map(\.id)).count == requests.count)
  }

  @Test func theSameSeedGivesTheSameAndNothingHappensTodayOrLater() throws {
    let (one, again) = (try flow().requests(under: .founding), try flow().requests(under: .founding))
    let other = try flow(seed: 7).requests(under: .founding)
    #expect(one == again && one != other)
    #expect(one.allSatisfy { $0.lastChange < DemoTrial.today.start })
  }

  /// Whatever the day, over two years with all their feasts: none is left out for want of a working day.
  @Test func everyDayHasAllOfThem() throws {
    let whole = try flow().requests(under: .founding).count
    #expect(whole == DemoFlow.rounds * (DemoPoint.allCases.count + 10))
    for days in stride(from: 0, to: 730, by: 23) {
      let today = DemoTrial.today.adding(days: days)
      let requests = try flow(today: today).requests(under: .founding)
      #expect(requests.count == whole, "\(today)")
      #expect(Set(requests.map(\.stage.kind)).count == 8, "\(today)")
    }
  }

  @Test func everybodyWhoHandlesRequestsFindsWork() throws {
    let flow = try flow()
    let requests = flow.requests(under: .founding)
    let now = DemoTrial.today.start.adding(seconds: 9 * 3_600)
    for staff in flow.staff where !staff.roles.contains(.departmentOfficer) {
      let tasks = Set(requests.flatMap { $0.waits(for: staff, at: now, under: .founding) })
      #expect(!tasks.isEmpty, "\(staff.roles)")
      if staff.roles == [.relationsEmployee] { #expect(tasks.count >= 8, "\(tasks)") }
      if staff.roles == [.committeeMember] { #expect(tasks == [.decide, .sendDecision]) }
    }
    let committee = Staff.fixed(.committeeMember)
    #expect(requests.contains { $0.opensLater(for: committee, at: now, under: .founding) != nil })
  }
}
