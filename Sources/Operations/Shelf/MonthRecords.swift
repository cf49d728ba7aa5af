import Reports
import Storage
import Surveys
import Tally
import Vocabulary
import Workflow

/// What the reports of a month are made from beside its counts, read at one moment and once for all of them.
struct MonthRecords: Sendable {
  /// What concerns one department beside the counts.
  struct Department: Sendable {
    let code: DepartmentCode
    let services: [ServiceCode: LocalizedText]
    let comments: [KeptComment]
    let actions: [ReportedAction]
  }

  let pairs: PairCounts
  let completions: CompletionCounts
  let departments: [Department]
  let groups: [NamedGroup]
  /// Whether the month was over when they were read.
  let isOver: Bool
  /// The names of people that the system knows, to be taken out of quotes.
  let names: [String]
  let actions: [ReportedAction]
  /// How far the requests kept the policy, and which were open when the month ended.
  let requests: RequestMeasures

  /// What the board's pages are made from, one for each period that ends with the month.
  func boards(beside figures: MonthlyFigures) -> [BoardSources] {
    CivilPeriod.ending(with: figures.month).map { period in
      BoardSources(
        period: period, figures: figures, pairs: pairs, completions: completions, open: requests.open,
        decisions: requests.compliance.decisions, policy: requests.compliance.lines(of: period), actions: actions)
    }
  }
}

extension Ledger {
  func records(of month: CivilMonth, on today: Day, under definitions: ReportDefinitions) throws -> MonthRecords {
    let days = definitions.days(of: month)
    let (comments, services) = (try comments(on: month.days), try self.services())
    let actions = try toldActions(in: month.daysOfItsPeriods)
    return MonthRecords(
      pairs: try pairCounts(on: days), completions: try completionCounts(on: days),
      departments: try departments().map { department in
        MonthRecords.Department(
          code: department.code,
          services: Dictionary(
            services.filter { $0.department == department.code }.map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }),
          comments: comments[department.code, default: []],
          actions: actions.filter { $0.department == department.code.text })
      },
      groups: try reportedGroups(), isOver: month.isOver(on: today), names: try namesAtWork(), actions: actions,
      requests: try requestMeasures(by: month.calendar, openAfter: month.days, on: today))
  }
}

extension CivilMonth {
  /// The days of the longest of the periods that end with the month.
  var daysOfItsPeriods: Range<Day> {
    (CivilPeriod.ending(with: self).map(\.days.lowerBound).min() ?? firstDay)..<days.upperBound
  }
}
