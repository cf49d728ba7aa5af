import Analytics

extension Adapter {
  /// Cronbach's alpha, and the polychoric correlation of the first two items.
  static let reliability = Adapter(
    "Cronbach alpha (raw, standardised, if-dropped) and polychoric r from pairwise tables"
  ) { input in
    let tables = try input.pairTables(of: input["items"].strings())
    let scale = Reliability(tables)
    func polychoric(_ method: PolychoricCorrelation.Method) -> Double? {
      PolychoricCorrelation(tables, 0, 1, method: method)?.value
    }
    return [
      "n": JSON(tables.n), "raw_alpha": JSON(scale.alpha), "std_alpha": JSON(scale.standardisedAlpha),
      "average_r": JSON(scale.meanCorrelation), "alpha_if_dropped": JSON(scale.items.map(\.alphaIfDropped)),
      "cov": tables.covariance.map { JSON($0.asRows) } ?? nil,
      "item_rest_r": JSON(scale.items.map(\.correlationWithRest)),
      "polychoric_12_twostep": JSON(polychoric(.twoStep)), "polychoric_12_ml": JSON(polychoric(.maximumLikelihood)),
    ]
  }
}
