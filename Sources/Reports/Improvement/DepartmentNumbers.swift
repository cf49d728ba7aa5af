import Analytics
import Surveys
public import Vocabulary

/// Every number of a department's improvement report, and nothing of any other department.
public struct DepartmentNumbers: Hashable, Sendable, Encodable {
  /// The department by code and name.
  public struct Place: Hashable, Sendable, Encodable {
    public let code: String
    public let name: LocalizedText
  }

  /// `department`.
  public let report: String
  /// The version of the definition it was made under.
  public let version: Int
  public let month: String
  public let calendar: String
  public let period: MonthlyNumbers.Period
  public let association: LocalizedText
  public let department: Place
  public let heard: HeardFigures
  /// The ease and the response by group of beneficiaries (G1).
  public let groups: GroupFigures
  public let indicators: [IndicatorLine]
  public let drivers: DriverFigures
  public let voices: VoiceFigures
  public let actions: [ActionLine]
  /// The department's figures of the month that are hidden.
  public let suppressed: [Measure]
  public let ungraded: Int
  /// The department's answers of the month that are set aside by rule: in no figure.
  public let setAside: SetAsideFigures
  public let questionnaires: [String]
  public let thresholds: Thresholds

  public func line(_ measure: Measure) -> IndicatorLine? { indicators.first { $0.figure.indicator == measure } }
}

/// An indicator of a department in the month: its figure, its course, its target, and where departments usually lie.
public struct IndicatorLine: Hashable, Sendable, Encodable {
  /// Since when a share stands at another level, where the control chart found a change.
  public struct Shift: Hashable, Sendable, Encodable {
    public let month: String
    public let before: Double
    public let after: Double
  }

  /// Whether a target is met month after month, if nothing changes.
  public enum Assurance: String, Hashable, Sendable, Encodable, CaseIterable {
    case met, missed
    case hitAndMiss = "hit-and-miss"
  }

  public let figure: IndicatorFigure
  public let trend: TrendSeries
  public let target: Double?
  /// Nil without a target, or while the limits are provisional.
  public let assurance: Assurance?
  /// The range in which 95 % of departments with as many answers would lie; nil where there are too few departments.
  public let usual: TrendSeries.Limits?
  public let shift: Shift?

  /// What the month says beside the others, once the limits are firm.
  public var variation: TrendSeries.Variation? { trend.firmVariation }
}

extension IndicatorLine {
  /// The line of a measure in one of the departments of a month.
  init?(_ measure: Measure, of code: String, in numbers: MonthlyNumbers, aimingAt target: Double?) {
    guard let figure = numbers.departments.first(where: { $0.code == code })?.figure(measure),
      let trend = numbers.trend(measure, department: code)
    else { return nil }
    self.init(figure: figure, trend: trend, aimingAt: target, usual: Self.usual(measure, of: code, in: numbers))
  }

  /// The line of a figure and its course over the months.
  init(figure: IndicatorFigure, trend: TrendSeries, aimingAt target: Double?, usual: TrendSeries.Limits?) {
    self.figure = figure
    self.trend = trend
    self.target = target
    let chart = XmRChart(points: trend.settledValues, target: target)
    assurance = trend.provisional ? nil : Assurance(of: chart)
    self.usual = usual
    let found = trend.firmVariation
    // The sign is one of the months since the last break: a step at the break itself is no change of opinions.
    let first = trend.stretches.last?.months.lowerBound ?? 0
    let shares = trend.shares.map { Array($0.dropFirst(first)) }
    shift =
      found == .improving || found == .concerning
      ? shares.flatMap { LevelShift($0) }.flatMap { shift in
        guard let before = shift.before.value, let after = shift.after.value else { return nil }
        // A change the other way is not the one that the sign speaks of.
        guard (after > before) == (found == .improving) else { return nil }
        return Shift(month: trend.points[first + shift.month].month, before: before, after: after)
      } : nil
  }

  /// Departments that must be shown before a usual range says nothing about any one of them.
  static let leastDepartments = 4

  private static func usual(_ measure: Measure, of code: String, in numbers: MonthlyNumbers) -> TrendSeries.Limits? {
    let shares = numbers.departments.compactMap { department -> (code: String, share: Share)? in
      department.figure(measure)?.share.map { (department.code, $0) }
    }
    return usual(of: code, among: shares)
  }

  /// The range in which departments usually lie, for one of them; nil where too few are shown, or it is not.
  static func usual(of code: String, among shares: [(code: String, share: Share)]) -> TrendSeries.Limits? {
    guard shares.count >= leastDepartments, let place = shares.firstIndex(where: { $0.code == code }) else {
      return nil
    }
    return FunnelPlot(shares.map(\.share)).points[place].limits95.map {
      TrendSeries.Limits(lower: $0.lower, upper: $0.upper)
    }
  }
}

extension IndicatorLine.Assurance {
  /// The second icon of a chart. A limit that lies on the target meets it: a share of all in every month is no luck.
  init?(of chart: XmRChart) {
    guard let assurance = chart.assurance else { return nil }
    if let limits = chart.limits, let target = chart.target, assurance == .hitAndMiss {
      let edge = chart.improvement == .decrease ? target - limits.upper : limits.lower - target
      if abs(edge) < 1e-9 {
        self = .met
        return
      }
    }
    switch assurance {
    case .consistentlyMet: self = .met
    case .consistentlyMissed: self = .missed
    case .hitAndMiss: self = .hitAndMiss
    }
  }
}

extension IndicatorFigure {
  /// How many of how many, where the figure is shown and is a share.
  var share: Share? {
    guard value != nil, let part, let n = n.number else { return nil }
    return Share(part, of: n)
  }
}

extension TrendSeries {
  /// The months as shares, a gap where a month has no number; nil where the measure is no share.
  var shares: [Share?]? {
    guard indicator.isShare else { return nil }
    return points.map { point in
      guard let value = point.value, let n = point.n.number else { return nil }
      return Share(Int((value * Double(n)).rounded()), of: n)
    }
  }
}

extension Measure {
  /// Whether the measure is so many of so many; the recommendation score is not.
  public var isShare: Bool { self != .answers(.recommendation) }
}
