import Foundation

/// Which departments differ from the whole by more than chance, and by more than departments usually differ.
///
/// Shares are compared on the arcsine scale, where chance has the same width everywhere: y = asin √p, s = 1/(2√n),
/// z = (y − y₀)/√(s² + τ²), with y₀ of the overall share. Limits sin²(clip(y₀ ± k √(s² + τ²), 0, π/2)), k = 1.959964
/// (95 %) and 3.090232 (99.8 %). A department is an outlier when |z| > 3.090232 (Spiegelhalter 2005, Statistics in
/// Medicine 24:1185).
///
/// With `allowsOverdispersion`, z is winsorised (its lowest and highest tenth drawn in, percentiles of type 7),
/// φ = mean z², and where Kφ ≥ K − 1, τ² = (Kφ − (K − 1)) / (Σw − Σw²/Σw), w = 1/s²: departments may differ from each
/// other by τ without any being an outlier.
///
/// The angle is clipped to 0…π/2. FunnelPlotR 0.6.0 does not clip it, and flags 0 of 2 because its lower limit turns
/// back upwards. Departments of nobody keep their place without limits. No answers at all: no target.
public struct FunnelPlot: Hashable, Sendable {
  /// One department in the funnel.
  public struct Point: Hashable, Sendable {
    /// The department's share.
    public let share: Share
    /// How many standard errors it lies above (or below) the whole; nil when nobody answered.
    public let z: Double?
    /// The range in which 95 % of like departments would lie; nil when nobody answered.
    public let limits95: Interval?
    /// The range in which 99.8 % of like departments would lie; nil when nobody answered.
    public let limits998: Interval?

    /// Whether the department is above or below what chance explains; false when nobody answered.
    public var isOutlier: Bool { abs(z ?? 0) > FunnelPlot.reach998 }
  }

  /// The overall share, 0…1; nil when nobody answered.
  public let target: Double?
  /// The mean squared winsorised z, 1 when chance explains all; nil when not asked for or nobody answered.
  public let phi: Double?
  /// The variance between departments beyond chance, on the arcsine scale; 0 when not asked for.
  public let tauSquared: Double
  /// The departments in the order given.
  public let points: [Point]

  static let reach95 = NormalDistribution.quantile(0.975)
  static let reach998 = NormalDistribution.quantile(0.999)

  /// The funnel of departments, each with its share; `trim` is the part of z drawn in at each end, 0…0.5.
  public init(_ shares: [Share], allowsOverdispersion: Bool = true, trim: Double = 0.1) {
    let parts = shares.reduce(0.0) { $0 + Double($1.part) }
    let wholes = shares.reduce(0.0) { $0 + Double($1.whole) }
    let target = wholes > 0 ? parts / wholes : nil
    let angle = asin((target ?? 0).squareRoot())
    let chances = shares.filter { $0.whole > 0 }.map { share in
      let error = 1 / (2 * Double(share.whole).squareRoot())
      return (z: (asin((share.value ?? 0).squareRoot()) - angle) / error, error: error)
    }
    let phi = allowsOverdispersion && !chances.isEmpty ? Self.phi(of: chances.map(\.z), trim: trim) : nil
    let tauSquared = phi.map { Self.tauSquared(phi: $0, errors: chances.map(\.error)) } ?? 0
    self.target = target
    self.phi = phi
    self.tauSquared = tauSquared
    points = shares.map { share in
      guard let value = share.value else { return Point(share: share, z: nil, limits95: nil, limits998: nil) }
      let error = (1 / (4 * Double(share.whole)) + tauSquared).squareRoot()
      return Point(
        share: share, z: (asin(value.squareRoot()) - angle) / error,
        limits95: Self.limits(around: angle, reaching: Self.reach95 * error),
        limits998: Self.limits(around: angle, reaching: Self.reach998 * error))
    }
  }

  /// The limits a department of `n` answers would have, for drawing the funnel; nil when n or the whole is 0.
  public func limits(n: Int) -> (limits95: Interval, limits998: Interval)? {
    guard let target, n > 0 else { return nil }
    let error = (1 / (4 * Double(n)) + tauSquared).squareRoot()
    let angle = asin(target.squareRoot())
    return (
      Self.limits(around: angle, reaching: Self.reach95 * error),
      Self.limits(around: angle, reaching: Self.reach998 * error)
    )
  }

  private static func limits(around angle: Double, reaching reach: Double) -> Interval {
    let lower = sin(max(0, angle - reach))
    let upper = sin(min(.pi / 2, angle + reach))
    return Interval(lower * lower, upper * upper)
  }

  private static func phi(of scores: [Double], trim: Double) -> Double {
    let sorted = scores.sorted()
    let (low, high) = (quantile(sorted, trim), quantile(sorted, 1 - trim))
    // Summed in order of size, so that the verdict does not depend on the order of departments.
    return sorted.reduce(0) { $0 + min(max($1, low), high) * min(max($1, low), high) } / Double(sorted.count)
  }

  /// The percentile of type 7 (Hyndman and Fan 1996) of sorted values.
  private static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    let place = Double(sorted.count - 1) * min(max(p, 0), 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  private static func tauSquared(phi: Double, errors: [Double]) -> Double {
    let weights = errors.map { 1 / ($0 * $0) }.sorted()
    let sum = weights.reduce(0, +)
    let spread = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
    let count = Double(weights.count)
    guard count * phi >= count - 1, spread > 1e-12 * sum else { return 0 }
    return (count * phi - (count - 1)) / spread
  }
}
