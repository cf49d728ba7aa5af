public import Vocabulary

/// The definitions of all the reports that are made of a month.
public struct ReportDefinitions: Sendable {
  public let monthly: MonthlyDefinition
  public let department: DepartmentDefinition
  public let board: BoardDefinition

  /// The days whose counts the reports of a month, and of the board's periods that end with it, are made from.
  public func days(of month: CivilMonth) -> Range<Day> {
    let ranges =
      [monthly.days(upTo: month), department.days(upTo: month), department.driverDays(upTo: month)]
      + CivilPeriod.ending(with: month).map { board.days(of: $0) }
    return ranges.dropFirst().reduce(ranges[0]) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
  }
}
