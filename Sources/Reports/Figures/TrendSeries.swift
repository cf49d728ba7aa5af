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

  /// A month in which the series begins anew: what stands before it and after it cannot be compared.
  public struct Break: Hashable, Sendable, Codable {
    /// Why the months cannot be compared.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
      /// The question was asked in other words, or with other answers to choose from.
      case wording
      /// Most people were asked by a voice who before answered alone, or the other way round.
      case mode
    }

    public let month: String
    public let reasons: [Reason]
    /// The mean and the limits of the months from the break before until this one.
    public let centreBefore: Double?
    public let limitsBefore: Limits?
  }

  /// The department's code; absent for the association as a whole.
  public let department: String?
  public let indicator: Measure
  public let points: [Point]
  /// The months in which the series begins anew, in order; nil where it never does.
  public let breaks: [Break]?
  /// The mean of the months shown, from the last break on.
  public let centre: Double?
  public let limits: Limits?
  /// What the report's own month says; absent where it has no value or there are no limits.
  public let variation: Variation?
  /// Whether fewer than twelve months have a value, so that the limits may still move.
  public let provisional: Bool
  /// `xmr`: centre ± 2.66 times the mean moving range.
  public let formula: String

  /// The series of months in order, gaps open, with its control chart; at each break a new one begins.
  init(
    _ indicator: Measure, department: String?, months: [(month: String, figure: IndicatorFigure)],
    breaks reasons: [Int: [Break.Reason]] = [:]
  ) {
    let starts = [0] + reasons.keys.filter { $0 > 0 && $0 < months.count }.sorted()
    let stretches = zip(starts, starts.dropFirst() + [months.count]).map { months[$0..<$1] }
    let charts = stretches.map { XmRChart(points: $0.map(\.figure.value)) }
    self.department = department
    self.indicator = indicator
    points = zip(stretches, charts).flatMap { stretch, chart in
      let hasLimits = chart.limits != nil
      return zip(stretch, chart.points).map { month, point in
        Point(
          month: month.month, n: month.figure.n, value: month.figure.value, reason: month.figure.reason,
          signal: hasLimits ? point.signal?.rawValue : nil,
          variation: hasLimits ? point.variation.map(Variation.init) : nil)
      }
    }
    let broken = zip(starts.dropFirst(), charts).map { start, before in
      Break(
        month: months[start].month, reasons: reasons[start] ?? [], centreBefore: before.centre,
        limitsBefore: before.limits.map { Limits(lower: $0.lower, upper: $0.upper) })
    }
    self.breaks = broken.isEmpty ? nil : broken
    let last = charts.last
    centre = last?.centre
    limits = last?.limits.map { Limits(lower: $0.lower, upper: $0.upper) }
    variation = points.last?.variation
    provisional = last?.provisional ?? true
    formula = "xmr"
  }
}

extension TrendSeries {
  /// Months between two breaks, with their own mean and limits.
  struct Stretch {
    let months: Range<Int>
    let centre: Double?
    let limits: Limits?
  }

  /// The stretches in order; one where the series never breaks.
  var stretches: [Stretch] {
    let breaks = breaks ?? []
    let starts = [0] + breaks.compactMap { one in points.firstIndex { $0.month == one.month } }
    let ends = starts.dropFirst() + [points.count]
    return zip(starts, ends).enumerated().map { place, ends in
      place < breaks.count
        ? Stretch(months: ends.0..<ends.1, centre: breaks[place].centreBefore, limits: breaks[place].limitsBefore)
        : Stretch(months: ends.0..<ends.1, centre: centre, limits: limits)
    }
  }

  /// The months that the series' own mean and limits stand on: those from the last break on.
  var lastPoints: [Point] { Array(points[(stretches.last?.months ?? 0..<0)]) }

  /// The break at a month; nil where the series goes on.
  func breaks(at month: String) -> Break? { breaks?.first { $0.month == month } }
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
