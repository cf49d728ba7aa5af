import Testing
import Vocabulary

@testable import Workflow

/// Whoever follows an action up is reminded of its next step, once, until it is taken (T5).
@Suite struct ActionReminderTests {
  private let planned = Day(number: 20_000)

  private func action(owner: Role = .departmentOfficer) throws -> ImprovementAction {
    try ImprovementAction(
      ActionID(high: 1, low: 1),
      ImprovementAction.Plan(
        department: try #require(DepartmentCode("repair")), finding: "أ", cause: "ب", step: "ج", owner: owner),
      aim: ImprovementAction.Aim(
        measure: try #require(MeasureCode("CSAT")), start: planned.adding(days: 10), review: planned.adding(days: 100)),
      on: planned)
  }

  private func staff(_ role: Role, _ department: String? = "repair") -> Staff {
    Staff(StaffID(high: 0, low: 1), roles: [role], department: department.flatMap { DepartmentCode($0) })
  }

  @Test func nothingIsSaidBeforeTheDay() throws {
    #expect(try action().reminder(on: planned.adding(days: 9)) == nil)
    let running = try action().starting(on: planned.adding(days: 10))
    #expect(running.reminder(on: planned.adding(days: 99)) == nil)
  }

  @Test func eachStepIsDueOnItsDayAndOverdueAfterAWeek() throws {
    let waiting = try action()
    let due = try #require(waiting.reminder(on: planned.adding(days: 10)))
    #expect(due == .init(step: .start, due: planned.adding(days: 10), isOverdue: false))
    #expect(waiting.reminder(on: planned.adding(days: 16))?.isOverdue == false)
    #expect(waiting.reminder(on: planned.adding(days: 17))?.isOverdue == true)
    let running = try waiting.starting(on: planned.adding(days: 20))
    #expect(running.reminder(on: planned.adding(days: 100))?.step == .review)
    #expect(running.reminder(on: planned.adding(days: 107))?.isOverdue == true)
  }

  @Test func itIsTheSameHoweverOftenItIsAskedForAndGoesWithTheStep() throws {
    let waiting = try action()
    let day = planned.adding(days: 12)
    #expect(waiting.reminder(on: day) == waiting.reminder(on: day))
    #expect(try waiting.starting(on: day).reminder(on: day) == nil)
    let running = try waiting.starting(on: day)
    #expect(try running.ending(on: planned.adding(days: 101)).reminder(on: planned.adding(days: 300)) == nil)
    #expect(try waiting.withdrawing(because: "سبب", on: day).reminder(on: planned.adding(days: 300)) == nil)
    let moved = try waiting.aiming(
      at: ImprovementAction.Aim(
        measure: try #require(MeasureCode("ease")), start: planned.adding(days: 30), review: planned.adding(days: 90)),
      on: day)
    #expect(moved.reminder(on: day) == nil, "another day, another reminder")
  }

  @Test func onlyWhoHasTheOwnersRoleThereIsReminded() throws {
    #expect(try action().isFollowedUp(by: staff(.departmentOfficer)))
    #expect(try !action().isFollowedUp(by: staff(.departmentOfficer, "housing")))
    #expect(try !action().isFollowedUp(by: staff(.qualityOfficer)))
    #expect(try action(owner: .qualityOfficer).isFollowedUp(by: staff(.qualityOfficer, nil)))
    #expect(try !action(owner: .boardMember).isFollowedUp(by: staff(.boardMember)))
    #expect(Role.owningActions == [.departmentOfficer, .qualityOfficer])
  }

  @Test func aDepartmentSeesItsOwnAndTheBoardAll() throws {
    let one = try action()
    #expect(one.isSeen(by: staff(.boardMember, nil)) && one.isSeen(by: staff(.qualityOfficer, nil)))
    #expect(one.isSeen(by: staff(.departmentOfficer)) && !one.isSeen(by: staff(.departmentOfficer, "housing")))
    #expect(!one.isSeen(by: staff(.relationsEmployee)) && !one.isSeen(by: staff(.administrator)))
  }
}

/// A view of the dashboard is kept under a name of its own, by its owner alone.
@Suite struct SavedViewTests {
  private let owner = StaffID(high: 0, low: 1)
  private let other = StaffID(high: 0, low: 2)

  private func view(_ name: String, _ low: UInt64 = 1, beside others: [SavedView] = []) throws -> SavedView {
    try SavedView(
      SavedViewID(high: 0, low: low), named: name, "period=month", isShared: false, by: owner, beside: others,
      at: Moment(seconds: 0))
  }

  @Test func aNameIsWrittenOnceAndNotTooLong() throws {
    let first = try view("  الترميم   كل شهر ")
    #expect(first.name == "الترميم كل شهر")
    #expect(throws: SavedViewRefusal.nameMissing) { try view(" \n ") }
    #expect(throws: SavedViewRefusal.tooLong(most: 60)) { try view(String(repeating: "أ", count: 61)) }
    let marked = "س" + String(repeating: "\u{064E}", count: 60)
    #expect(throws: SavedViewRefusal.tooLong(most: 60)) { try view(marked) }
    #expect(throws: SavedViewRefusal.nameTaken) { try view("الترميم كل شهر", 2, beside: [first]) }
    #expect(try first.renamed("الترميم كل شهر", by: owner, beside: [first]).name == first.name)
    #expect(throws: SavedViewRefusal.unknown) { try first.renamed("غيره", by: other, beside: []) }
  }

  @Test func nobodyKeepsMoreThanTwenty() throws {
    let kept = try (1...20).map { try view("عرض \($0)", UInt64($0)) }
    #expect(throws: SavedViewRefusal.tooMany(most: 20)) { try view("آخر", 21, beside: kept) }
    #expect(try kept[0].renamed("اسم آخر", by: owner, beside: kept).name == "اسم آخر")
  }
}
