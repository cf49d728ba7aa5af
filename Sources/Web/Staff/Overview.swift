import Hummingbird
import Operations
import Reports
import Vocabulary

extension Site {
  /// How each department stands in the latest whole month.
  func overview(_ request: Request) async throws -> Response {
    let today = engine.world.now().day
    guard let month = CivilMonth(containing: today, calendar: .gregorian)?.adding(months: -1) else {
      throw StaffRefusal.noSuchMonth
    }
    let report = try await engine.monthlyReport(month, under: settings.monthly)
    let waiting = try await engine.openRequests(limit: 1).total
    let page = Page(
      template: .overview, values: Overview(report, of: month, waiting: waiting, in: request.language))
    return sendToStaff(page, to: request)
  }
}

/// The overview as the page shows it.
struct Overview: Sendable {
  let monthName: String
  let monthAddress: String
  let hijriAddress: String
  let hijriName: String
  let waitingCount: String
  let departments: [Row]
  let nothing: Bool

  struct Row: Sendable {
    let department: String
    let answers: String
    let few: Bool
    let fewWords: String
    let known: [Known]
    let rate: String
  }

  /// The satisfaction where enough people answered.
  struct Known: Sendable {
    let satisfaction: String
    let range: String
    /// The length of the bar, in percent.
    let percent: String
  }
}
