/// How far a net promoter score is to be trusted (Rocks 2016, The American Statistician 70:365–372).
extension NetPromoter {
  /// The standard error of the score in points, 100 √((p + d − (p − d)²)/n); nil when nobody answered.
  public var standardError: Double? {
    n > 0 ? Self.standardError(Double(promoters.part), Double(detractors.part), of: Double(n)) : nil
  }

  /// The range in which the true score lies, in points, by the adjusted Wald method; this is the one to publish.
  ///
  /// Three imagined answers, ¾ promoter, 1½ passive, ¾ detractor, are added, then score ± z·se. Clipped to −100…100.
  /// Nil when nobody answered.
  public func interval(confidence: Double = 0.95) -> Interval? {
    n > 0
      ? Self.wald(Double(promoters.part) + 0.75, Double(detractors.part) + 0.75, of: Double(n) + 3, confidence) : nil
  }

  /// The 95 % adjusted Wald interval of the score, in points.
  public var interval: Interval? { interval() }

  /// The plain interval score ± z·se in points, clipped to −100…100; too narrow for few answers.
  ///
  /// Nil when nobody answered.
  public func waldInterval(confidence: Double = 0.95) -> Interval? {
    n > 0 ? Self.wald(Double(promoters.part), Double(detractors.part), of: Double(n), confidence) : nil
  }

  /// The 95 % plain Wald interval of the score, in points.
  public var waldInterval: Interval? { waldInterval() }

  private static func standardError(_ promoters: Double, _ detractors: Double, of n: Double) -> Double {
    let (p, d) = (promoters / n, detractors / n)
    // p + d − (p − d)², written so that it cannot fall below 0.
    return 100 * (max(0, p * (1 - p) + d * (1 - d) + 2 * p * d) / n).squareRoot()
  }

  private static func wald(_ promoters: Double, _ detractors: Double, of n: Double, _ confidence: Double) -> Interval {
    let score = 100 * (promoters - detractors) / n
    let reach = NormalDistribution.reach(confidence: confidence) * standardError(promoters, detractors, of: n)
    return Interval(score - reach, score + reach).clipped(to: -100...100)
  }
}
