public import Vocabulary

/// What a quality officer sees of a period, narrowed as he asked: the report's figures, live.
///
///     let dashboard = Dashboard(of: figures, showing: filter, on: today, under: definition)
///     dashboard.lines.first?.figure
///
/// Its numbers are made by the report's own functions. Of a Gregorian month, of the association or of a department, they
/// are the month's report; closer looks are made of blocks of people that no view divides (``ReleasedCounts``).
/// It has no rank, and nothing of a person.
public struct Dashboard: Hashable, Sendable {
  /// A department's figures of the period, in the order of the codes.
  public struct Place: Hashable, Sendable {
    public let code: DepartmentCode
    public let name: LocalizedText
    public let figures: [IndicatorFigure]
  }

  public let filter: DashboardFilter
  public let association: LocalizedText
  /// Every indicator that people were asked for: its figure, its course over the months, its target.
  public let lines: [IndicatorLine]
  /// Each department's figures; empty where one department or a closer look is asked for.
  public let departments: [Place]
  /// Answers of these days that no known questionnaire version could grade: in no figure.
  public let ungraded: Int
  let names: [DepartmentCode: LocalizedText]
  let definition: DepartmentDefinition

  public func line(_ measure: Measure) -> IndicatorLine? { lines.first { $0.figure.indicator == measure } }

  /// The days whose counts a dashboard of the period is made from: whole months of the calendar of reports, so that what
  /// may be shown never follows from what is asked for.
  public static func days(for period: CivilPeriod, under definition: DepartmentDefinition) -> Range<Day> {
    let window = definition.days(upTo: period.last)
    let first = CivilMonth(containing: window.lowerBound, calendar: .gregorian)?.firstDay
    let last = CivilMonth(containing: window.upperBound.adding(days: -1), calendar: .gregorian)?.days.upperBound
    return min(first ?? window.lowerBound, period.days.lowerBound)..<(last ?? window.upperBound)
  }
}

extension Dashboard {
  /// The dashboard of figures whose counts are those of `days(for:under:)`.
  ///
  /// - Parameter now: the day on which it is looked at.
  public init(
    of figures: MonthlyFigures, showing filter: DashboardFilter, on now: Day, under definition: DepartmentDefinition
  ) {
    let measures = definition.measures
    let counts = DashboardCounts(figures, of: measures, on: now, under: definition.thresholds)
    let months = TrendWindow(endingWith: filter.period.last, months: definition.thresholds.trendMonths).months
    let codes = counts.departments
    let places = codes.map { code in
      Place(
        code: code, name: figures.departments[code] ?? LocalizedText(ar: code.text, en: code.text),
        figures: counts.asked.lines(of: measures, in: code)
          .map { counts.figure($0, DashboardFilter(filter.period, department: code)) })
    }
    self.filter = filter
    association = figures.association
    names = figures.departments
    self.definition = definition
    departments = filter.department == nil && !filter.isCloser ? places : []
    ungraded = counts.ungraded
    lines = counts.asked.lines(of: measures, in: filter.department).map { measure in
      let trend = TrendSeries(
        measure, department: filter.department?.text,
        months: months.map { ($0.description, counts.figure(measure, filter.during(CivilPeriod($0)))) },
        breaks: counts.askedMonths.breaks(
          of: measure, in: filter.department, over: months, least: definition.thresholds.leastN))
      let shares = filter.isCloser ? [] : places.map { (code: $0.code.text, figure: $0.figures.figure(measure)) }
      return IndicatorLine(
        figure: counts.figure(measure, filter), trend: trend, aimingAt: definition.targets[measure],
        usual: filter.department.flatMap {
          IndicatorLine.usual(
            of: $0.text, among: shares.compactMap { code, figure in figure?.share.map { (code, $0) } })
        })
    }
  }
}

extension [IndicatorFigure] {
  func figure(_ measure: Measure) -> IndicatorFigure? { first { $0.indicator == measure } }
}
