/// What is left of p values when many were looked at: of twenty tests, one falls below 0.05 by chance.
///
/// Adjusted values are compared with the level as a single p value is, and stand in the order of the tests.
/// A p outside 0…1 counts as the nearer end, one that is no number as 1. No tests give no values.
public struct ManyTests: Hashable, Sendable {
  /// The p value of each test, 0…1.
  public let p: [Double]

  /// Creates the tests from their p values.
  public init(p: [Double]) {
    self.p = p.map { $0.isNaN ? 1 : min(max($0, 0), 1) }
  }

  /// Adjusted so that among the findings the expected part of false ones stays below the level.
  ///
  /// min over j ≥ i of p₍ⱼ₎·m/j (Benjamini & Hochberg 1995); for tests that are independent or lean the same way.
  public var benjaminiHochberg: [Double] {
    steppingUp(times: 1)
  }

  /// As Benjamini–Hochberg, however the tests depend on each other: times Σ 1/i (Benjamini & Yekutieli 2001).
  public var benjaminiYekutieli: [Double] {
    steppingUp(times: p.indices.reduce(0) { $0 + 1 / Double($1 + 1) })
  }

  /// Adjusted so that the chance of even one false finding stays below the level.
  ///
  /// max over j ≤ i of p₍ⱼ₎·(m − j + 1) (Holm 1979).
  public var holm: [Double] {
    var highest = 0.0
    var adjusted = p
    for (place, index) in rising.enumerated() {
      highest = max(highest, min(1, p[index] * Double(p.count - place)))
      adjusted[index] = highest
    }
    return adjusted
  }

  private func steppingUp(times factor: Double) -> [Double] {
    var lowest = 1.0
    var adjusted = p
    for (place, index) in rising.enumerated().reversed() {
      lowest = min(lowest, p[index] * factor * Double(p.count) / Double(place + 1))
      adjusted[index] = lowest
    }
    return adjusted
  }

  private var rising: [Int] { p.indices.sorted { p[$0] < p[$1] } }
}
