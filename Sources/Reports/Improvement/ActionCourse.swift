import Analytics
public import Vocabulary

/// The series that the effects of actions are read from, each of which reaches back twelve months before its action began,
/// however long ago that was: what an action was held against does not slide out of the report's trend.
///
/// The counts are laid out once, over the months of the longest; a shorter one is its end, and says what it would alone.
public struct ActionCourse: Sendable {
  /// An indicator in a department, month by month.
  struct Series {
    let months: [String]
    /// A gap where a month has no number.
    let shares: [Share?]
    /// The day after the last of them.
    let end: Day
    /// The places of the months at which it begins anew, in order.
    let breaks: [Int]

    /// The months between the breaks around one of them.
    func stretch(around place: Int) -> Range<Int> {
      (breaks.last { $0 <= place } ?? 0)..<(breaks.first { $0 > place } ?? months.count)
    }
  }

  /// The last of their months.
  let month: CivilMonth
  private let definition: MonthlyDefinition
  private let tally: MonthlyTally
  private let measures: [Measure]
  /// The shares of the measures that actions should move: by month, and in each by department.
  private let shares: [Measure: [[Share?]]]
  /// How many of the months have final response rates.
  private let settled: Int

  init(of actions: [ReportedAction], from figures: MonthlyFigures, under definition: MonthlyDefinition) {
    month = figures.month
    self.definition = definition
    let months = actions.map { definition.months(of: $0, upTo: figures.month) }.max()
    let tally = figures.tally(months: months ?? definition.thresholds.trendMonths)
    let aims = Set(actions.map(\.measure).filter(\.isShare))
    self.tally = tally
    settled = tally.window.months.prefix { figures.pending($0.days) == nil }.count
    measures = definition.measures + aims.subtracting(definition.measures).sorted { $0.rawValue < $1.rawValue }
    shares = Dictionary(
      uniqueKeysWithValues: aims.map { measure in
        (
          measure,
          tally.window.months.indices.map { place in
            MonthFigures(tally, figures, month: place, under: definition.thresholds).figures(of: measure).departments
              .map(\.share)
          }
        )
      })
  }

  var confidence: Double { definition.thresholds.confidence }

  /// The series that one of the actions is held against; nil where nobody was asked. Of response rates it ends with the last
  /// month that is final.
  func series(of action: ReportedAction) -> Series? {
    let first = max(0, tally.window.months.count - definition.months(of: action, upTo: month))
    guard let place = tally.departments.firstIndex(where: { $0.text == action.department }),
      let shares = shares[action.measure],
      tally.asked.lines(of: measures, in: tally.departments[place], since: first).contains(action.measure)
    else { return nil }
    let months = tally.window.months
    let last = action.measure == .responseRate ? max(first, settled) : months.count
    return Series(
      months: months[first..<last].map(\.description), shares: shares[first..<last].map { $0[place] },
      end: last < months.count ? months[last].firstDay : month.days.upperBound,
      breaks: tally.breaks(
        of: action.measure, in: tally.departments[place], since: first, least: definition.thresholds.leastN
      ).keys.sorted())
  }
}

extension MonthlyDefinition {
  /// How many months the series of an action has: those of the trend, or more where its twelve months before lie further back.
  fileprivate func months(of action: ReportedAction, upTo month: CivilMonth) -> Int {
    guard let first = action.firstMonth(in: month.calendar) else { return thresholds.trendMonths }
    return max(thresholds.trendMonths, (month.year - first.year) * 12 + month.month - first.month + 1)
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
