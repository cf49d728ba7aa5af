import Analytics

extension Adapter {
  /// Funnel plots of departments.
  static let funnelPlots = Adapter(
    "Funnel plot for proportions: arcsine, 10% winsorised multiplicative phi, additive tau2"
  ) { input in
    let funnel = FunnelPlot(
      try input.shares(), allowsOverdispersion: input["overdispersion"].bool ?? true,
      trim: input["trim"].number ?? 0.1)
    return [
      "target": JSON(funnel.target), "phi": JSON(funnel.phi), "tau2": JSON(funnel.tauSquared),
      "outlier": JSON(funnel.points.map { $0.isOutlier ? 1 : 0 }), "z": JSON(funnel.points.map(\.z)),
      "lcl95": JSON(funnel.points.map { $0.limits95?.lower }), "ucl95": JSON(funnel.points.map { $0.limits95?.upper }),
      "lcl998": JSON(funnel.points.map { $0.limits998?.lower }),
      "ucl998": JSON(funnel.points.map { $0.limits998?.upper }),
    ]
  }
}
