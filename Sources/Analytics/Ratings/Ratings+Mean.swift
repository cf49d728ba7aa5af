/// The middle of the answers and how far it is to be trusted.
extension Ratings {
  /// The mean score, Σ cₛ·s / n; nil when nobody answered.
  public var mean: Double? {
    guard n > 0 else { return nil }
    return zip(counts, scores).reduce(0) { $0 + Double($1.0) * $1.1 } / Double(n)
  }

  /// The spread of the answers in scores, √(Σ cₛ(s − mean)² / (n − 1)); nil for fewer than two answers.
  public var standardDeviation: Double? {
    guard n > 1, let mean else { return nil }
    // Of people who all gave the same score there is no spread, whatever the mean's last digit says.
    guard counts.count(where: { $0 > 0 }) > 1 else { return 0 }
    let squares = zip(counts, scores).reduce(0) { $0 + Double($1.0) * ($1.1 - mean) * ($1.1 - mean) }
    return (squares / Double(n - 1)).squareRoot()
  }

  /// The standard error of the mean in scores, sd/√n; nil for fewer than two answers.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(n).squareRoot() }
  }

  /// The range in which the true mean lies: mean ± t·se, Student's t with n − 1 degrees of freedom (Student 1908).
  ///
  /// May reach beyond the scale. Nil for fewer than two answers; when all agree, the mean itself on both ends.
  public func meanInterval(confidence: Double = 0.95) -> Interval? {
    guard let mean, let standardError else { return nil }
    let reach = StudentDistribution(degrees: Double(n - 1)).reach(confidence: confidence) * standardError
    return Interval(mean - reach, mean + reach)
  }

  /// The 95 % interval of the mean.
  public var meanInterval: Interval? { meanInterval() }

  /// The score in the middle of all answers, between the two middle ones when n is even; nil when nobody answered.
  public var median: Double? {
    guard n > 0 else { return nil }
    return (score(at: (n - 1) / 2) + score(at: n / 2)) / 2
  }

  /// The score of the answer at a place in rising order, from 0.
  private func score(at place: Int) -> Double {
    var before = 0
    for (count, score) in zip(counts, scores) {
      before += count
      if place < before { return score }
    }
    return scores.last ?? 0
  }
}
