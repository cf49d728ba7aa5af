import Collector
import Foundation
import Operations
import Reports
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// From a finding to an action whose effect is measured, on a real database (T5).
@Suite struct ImprovementTests {
  private func folder() -> ReportFolder { ReportFolder(House.root + "/reports") }

  private func plan(_ text: String = "المواعيد بعيدة") -> ImprovementAction.Plan {
    ImprovementAction.Plan(
      department: House.department.code, finding: text, cause: "زيارتان لكل طلب", step: "زيارة واحدة",
      owner: .departmentOfficer)
  }

  private func aim(_ house: House, _ measure: String = "CSAT") -> ImprovementAction.Aim {
    ImprovementAction.Aim(measure: .fixed(measure), start: house.now.day, review: house.now.day.adding(days: 120))
  }

  @Test func anActionIsPlannedStartedAndClosedAndEveryActIsWrittenDown() async throws {
    let house = try await House()
    let blame = try folder().blame()
    let action = try await house.engine.plan(
      plan(), aim: aim(house), by: .fixed(.departmentOfficer), without: blame)
    try await house.engine.aimAction(action.id, at: aim(house, "need-met"), by: .fixed(.qualityOfficer))
    try await house.engine.startAction(action.id, by: .fixed(.departmentOfficer))
    await #expect(throws: ActionRefusal.aimIsFixed(since: house.now.day)) {
      try await house.engine.aimAction(action.id, at: aim(house), by: nil)
    }
    house.pass(days: 30)
    try await house.engine.endAction(action.id, by: nil)
    let kept = try await house.engine.actions(of: House.department.code)
    #expect(kept.map(\.state) == [.ended] && kept[0].aim.measure.text == "need-met")
    let records = try await house.engine.store.read { try $0.auditRecords(about: .action(action.id)) }
    #expect(records.map(\.act) == Array(repeating: "planImprovements", count: 4))
  }

  @Test func whatCannotBePlannedIsRefused() async throws {
    let house = try await House()
    let blame = try folder().blame()
    await #expect(throws: BlameRefusal.blames("تقصير")) {
      try await house.engine.plan(plan("تقصير الموظفين"), aim: aim(house), by: nil, without: blame)
    }
    await #expect(throws: ActionRefusal.unknownMeasure("NPS")) {
      try await house.engine.plan(plan(), aim: aim(house, "NPS"), by: nil, without: blame)
    }
    await #expect(throws: RightRefusal.notHeld(.planImprovements)) {
      try await house.engine.plan(plan(), aim: aim(house), by: .fixed(.committeeMember), without: blame)
    }
    let elsewhere = ImprovementAction.Plan(
      department: .fixed("nowhere"), finding: "أ", cause: "ب", step: "ج", owner: .qualityOfficer)
    await #expect(throws: ActionRefusal.unknownDepartment("nowhere", known: [House.department.code])) {
      try await house.engine.plan(elsewhere, aim: aim(house), by: nil, without: blame)
    }
    await #expect(throws: ActionRefusal.unknownDepartment("nowhere", known: [House.department.code])) {
      try await house.engine.actions(of: .fixed("nowhere"))
    }
    await #expect(throws: ActionRefusal.unknown) {
      try await house.engine.startAction(ActionID(high: 1, low: 1), by: nil)
    }
    #expect(try await house.engine.actions().isEmpty)
  }

  @Test func theReportTellsOfAnswersWordsAndActions() async throws {
    let house = try await House()
    let definition = try folder().department()
    let month = try #require(CivilMonth(containing: house.now.day, calendar: .gregorian))
    let tokens = try await house.completedRequests(6)
    for token in tokens {
      try await house.engine.submit(
        ["Q1": ["5"], "Q2": ["3"], "Q10": ["شكراً على سرعة الرد، رقمي ٠٥٠٠٠٠٠٠٠١"]], key: nil, with: token,
        mode: .ownPhone)
    }
    let blame = try folder().blame()
    let action = try await house.engine.plan(plan(), aim: aim(house), by: nil, without: blame)
    try await house.engine.startAction(action.id, by: nil)
    let report = try await house.engine.departmentReport(House.department.code, month: month, under: definition)
    #expect(report.numbers.heard.stages.map(\.count) == [6, 6, 6])
    #expect(report.numbers.voices.comments == .exactly(6))
    #expect(report.numbers.voices.good == ["شكراً على سرعة الرد، رقمي […]"])
    #expect(report.numbers.actions.map(\.verdict) == [.noClearChange])
    let line = try await house.engine.effect(of: action.id, upTo: month, under: definition)
    #expect(line == report.numbers.actions.first)
    let again = try await house.engine.departmentReport(House.department.code, month: month, under: definition)
    #expect(again.json() == report.json() && again.html(in: .arabic) == report.html(in: .arabic))
    await #expect(throws: ActionRefusal.unknownDepartment("nowhere", known: [House.department.code])) {
      try await house.engine.departmentReport(.fixed("nowhere"), month: month, under: definition)
    }
  }

  @Test func theBoardReadsTheSameCounts() async throws {
    let house = try await House()
    for token in try await house.completedRequests(6) {
      try await house.engine.submit(["Q1": ["5"], "Q2": ["3"]], key: nil, with: token, mode: .ownPhone)
    }
    let period = try #require(CivilPeriod("2026"))
    let report = try await house.engine.boardReport(period, under: folder().board())
    let line = try #require(report.numbers.lines.first { $0.kind == .satisfaction })
    #expect(line.value == 1 && line.n == .exactly(6))
    #expect(report.numbers.lines.first { $0.kind == .time }?.value == 14)
    #expect(report.numbers.policy.map(\.rule).first == "versionInForce" && report.numbers.policy.count == 8)
  }

  /// How many requests a month left open is known when it is over, and is the same in a report that is made again later.
  @Test func whatAMonthLeftOpenStaysWhatItWas() async throws {
    let house = try await House()
    let board = try folder().board()
    let october = CivilPeriod(try #require(CivilMonth(containing: house.now.day, calendar: .gregorian)))
    func open() async throws -> BoardLine.OpenFigure? {
      let report = try await house.engine.boardReport(october, under: board)
      return report.numbers.lines.first { $0.kind == .time }?.open
    }
    // On 11 October: one that stays, one that is withdrawn for a while, and a question, which no service ends.
    let (stays, rests) = (try await FlowTrial(in: house), try await FlowTrial(in: house))
    _ = try await FlowTrial(.inquiry, in: house)
    house.pass(days: 9)
    try await rests.take(.withdrawn(reason: "سافر"))
    house.pass(days: 11)
    #expect(try await open() == nil, "31 October")
    house.pass(days: 1)
    let told = try #require(try await open())
    #expect(told.n == 1 && told.half == 20)
    try await stays.take(.withdrawn(reason: "استغنى"))
    try await rests.take(.reopened(reason: "عاد"), by: .qualityOfficer)
    _ = try await FlowTrial(in: house)
    house.pass(days: 40)
    #expect(try await open() == told)
  }
}
