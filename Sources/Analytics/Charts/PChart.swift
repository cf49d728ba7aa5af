/// Monthly shares with three-sigma limits that follow each month's number of answers.
///
/// Centre p̄ = all parts / all wholes. Limits p̄ ± 3 √(p̄(1 − p̄)/n), clipped to 0…1 (Shewhart; Montgomery, "Introduction
/// to Statistical Quality Control"). With thousands of answers a month these limits become so narrow that every month
/// is "special"; `LaneyChart` allows for that.
///
/// Months of nobody keep their place and have no limits. No answers at all: no centre.
public struct PChart: Hashable, Sendable {
  /// One month on the chart.
  public struct Point: Hashable, Sendable {
    /// The month's share.
    public let share: Share
    /// The limits of chance for as many answers as this month had; nil when nobody answered.
    public let limits: Interval?

    /// Whether the share lies outside its limits; nil when nobody answered.
    public var isOutside: Bool? {
      guard let value = share.value, let limits else { return nil }
      return value > limits.upper + 1e-12 || value < limits.lower - 1e-12
    }
  }

  /// The overall share, 0…1; nil when nobody answered.
  public let centre: Double?
  /// The months in the order given.
  public let points: [Point]

  /// The chart of monthly shares in time order.
  public init(_ shares: [Share]) {
    self.init(shares, widening: 1)
  }

  /// The chart whose sigmas are multiplied by `widening`.
  init(_ shares: [Share], widening: Double) {
    let parts = shares.reduce(0.0) { $0 + Double($1.part) }
    let wholes = shares.reduce(0.0) { $0 + Double($1.whole) }
    let centre = wholes > 0 ? parts / wholes : nil
    self.centre = centre
    points = shares.map { share in
      guard let centre, share.whole > 0 else { return Point(share: share, limits: nil) }
      let reach = 3 * widening * (centre * (1 - centre) / Double(share.whole)).squareRoot()
      return Point(share: share, limits: Interval(max(0, centre - reach), min(1, centre + reach)))
    }
  }
}
