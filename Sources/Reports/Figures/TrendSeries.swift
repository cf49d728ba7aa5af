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
    /// Why the value may still change: the month then is in no limits and says nothing beside the others.
    public let pending: Pending?
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

  /// The limits of ordinary variation, held to the ends of the scale.
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
  /// What the report's own month says; absent where it has no final value or there are no limits.
  public let variation: Variation?
  /// Whether fewer than twelve months have a value, so that the limits may still move.
  public let provisional: Bool
  /// `xmr`: centre ± 2.66 times the mean moving range.
  public let formula: String

  /// What the report's own month says in words and signs: limits of fewer than twelve months still move, and it is too
  /// early to call anything a change, or none.
  var firmVariation: Variation? { provisional ? nil : variation }

  /// The series of months in order, gaps open, with its control chart; at each break a new one begins. A month that is not
  /// final is a gap of the chart.
  init(
    _ indicator: Measure, department: String?, months: [(month: String, figure: IndicatorFigure)],
    breaks reasons: [Int: [Break.Reason]] = [:]
  ) {
    let course = ControlCourse(months.map(\.figure.settled), breaks: reasons, within: indicator.ends)
    self.department = department
    self.indicator = indicator
    points = course.stretches.flatMap { stretch in
      stretch.months.map { place in
        let (month, figure) = months[place]
        return Point(
          month: month, n: figure.n, value: figure.value, reason: figure.reason, pending: figure.pending,
          signal: stretch.signal(at: place), variation: stretch.variation(at: place))
      }
    }
    breaks = course.breaks(in: months.map(\.month))
    centre = course.last.chart.centre
    limits = course.last.limits
    variation = points.last?.variation
    provisional = course.last.chart.provisional
    formula = "xmr"
  }
}

extension TrendSeries {
  /// Months between two breaks, with their own mean and limits.
  struct Stretch {
    let months: Range<Int>
    let centre: Double?
    let limits: Limits?

    /// The stretches of a course of months, the last with the course's own mean and limits.
    static func all(of months: [String], breaks: [Break]?, centre: Double?, limits: Limits?) -> [Stretch] {
      let breaks = breaks ?? []
      let starts = [0] + breaks.compactMap { one in months.firstIndex(of: one.month) }
      let ends = starts.dropFirst() + [months.count]
      return zip(starts, ends).enumerated().map { place, ends in
        place < breaks.count
          ? Stretch(months: ends.0..<ends.1, centre: breaks[place].centreBefore, limits: breaks[place].limitsBefore)
          : Stretch(months: ends.0..<ends.1, centre: centre, limits: limits)
      }
    }
  }

  /// The stretches in order; one where the series never breaks.
  var stretches: [Stretch] {
    Stretch.all(of: points.map(\.month), breaks: breaks, centre: centre, limits: limits)
  }

  /// The values that the series' own mean and limits stand on: those of the months from the last break on, with a gap
  /// where a month has none or is not final.
  var settledValues: [Double?] {
    points[stretches.last?.months ?? 0..<0].map { $0.pending == nil ? $0.value : nil }
  }

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
  private enum Key: String, CodingKey { case month, n, value, reason, pending, signal, variation }

  public init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: Key.self)
    month = try from.decode(String.self, forKey: .month)
    n = try from.decode(Headcount.self, forKey: .n)
    value = try from.decodeIfPresent(Double.self, forKey: .value)
    reason = try from.decodeIfPresent(Withholding.self, forKey: .reason)
    pending = try from.decodeIfPresent(Pending.self, forKey: .pending)
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
    try to.encodeIfPresent(pending, forKey: .pending)
    try to.encodeIfPresent(signal, forKey: .signal)
    try to.encodeIfPresent(variation, forKey: .variation)
  }
}
