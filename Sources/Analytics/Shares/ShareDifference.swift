import Foundation

/// The change from one share to another, of different people: after less before, or one department less another.
public struct ShareDifference: Hashable, Sendable {
  /// The share that is compared.
  public let first: Share
  /// The share it is compared with.
  public let second: Share

  /// Creates the difference `first` − `second`.
  public init(_ first: Share, less second: Share) {
    self.first = first
    self.second = second
  }

  /// The difference, −1…1; nil when either share has nobody.
  public var value: Double? {
    guard let p = first.value, let q = second.value else { return nil }
    return p - q
  }

  /// The range in which the true difference lies, in −1…1 (Newcombe 1998, Statistics in Medicine 17, method 10).
  ///
  /// d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), with the Wilson limits l, u of each share.
  /// Nil when either share has nobody. This is the one to publish. Where a share strays by more than the chance of who
  /// answered, `widening` says by what factor: what it lies from its limits counts so often (`MonthlySpread`).
  public func newcombe(
    confidence: Double = 0.95, widening: (first: Double, second: Double) = (1, 1)
  ) -> Interval? {
    guard let p = first.value, let q = second.value, let one = first.wilson(confidence: confidence),
      let two = second.wilson(confidence: confidence)
    else { return nil }
    let down = hypot(widening.first * (p - one.lower), widening.second * (two.upper - q))
    let up = hypot(widening.first * (one.upper - p), widening.second * (q - two.lower))
    return Interval(p - q - down, p - q + up).clipped(to: -1...1)
  }

  /// The difference in standard errors if both were one share: (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂)).
  ///
  /// Nil when either share has nobody, or all of both said the same.
  public var pooledZ: Double? {
    guard let value, let p = (first + second).value, 0 < p, p < 1 else { return nil }
    return value / (p * (1 - p) * (1 / Double(first.whole) + 1 / Double(second.whole))).squareRoot()
  }

  /// The probability of a difference this large by chance, two-sided, from `pooledZ`; nil as that.
  public var pooledP: Double? {
    pooledZ.map(NormalDistribution.twoSided)
  }

  /// The size of the difference on a scale where equal steps are equally hard to see, −π…π (Cohen 1988).
  ///
  /// h = 2 asin √p₁ − 2 asin √p₂; 0.2 is small, 0.5 middling, 0.8 large. Nil when either share has nobody.
  public var cohenH: Double? {
    guard let p = first.value, let q = second.value else { return nil }
    return 2 * asin(p.squareRoot()) - 2 * asin(q.squareRoot())
  }
}
