/// The beta distribution that departments' true shares most likely follow, and what it says of each (maximum likelihood).
///
/// Maximises Σ ln B(x + α, n − x + β) − ln B(α, β) over α, β > 0. A department's estimate is (x + α)/(n + α + β), its
/// credible interval the 2.5 and 97.5 percentiles of Beta(x + α, n − x + β) (Efron and Morris 1975; Kleinman 1973).
/// Unlike `BetaShrinkage` it gives intervals too; they take α and β as known, so they are a little narrow.
///
/// There is none (nil) when the likelihood has its top at the boundary: departments differ by chance alone, or each is
/// all or nothing.
public struct BetaBinomial: Hashable, Sendable {
  /// What is known of one department.
  public struct Estimate: Hashable, Sendable {
    /// The department's share, drawn towards the whole, 0…1.
    public let mean: Double
    /// The range in which the department's true share lies with 95 % probability.
    public let interval: Interval
  }

  /// The first parameter: the prior's satisfied answers.
  public let alpha: Double
  /// The second parameter: the prior's other answers.
  public let beta: Double
  /// −ln of the likelihood at its top, without the binomial coefficients.
  public let negativeLogLikelihood: Double
  /// The departments in the order given; of a department of nobody the prior alone is known.
  public let estimates: [Estimate]

  /// The distribution that fits these departments best; nil when there is none (see the type).
  public init?(_ departments: [Share]) {
    let answered = departments.filter { $0.whole > 0 }.sorted { ($0.whole, $0.part) < ($1.whole, $1.part) }
    guard let (mean, strength) = BetaBinomialFit(answered).top else { return nil }
    let (alpha, beta) = (mean * strength, (1 - mean) * strength)
    guard alpha > 0, beta > 0 else { return nil }
    self.alpha = alpha
    self.beta = beta
    negativeLogLikelihood = answered.reduce(0) { sum, share in
      sum + LogRise.of(alpha + beta, by: Double(share.whole)) - LogRise.of(alpha, by: Double(share.part))
        - LogRise.of(beta, by: Double(share.whole - share.part))
    }
    estimates = departments.map { share in
      let (yes, no) = (Double(share.part) + alpha, Double(share.whole - share.part) + beta)
      let posterior = BetaDistribution(yes, no)
      return Estimate(
        mean: yes / (yes + no), interval: Interval(posterior.quantile(0.025), posterior.quantile(0.975)))
    }
  }
}
