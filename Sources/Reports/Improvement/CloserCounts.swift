import Surveys
import Tally
import Vocabulary

/// The counts of a department's month as its report may take them apart by service, channel or group: as the dashboard does
/// (``ReleasedCounts``), so that nobody stands alone, whatever numbers of the month are laid beside each other.
struct CloserCounts {
  private let counts: DashboardCounts
  private let period: CivilPeriod
  private let department: DepartmentCode

  /// Nil where the month is not over: who looked every day would see a small group grow answer by answer.
  init?(of sources: DepartmentSources, under thresholds: Thresholds) {
    guard sources.isOver else { return nil }
    let month = sources.figures.month
    period = CivilPeriod(month)
    department = sources.department
    // A month of the other calendar ends within one that is not over, of which nothing is read but its own days.
    counts = DashboardCounts(
      sources.ofDepartment, of: [.answers(.ease), .responseRate], on: month.days.upperBound.adding(days: 31),
      under: thresholds)
  }

  func figure(
    _ measure: Measure, service: ServiceCode? = nil, channel: Channel? = nil, group: GroupChoice? = nil
  ) -> IndicatorFigure {
    counts.figure(
      measure,
      DashboardFilter(period, department: department, service: service, channel: channel, group: group))
  }
}

extension DepartmentSources {
  /// The month's counts of the department alone.
  fileprivate var ofDepartment: MonthlyFigures {
    let days = figures.month.days
    return MonthlyFigures(
      month: figures.month, association: figures.association, departments: figures.departments,
      answers: figures.answers.filter { $0.department == department && days.contains($0.day) },
      invitations: InvitationCounts(
        figures.invitations.counts.filter { cell, _ in cell.department == department && days.contains(cell.issued) }),
      questionnaires: figures.questionnaires, asides: figures.asides, openSince: figures.openSince)
  }
}
