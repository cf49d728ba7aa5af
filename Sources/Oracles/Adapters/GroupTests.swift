import Analytics

extension Adapter {
  /// Tests of several groups on one ordered scale.
  static let groupTests = Adapter(
    "Homogeneity chi-square, Kruskal-Wallis / Mann-Whitney with ties, Cochran-Armitage trend, from counts"
  ) { input in
    let table = GroupTable(try input["table"].countRows())
    let (alike, ranks, trend) = (table.homogeneity, table.kruskalWallis, table.topBoxTrend?.test)
    return [
      "chisq": JSON(alike?.statistic), "chisq_df": JSON(alike?.degrees), "chisq_p": JSON(alike?.p),
      "min_expected": JSON(table.leastExpected), "kruskal_H": JSON(ranks?.statistic),
      "kruskal_df": JSON(ranks?.degrees), "kruskal_p": JSON(ranks?.p),
      "cochran_armitage_chisq": JSON(trend?.statistic), "cochran_armitage_p": JSON(trend?.p),
      "mann_whitney_W": JSON(table.mannWhitney?.wins), "mann_whitney_p": JSON(table.mannWhitney?.p),
      "prob_superiority": JSON(table.mannWhitney?.superiority),
    ]
  }
}
