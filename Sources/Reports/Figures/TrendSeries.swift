import Analytics

/// A measure month by month, with the limits of its ordinary variation and what each month says about them.
public struct TrendSeries: Hashable, Sendable, Codable {
  /// One month of the series.
  public struct Point: Hashable, Sendable {
    public let month: String
    public let n: Headcount
    public let value: Double?
    /// Why the month is a gap.
    public let reason: Withholding?
    /// The rule of the control chart that the month answers to.
    public let signal: String?
    /// What the signal means: ordinary variation, better, or worth a look.
    public let variation: Variation?
  }

  /// What a month says beside the others.
  public enum Variation: String, Hashable, Sendable, Codable, CaseIterable {
    case ordinary
    case improving
    case concerning
  }

  /// The limits of ordinary variation.
  public struct Limits: Hashable, Sendable, Codable {
    public let lower: Double
    public let upper: Double
  }

  /// The department's code; absent for the association as a whole.
  public let department: String?
  public let indicator: Measure
  public let points: [Point]
  /// The mean of the months shown.
  public let centre: Double?
  public let limits: Limits?
  /// What the report's own month says; absent where it has no value or there are no limits.
  public let variation: Variation?
  /// Whether fewer than twelve months have a value, so that the limits may still move.
  public let provisional: Bool
  /// `xmr`: centre ± 2.66 times the mean moving range.
  public let formula: String

  /// The series of months in order, gaps open, with its control chart.
  init(_ indicator: Measure, department: String?, months: [(month: String, figure: IndicatorFigure)]) {
    let chart = XmRChart(points: months.map(\.figure.value))
    let hasLimits = chart.limits != nil
    self.department = department
    self.indicator = indicator
    points = zip(months, chart.points).map { month, point in
      Point(
        month: month.month, n: month.figure.n, value: month.figure.value, reason: month.figure.reason,
        signal: hasLimits ? point.signal?.rawValue : nil,
        variation: hasLimits ? point.variation.map(Variation.init) : nil)
    }
    centre = chart.centre
    limits = chart.limits.map { Limits(lower: $0.lower, upper: $0.upper) }
    variation = points.last?.variation
    provisional = chart.provisional
    formula = "xmr"
  }
}

extension TrendSeries.Variation {
  init(_ variation: XmRChart.Variation) {
    switch variation {
    case .specialCauseImproving: self = .improving
    case .specialCauseConcerning: self = .concerning
    case .commonCause, .specialCauseNeutralHigh, .specialCauseNeutralLow: self = .ordinary
    }
  }
}

extension TrendSeries.Point: Codable {
  private enum Key: String, CodingKey { case month, n, value, reason, signal, variation }

  public init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: Key.self)
    month = try from.decode(String.self, forKey: .month)
    n = try from.decode(Headcount.self, forKey: .n)
    value = try from.decodeIfPresent(Double.self, forKey: .value)
    reason = try from.decodeIfPresent(Withholding.self, forKey: .reason)
    signal = try from.decodeIfPresent(String.self, forKey: .signal)
    variation = try from.decodeIfPresent(TrendSeries.Variation.self, forKey: .variation)
  }

  /// A gap is written as null, with its reason.
  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(month, forKey: .month)
    try to.encode(n, forKey: .n)
    try to.encode(value, forKey: .value)
    try to.encodeIfPresent(reason, forKey: .reason)
    try to.encodeIfPresent(signal, forKey: .signal)
    try to.encodeIfPresent(variation, forKey: .variation)
  }
}
