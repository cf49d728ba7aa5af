import Hummingbird
import Operations
import Reports
import Vocabulary

extension Site {
  /// How each department stands this month so far; where nobody answered yet, in the month before.
  func overview(_ request: Request) async throws -> Response {
    let today = engine.world.now().day
    guard let current = CivilMonth(containing: today, calendar: .gregorian),
      let before = current.adding(months: -1)
    else { throw StaffRefusal.noSuchMonth }
    var report = try await engine.monthlyReport(current, under: monthly)
    let hasAnswers = report.numbers.departments.contains { !Overview.Row.isBlank($0) }
    if !hasAnswers { report = try await engine.monthlyReport(before, under: monthly) }
    let waiting = try await engine.openRequests(limit: 1).total
    let values = Overview(
      report, of: hasAnswers ? current : before, soFar: hasAnswers, waiting: waiting, in: request.language)
    return sendToStaff(Page(template: .overview, values: values), to: request)
  }
}
