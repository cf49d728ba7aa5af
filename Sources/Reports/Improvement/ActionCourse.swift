public import Vocabulary

/// The series that the effects of actions are read from, each of which reaches back twelve months before its action began,
/// however long ago that was: what an action was held against does not slide out of the report's trend.
public struct ActionCourse: Sendable {
  /// The last of their months.
  let month: CivilMonth
  private let definition: MonthlyDefinition
  /// The numbers by how many months their series have.
  private let numbers: [Int: MonthlyNumbers]

  /// - Parameter counted: the report's own numbers, under the same definition.
  init(
    of actions: [ReportedAction], from figures: MonthlyFigures, counted: MonthlyNumbers,
    under definition: MonthlyDefinition
  ) {
    month = figures.month
    self.definition = definition
    let aims = Dictionary(grouping: actions) { definition.months(of: $0, upTo: figures.month) }
      .mapValues { Set($0.map(\.measure)).sorted { $0.rawValue < $1.rawValue } }
    numbers = Dictionary(
      uniqueKeysWithValues: aims.map { months, measures in
        let isCounted = months == definition.thresholds.trendMonths && Set(measures).isSubset(of: definition.trends)
        return (
          months,
          isCounted ? counted : MonthlyNumbers(of: figures, under: definition.over(months, counting: measures))
        )
      })
  }

  var confidence: Double { definition.thresholds.confidence }

  /// The series that one of the actions is held against; nil where nobody was asked.
  func trend(of action: ReportedAction) -> TrendSeries? {
    numbers[definition.months(of: action, upTo: month)]?.trend(action.measure, department: action.department)
  }
}

extension MonthlyDefinition {
  /// How many months the series of an action has: those of the trend, or more where its twelve months before lie further back.
  fileprivate func months(of action: ReportedAction, upTo month: CivilMonth) -> Int {
    guard let first = action.firstMonth(in: month.calendar) else { return thresholds.trendMonths }
    return max(thresholds.trendMonths, (month.year - first.year) * 12 + month.month - first.month + 1)
  }

  fileprivate func over(_ months: Int, counting measures: [Measure]) -> MonthlyDefinition {
    MonthlyDefinition(
      version: version,
      thresholds: Thresholds(leastN: thresholds.leastN, confidence: thresholds.confidence, trendMonths: months),
      sections: [], measures: measures, trends: measures, texts: texts)
  }
}

extension ReportedAction {
  /// The first of the twelve months before it began.
  fileprivate func firstMonth(in calendar: CivilCalendar) -> CivilMonth? {
    CivilMonth(containing: start, calendar: calendar)?.adding(months: -ActionLine.monthsBefore)
  }
}

extension Range<Day> {
  /// The days of a report, and those that the effects of actions are read from beside them.
  public func following(_ actions: [ReportedAction], in calendar: CivilCalendar) -> Range<Day> {
    let first = actions.compactMap { $0.firstMonth(in: calendar)?.firstDay }.min() ?? lowerBound
    return Swift.min(first, lowerBound)..<upperBound
  }
}
