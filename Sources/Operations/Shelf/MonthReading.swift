import Reports
import Storage
import Surveys
import Tally
import Vocabulary
import Workflow

/// What the reports of a month are made from, read at one moment and once for all of them; beside it the board's pages need how
/// far the policy was kept.
struct MonthReading: Sendable {
  /// What concerns one department beside the counts.
  struct Department: Sendable {
    let code: DepartmentCode
    let services: [ServiceCode: LocalizedText]
    let remarks: [Remark]
    let actions: [ReportedAction]
  }

  let figures: MonthlyFigures
  /// The numbers of all departments, counted while the rest is read.
  let counted: Task<MonthlyNumbers, any Error>
  let pairs: PairCounts
  let completions: CompletionCounts
  let departments: [Department]
  /// The groups of beneficiaries; none where the month is not over.
  let groups: [NamedGroup]
  /// The names of people that the system knows, to be taken out of quotes.
  let names: [String]
  let actions: [ReportedAction]

  /// What the board's pages are made from, one for each period that ends with the month.
  func boards(beside compliance: Compliance) -> [BoardSources] {
    CivilPeriod.ending(with: figures.month).map { period in
      BoardSources(
        period: period, figures: figures, pairs: pairs, completions: completions, decisions: compliance.decisions,
        policy: compliance.lines(of: period), actions: actions)
    }
  }
}

extension Ledger {
  func reading(of month: CivilMonth, on today: Day, under definitions: ReportDefinitions) throws -> MonthReading {
    let days = definitions.days(of: month)
    let figures = try figures(of: month, on: days)
    let counted = Task.detached {
      try await Workbench.map([figures]) { DepartmentReport.counted($0, under: definitions.department) }[0]
    }
    let (pairs, completions) = (try pairCounts(on: days), try completionCounts(on: days))
    let comments = try comments(on: month.days)
    let (services, actions) = (try self.services(), try self.actions().map { try ReportedAction($0) })
    return MonthReading(
      figures: figures, counted: counted, pairs: pairs, completions: completions,
      departments: try departments().map { department in
        MonthReading.Department(
          code: department.code,
          services: Dictionary(
            services.filter { $0.department == department.code }.map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }),
          remarks: comments[department.code, default: []].map { Remark($0, among: figures.questionnaires) },
          actions: actions.filter { $0.department == department.code.text })
      },
      groups: try reportedGroups(of: month, on: today), names: try namesAtWork(),
      actions: actions)
  }

  /// How far every request kept the policy, month by month.
  func compliance(by calendar: CivilCalendar) throws -> Compliance {
    let (versions, workingDays) = (try policyVersions(), try self.workingDays())
    var compliance = Compliance()
    try forEachRequest { compliance.add($0, by: calendar, under: versions, workingDays: workingDays) }
    return compliance
  }
}
