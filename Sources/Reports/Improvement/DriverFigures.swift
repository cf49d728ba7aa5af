import Analytics
import Surveys
import Vocabulary

/// What matters most to the satisfied: drivers of the overall answer, from those who answered everything.
///
/// An association of answers, not a proof of cause.
public struct DriverFigures: Hashable, Sendable, Encodable {
  /// A driver: how much it goes with satisfaction, and how well it is done.
  public struct Driver: Hashable, Sendable, Encodable {
    public let measure: Measure
    /// Its part of what all drivers explain, 0…1.
    public let importance: Double
    public let correlation: Double
    public let lower: Double
    public let upper: Double
    /// The share of good answers, 0…1, of all who answered the question in the months whose complete answers are counted: made
    /// of those months as they are shown. Nil, as what is made of it, where the report does not show them, or not all of them.
    public let performance: Double?
    /// Nil too where no other driver's performance is told.
    public let field: Field?
    public let priority: Double?
  }

  /// Importance against performance.
  public enum Field: String, Hashable, Sendable, Encodable, CaseIterable {
    case keepStrong = "keep-strong"
    case improveFirst = "improve-first"
    case possibleOverinvestment = "possible-overinvestment"
    case lowPriority = "low-priority"
  }

  /// Complete answers, of the months with enough of them (``CompleteAnswers``); hidden where there are others alone.
  public let n: Headcount
  /// How many are needed.
  public let least: Int
  public let months: Int
  /// The part of the differences in satisfaction that the drivers explain, 0…1; nil where there are none.
  public let explained: Double?
  /// The most important first; empty where too few answered everything.
  public let drivers: [Driver]

  /// The driver with which to begin: important, and the most to be won.
  public var first: Driver? {
    drivers.filter { $0.field == .improveFirst }.max {
      ($0.priority ?? 0, $1.measure.rawValue) < ($1.priority ?? 0, $0.measure.rawValue)
    }
  }
}

extension DriverFigures {
  /// - Parameter numbers: what else is shown of the department over these months.
  init(of sources: DepartmentSources, beside numbers: MonthlyNumbers, under definition: DepartmentDefinition) {
    least = definition.leastComplete
    months = definition.driverMonths
    let complete = CompleteAnswers(
      sources, over: TrendWindow(endingWith: sources.figures.month, months: definition.driverMonths),
      least: definition.thresholds.leastN)
    n = complete.n
    guard let tables = complete.tables, Int(tables.n) >= definition.leastComplete,
      let model = try? KeyDrivers(of: Indicator.satisfaction.rawValue, in: tables)
    else {
      (explained, drivers) = (nil, [])
      return
    }
    let found = model.drivers.compactMap { driver -> Found? in
      guard let indicator = Indicator(rawValue: driver.name),
        let interval = model.interval(of: driver, confidence: definition.thresholds.confidence)
      else { return nil }
      let trend = numbers.trend(.answers(indicator), department: sources.department.text)
      return Found(
        measure: .answers(indicator), driver: driver, performance: trend?.share(of: complete.months)?.value,
        interval: interval)
    }
    let told = found.compactMap { one in one.performance.map { (importance: one.importance, performance: $0) } }
    // Of one driver alone it cannot be said whether it is done well beside the others.
    let hasField = told.count > 1
    let others = found.filter { $0.performance == nil }.map(\.importance)
    var items = ImportancePerformance(told, beside: others).items.makeIterator()
    explained = model.rSquared
    drivers = found.map { one in
      let item = one.performance == nil ? nil : items.next()
      return Driver(
        measure: one.measure, importance: one.importance, correlation: one.driver.correlation,
        lower: one.interval.lower, upper: one.interval.upper, performance: item?.performance,
        field: hasField ? item.map { Field($0.quadrant) } : nil, priority: item?.priority)
    }.sorted { ($1.importance, $0.measure.rawValue) < ($0.importance, $1.measure.rawValue) }
  }

  /// A driver as it was found, with its performance where that is shown.
  private struct Found {
    let measure: Measure
    let driver: KeyDrivers.Driver
    let performance: Double?
    let interval: Interval

    var importance: Double { driver.importance ?? 0 }
  }
}

extension TrendSeries {
  /// The share of some months together; nil where none of them has a number, or where the series does not reach one.
  fileprivate func share(of months: Set<String>) -> Share? {
    guard months.isSubset(of: points.map(\.month)) else { return nil }
    let shown = zip(points, shares ?? []).compactMap { months.contains($0.month) ? $1 : nil }
    return shown.isEmpty ? nil : shown.reduce(Share(0, of: 0), +)
  }
}

extension DriverFigures.Field {
  init(_ quadrant: ImportancePerformance.Quadrant) {
    switch quadrant {
    case .keepStrong: self = .keepStrong
    case .improveFirst: self = .improveFirst
    case .possibleOverinvestment: self = .possibleOverinvestment
    case .lowPriority: self = .lowPriority
    }
  }
}
