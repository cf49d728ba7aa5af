/// What the weighted answers say of all who were served, and how sure it is.
extension Weighting {
  /// The sum of the weights: the population.
  public var population: Double { sum { weight, _ in weight } }

  /// The weighted mean answer, Σwy / Σw; a share where the values are 0 and 1. Nil when the weights have no sum.
  public var mean: Double? {
    let total = population
    return total > 0 ? sum { weight, value in weight * value } / total : nil
  }

  /// The standard error of ``mean``, in the unit of the answers, that takes the weighting into account.
  ///
  /// Taylor linearisation: √(n/(n−1) Σ(z − z̄)²), z = w e / Σw, where e is what is left of y − mean after the mean of
  /// each level of each margin has been taken out. Nil when fewer than two answered.
  /// Source: Deville & Särndal 1992; Lumley's survey::svymean after postStratify or rake. survey takes the level means
  /// out in ten rounds, we until nothing is left to take; the answers agree to 10⁻⁹.
  public var standardError: Double? { linearisedVariance.map { $0.squareRoot() } }

  /// By how much weighting changes the variance of ``mean`` against a simple sample of as many answers.
  ///
  /// The linearised variance / (s²/n), s² = n/(n−1) Σw(y − mean)²/Σw. Nil when fewer than two answered, or all alike.
  public var designEffect: Double? {
    guard let mean, let variance = linearisedVariance else { return nil }
    let people = Double(n)
    let spread = sum { weight, value in weight * (value - mean) * (value - mean) } / population * people / (people - 1)
    return spread > 0 ? variance / (spread / people) : nil
  }

  /// What unequal weights alone cost: n Σw² / (Σw)², 1 or more. Source: Kish 1965, 1992.
  public var kishDesignEffect: Double? {
    let total = population
    guard total > 0 else { return nil }
    return Double(n) * sum { weight, _ in weight / total * (weight / total) }
  }

  /// The number of equally weighted answers that would tell as much: n / Kish's design effect.
  public var effectiveCount: Double? { kishDesignEffect.map { Double(n) / $0 } }

  private func sum(_ term: (_ weight: Double, _ value: Double) -> Double) -> Double {
    zip(weights, cells).reduce(0) { $0 + Double($1.1.count) * term($1.0, $1.1.value) }
  }

  private var linearisedVariance: Double? {
    guard n > 1, let mean else { return nil }
    let groups = margins.compactMap { try? MarginGroups(cells, $0) }
    var residuals = cells.map { $0.value - mean }
    let scale = residuals.reduce(0) { max($0, abs($1)) }
    for _ in 0..<1000 {
      let greatest = groups.reduce(0) { max($0, $1.center(&residuals, cells)) }
      if greatest <= 1e-12 * scale { break }
    }
    let total = population
    let people = Double(n)
    let terms = zip(residuals, weights).map { $0 * $1 / total }
    let middle = zip(terms, cells).reduce(0) { $0 + $1.0 * Double($1.1.count) } / people
    let squares = zip(terms, cells).reduce(0) { $0 + ($1.0 - middle) * ($1.0 - middle) * Double($1.1.count) }
    return people / (people - 1) * squares
  }
}
