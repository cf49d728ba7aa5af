import Analytics
import Surveys
public import Vocabulary

/// The departments' satisfaction beside the number of their answers, with the range in which departments usually lie.
///
/// In the order of their codes: it tells who lies outside what chance and the usual differences explain, never a rank (T3).
public struct FunnelFigures: Hashable, Sendable, Encodable {
  /// Where a department lies: inside its 95 % limits, between those and the 99.8 % ones, or beyond these.
  public enum Reading: String, Hashable, Sendable, Encodable, CaseIterable { case inside, between, above, below }

  public struct Point: Hashable, Sendable, Encodable {
    /// Its mark on the chart.
    public let number: Int
    public let code: String
    public let name: LocalizedText
    public let n: Headcount
    public let value: Double?
    public let reason: Withholding?
    /// The range in which 95 % of departments with as many answers lie.
    public let limits: TrendSeries.Limits?
    public let reading: Reading?
  }

  /// One place of the funnel's edge.
  public struct Edge: Hashable, Sendable, Encodable {
    public let n: Int
    public let inner: TrendSeries.Limits
    public let outer: TrendSeries.Limits
  }

  /// The share of all; nil where too few departments are shown for a funnel.
  public let target: Double?
  public let points: [Point]
  /// The edges, from the fewest answers to the most.
  public let edges: [Edge]
}

extension FunnelFigures {
  /// The funnel of the last months of a series; a department counts in the months in which it is shown.
  init(of numbers: MonthlyNumbers, last months: Int) {
    let measure = Measure.answers(.satisfaction)
    // Whose people are asked something else has no place among them.
    let departments = numbers.departments.filter { numbers.trend(measure, department: $0.code) != nil }
    let shares = departments.map { department -> (share: Share, reason: Withholding?) in
      let trend = numbers.trend(measure, department: department.code)
      let recent = (trend?.points ?? []).suffix(months)
      let share = (trend?.shares ?? []).suffix(months).compactMap(\.self).reduce(Share(0, of: 0), +)
      return (share, Withholding(of: share, hidden: recent.map { $0.reason == .tooFew }))
    }
    let funnel = FunnelPlot(shares.map(\.share))
    let shown = shares.count { $0.reason == nil }
    let isDrawn = shown >= IndicatorLine.leastDepartments
    target = isDrawn ? funnel.target : nil
    points = departments.enumerated().map { place, department in
      let (share, reason) = shares[place]
      let point = funnel.points[place]
      return Point(
        number: place + 1, code: department.code, name: department.name,
        n: Headcount(share.whole, unless: reason, least: numbers.thresholds.leastN), value: share.value,
        reason: reason,
        limits: isDrawn ? point.limits95.map { TrendSeries.Limits(lower: $0.lower, upper: $0.upper) } : nil,
        reading: isDrawn && reason == nil ? Reading(of: point) : nil)
    }
    let most = shares.map(\.share.whole).max() ?? 0
    edges =
      isDrawn
      ? Self.places(upTo: most).compactMap { n in
        funnel.limits(n: n).map {
          Edge(
            n: n, inner: TrendSeries.Limits(lower: $0.limits95.lower, upper: $0.limits95.upper),
            outer: TrendSeries.Limits(lower: $0.limits998.lower, upper: $0.limits998.upper))
        }
      } : []
  }

  /// Numbers of answers at which the edges are drawn, closer together where they bend.
  private static func places(upTo most: Int) -> [Int] {
    let top = max(20, most + most / 12)
    let steps = 40
    return Set((1...steps).map { step in max(5, top * step * step / (steps * steps)) }).sorted()
  }
}

extension FunnelFigures.Reading {
  /// Only beyond 99.8 % is a department said to be above or below; the words never contradict the range beside them.
  init?(of point: FunnelPlot.Point) {
    guard let value = point.share.value, let usual = point.limits95, let z = point.z else { return nil }
    self = point.isOutlier ? (z > 0 ? .above : .below) : usual.contains(value) ? .inside : .between
  }
}
