import Analytics

extension Adapter {
  /// Small departments drawn towards the whole: shares (with `x`, `n`) or means (with `yi`, `vi`, `method`).
  static let shrinkage = Adapter(
    "Empirical Bayes for small departments: beta-binomial (moments, ML) and normal-normal"
  ) { input in
    if !input["yi"].isNull { return try shrunkMeans(input) }
    let shares = try input.shares()
    let moments = BetaShrinkage(shares)
    let fitted = BetaBinomial(shares)
    return [
      "mom": [
        "p": JSON(moments.overall), "rho": JSON(moments.rho), "M": JSON(moments.strength),
        "posterior_mean": JSON(moments.shares),
      ],
      "mle": fitted.map { fitted in
        [
          "alpha": JSON(fitted.alpha), "beta": JSON(fitted.beta), "negloglik": JSON(fitted.negativeLogLikelihood),
          "posterior_mean": JSON(fitted.estimates.map(\.mean)),
          "lower95": JSON(fitted.estimates.map(\.interval.lower)),
          "upper95": JSON(fitted.estimates.map(\.interval.upper)),
        ]
      } ?? nil,
    ]
  }

  private static func shrunkMeans(_ input: JSON) throws -> JSON {
    let (means, variances) = (try input["yi"].doubles(), try input["vi"].doubles())
    let name = try input["method"].string()
    guard let method = NormalShrinkage.Method(rawValue: name) else { throw MalformedInput("no method \(name)") }
    guard means.count == variances.count else { throw MalformedInput("each mean needs its variance") }
    let shrunk = NormalShrinkage(
      zip(means, variances).map { NormalShrinkage.Department(mean: $0, variance: $1) }, method: method)
    return [
      "mu": JSON(shrunk.mean), "tau2": JSON(shrunk.tauSquared), "I2": JSON(shrunk.iSquared), "Q": JSON(shrunk.q),
      "blup": JSON(shrunk.means),
    ]
  }
}
