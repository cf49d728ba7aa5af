import Hummingbird
import Operations
import Reports
import Vocabulary
import Workflow

extension StaffAddress {
  static let overviews: [StaffAddress] = [
    .get("/staff/overview", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.overview($1) }
  ]
}

extension Site {
  /// How the departments that are his to see stand this month so far; where nobody answered yet, in the month before.
  func overview(_ visit: StaffVisit) async throws -> Response {
    let today = engine.world.now().day
    guard let current = CivilMonth(containing: today, calendar: .gregorian),
      let before = current.adding(months: -1)
    else { throw StaffRefusal.noSuchMonth }
    var report = try await engine.monthlyReport(current, under: monthly)
    let hasAnswers = report.numbers.departments.contains { !Overview.Row.isBlank($0) }
    if !hasAnswers { report = try await engine.monthlyReport(before, under: monthly) }
    let waiting = try await engine.openRequestCount(for: visit.staff)
    let values = Overview(
      report, of: hasAnswers ? current : before, soFar: hasAnswers, waiting: waiting, in: visit.language,
      showing: { visit.staff.may(.seeAllIndicators, in: $0) || visit.staff.may(.seeDepartmentIndicators, in: $0) },
      reports: visit.staff.reach(of: .seeAllIndicators) == .everything)
    return show(Page(template: .overview, values: values), to: visit)
  }
}
