/// A monthly series with the limits of its ordinary variation, and what each month says about them.
///
/// Centre = mean of the values. Limits = centre ± 2.66 · mean moving range (Shewhart; Wheeler 1993, "Understanding
/// Variation"), where a moving range is the distance between two neighbouring months. With `screensOutliers`, moving
/// ranges of 3.267 times their mean or more are left out once, and the mean taken again (NHS England, Making Data
/// Count), unless only zeros would be left. Units are those of the values; limits are not clipped to the scale's ends, as in
/// the reference.
///
///     let chart = XmRChart(points: [81.2, 79.9, nil, 80.4], target: 85)
///     chart.points[3].signal    // .commonCause
///     chart.variation           // the first icon: what the latest month says
///     chart.assurance           // the second icon: will the target be met month after month?
///     chart.provisional         // fewer than 12 months: the limits may still move
///
/// Missing months are `nil`, and gaps stay open: nothing is filled in, no moving range is taken across a gap, and no
/// run, trend or pair of near points reaches over it. The reference (NHSRplotthedots 0.2.2) knows no gaps and takes
/// the months present as neighbours; `XmRChart(points: series.compactMap { $0 })` does that. A value that is not
/// finite counts as missing.
///
/// Empty input: no centre, no limits, no icons. One value: a centre and no limits.
public struct XmRChart: Hashable, Sendable {
  /// The direction in which a series gets better.
  public enum Improvement: String, Hashable, Sendable, CaseIterable {
    /// More is better, as with satisfaction.
    case increase
    /// Less is better, as with waiting days.
    case decrease
    /// Neither: a count of requests.
    case neutral
  }

  /// One month on the chart.
  public struct Point: Hashable, Sendable {
    /// The month's value; nil when the month is missing.
    public let value: Double?
    /// The rule the month answers to; nil when the month is missing.
    public let signal: Signal?
    /// What the signal means given the direction of improvement; nil when the month is missing.
    public let variation: Variation?
  }

  /// The fewest months with which limits are more than provisional (Making Data Count).
  public static let pointsForFirmLimits = 12

  /// The mean of the values; nil without values.
  public let centre: Double?
  /// The distances between neighbouring months, after screening.
  public let movingRanges: [Double]
  /// The mean distance between neighbouring months, after screening; nil without two neighbours.
  public let meanMovingRange: Double?
  /// The natural process limits; nil without two neighbouring months.
  public let limits: Interval?
  /// Two thirds of the way to the limits: beyond lie the "near" points of the two-in-three rule.
  public let nearLimits: Interval?
  /// The months in the order given, gaps included.
  public let points: [Point]
  /// The direction in which the series gets better.
  public let improvement: Improvement
  /// The value that is aimed for, if there is one.
  public let target: Double?

  /// The chart of a series in time order, one element a month, `nil` for a missing month.
  public init(
    points values: [Double?], improvement: Improvement = .increase, target: Double? = nil, screensOutliers: Bool = true
  ) {
    let values = values.map { $0.flatMap { abs($0) < 1e150 ? $0 : nil } }
    let segments = Self.segments(of: values)
    let centre = Self.mean(values.compactMap { $0 })
    let movingRanges = Self.movingRanges(of: segments.map { $0.map(\.value) }, screensOutliers: screensOutliers)
    let meanMovingRange = Self.mean(movingRanges)
    let limits = Self.band(around: centre, of: meanMovingRange, times: 2.66)
    let near = Self.band(around: centre, of: meanMovingRange, times: 2.66 * 2 / 3)

    var signals = [Signal?](repeating: nil, count: values.count)
    for segment in segments {
      let found = SignalRules(segment.map(\.value), centre: centre, limits: limits, near: near).signals
      for (place, signal) in zip(segment.map(\.index), found) { signals[place] = signal }
    }
    self.points = zip(values, signals).map { value, signal in
      Point(value: value, signal: signal, variation: signal.map { Variation($0, where: improvement) })
    }
    self.centre = centre
    self.movingRanges = movingRanges
    self.meanMovingRange = meanMovingRange
    self.limits = limits
    self.nearLimits = near
    self.improvement = improvement
    self.target = target
  }

  /// The number of months with a value.
  public var n: Int { points.count { $0.value != nil } }

  /// Whether the limits are provisional: fewer than 12 months have a value.
  public var provisional: Bool { n < Self.pointsForFirmLimits }

  /// Whether a month is missing between the first value and the last.
  public var hasGaps: Bool {
    let present = points.indices.filter { points[$0].value != nil }
    guard let first = present.first, let last = present.last else { return false }
    return last - first + 1 > present.count
  }
}
