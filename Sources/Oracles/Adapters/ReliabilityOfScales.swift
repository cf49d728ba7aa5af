import Analytics

extension Adapter {
  /// Cronbach's alpha, and the polychoric correlation of the first two items.
  static let reliability = Adapter(
    "Cronbach alpha (raw, standardised, if-dropped) and polychoric r from pairwise tables"
  ) { input in
    let tables = try input.pairTables(of: input["items"].strings())
    let scale = Reliability(tables)
    return [
      "n": JSON(tables.n), "raw_alpha": JSON(scale.alpha), "std_alpha": JSON(scale.standardisedAlpha),
      "average_r": JSON(scale.meanCorrelation), "alpha_if_dropped": JSON(scale.items.map(\.alphaIfDropped)),
      "cov": tables.covariance.map { JSON($0.asRows) } ?? nil,
      "item_rest_r": JSON(scale.items.map(\.correlationWithRest)),
      "polychoric_12_twostep": JSON(PolychoricCorrelation(tables, 0, 1, method: .twoStep)?.value),
      // The reference's maximum likelihood is where its search stops, not the top: see `PolycorEstimates`.
      "polychoric_12_ml": JSON(PolycorEstimates(tables.table(0, 1))?.maximumLikelihood),
    ]
  }
}
