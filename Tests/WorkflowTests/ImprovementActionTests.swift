import Testing
import Vocabulary
import Workflow

/// T5: improvement actions are owned and dated, and what they should move is fixed beforehand.
@Suite struct ImprovementActionTests {
  private let today = Day(number: 20_737)

  private func measure(_ text: String) throws -> MeasureCode { try #require(MeasureCode(text)) }

  private func plan(finding: String = "المواعيد بعيدة", cause: String = "زيارتان لكل طلب") throws
    -> ImprovementAction.Plan
  {
    ImprovementAction.Plan(
      department: try #require(DepartmentCode("repair")), finding: finding, cause: cause,
      step: "زيارة واحدة للفحص والإصلاح",
      owner: .departmentOfficer)
  }

  private func aim(_ text: String = "CSAT", start: Int = 0, review: Int = 90) throws -> ImprovementAction.Aim {
    ImprovementAction.Aim(
      measure: try measure(text), start: today.adding(days: start), review: today.adding(days: review))
  }

  private func action() throws -> ImprovementAction {
    try ImprovementAction(ActionID(high: 1, low: 1), plan(), aim: aim(), on: today)
  }

  @Test func anActionGoesFromPlanToEnd() throws {
    let planned = try action()
    #expect(planned.state == .planned && planned.started == nil && planned.closed == nil)
    let running = try planned.starting(on: today.adding(days: 2))
    #expect(running.state == .running && running.started == today.adding(days: 2))
    let ended = try running.ending(on: today.adding(days: 60))
    #expect(ended.state == .ended && ended.closed == today.adding(days: 60))
    #expect(ended.entries.count == 3)
  }

  @Test func theIndicatorMayChangeBeforeTheStartAndNeverAfter() throws {
    let other = try action().aiming(at: aim("ease", start: 3), on: today.adding(days: 1))
    #expect(other.aim.measure.text == "ease" && other.entries.count == 2)
    let running = try other.starting(on: today.adding(days: 3))
    #expect(throws: ActionRefusal.aimIsFixed(since: today.adding(days: 3))) {
      try running.aiming(at: aim("courtesy", start: 9), on: today.adding(days: 4))
    }
    #expect(running.aim.measure.text == "ease")
  }

  @Test func theDatesFollowOneAnother() throws {
    #expect(throws: ActionRefusal.startInThePast) {
      try ImprovementAction(ActionID(high: 1, low: 1), plan(), aim: aim(start: -1), on: today)
    }
    #expect(throws: ActionRefusal.reviewBeforeStart) {
      try ImprovementAction(ActionID(high: 1, low: 1), plan(), aim: aim(start: 9, review: 9), on: today)
    }
  }

  /// Who begins late has its effect looked at on a day that is still to come, not at once.
  @Test func nothingBeginsOnTheDayOfItsReviewOrLater() throws {
    let planned = try action()
    let review = planned.aim.review
    #expect(try planned.starting(on: review.adding(days: -1)).state == .running)
    for late in [0, 39] {
      #expect(throws: ActionRefusal.reviewPassed(on: review)) { try planned.starting(on: review.adding(days: late)) }
    }
    let day = review.adding(days: 39)
    let moved = try planned.aiming(
      at: ImprovementAction.Aim(measure: try measure("CSAT"), start: day, review: day.adding(days: 90)), on: day)
    let running = try moved.starting(on: day)
    #expect(running.started == day && running.reminder(on: day) == nil)
  }

  @Test func noPartIsMissing() throws {
    for faulty in [try plan(finding: " "), try plan(cause: "")] {
      #expect(throws: ActionRefusal.partMissing) {
        try ImprovementAction(ActionID(high: 1, low: 1), faulty, aim: aim(), on: today)
      }
    }
    #expect(throws: ActionRefusal.tooLong(most: 500)) {
      try ImprovementAction(
        ActionID(high: 1, low: 1), plan(finding: String(repeating: "ا", count: 501)), aim: aim(), on: today)
    }
  }

  @Test func whatIsClosedStaysClosed() throws {
    let withdrawn = try action().withdrawing(because: "لم تتوفر السيارة", on: today)
    #expect(withdrawn.state == .withdrawn)
    #expect(throws: ActionRefusal.alreadyClosed(on: today)) { try withdrawn.starting(on: today) }
    #expect(throws: ActionRefusal.partMissing) { try action().withdrawing(because: "", on: today) }
    #expect(throws: ActionRefusal.notStarted) { try action().ending(on: today) }
    let running = try action().starting(on: today)
    #expect(throws: ActionRefusal.alreadyStarted) { try running.starting(on: today) }
  }

  @Test func everyRefusalSaysWhatToDoInBothLanguages() throws {
    let known = [try #require(DepartmentCode("repair")), try #require(DepartmentCode("rent"))]
    let all: [ActionRefusal] = [
      .unknown, .unknownDepartment("x"), .unknownDepartment(""),
      .unknownDepartment("x", known: known), .unknownMeasure("NPS"), .partMissing,
      .tooLong(most: 500), .startInThePast,
      .reviewBeforeStart, .reviewPassed(on: today), .aimIsFixed(since: today), .alreadyStarted, .notStarted,
      .alreadyClosed(on: today),
    ]
    #expect(Set(all.map(\.words.ar)).count == all.count && Set(all.map(\.words.en)).count == all.count)
    #expect(all[3].words.en.hasSuffix("codes: rent, repair.") && all[3].words.ar.hasSuffix("rent، repair."))
  }

  @Test func aTextIsAsLongAsItsMarks() throws {
    let marked = "س" + String(repeating: "\u{064E}", count: 500)
    #expect(throws: ActionRefusal.tooLong(most: 500)) {
      try ImprovementAction(ActionID(high: 1, low: 1), plan(finding: marked), aim: aim(), on: today)
    }
    #expect(throws: ActionRefusal.tooLong(most: 500)) { try action().withdrawing(because: marked, on: today) }
    #expect(throws: ToldRefusal.tooLong(most: 400)) {
      try ToldAction.Words(LocalizedText(ar: "س", en: marked), theme: nil)
    }
  }
}
