extension Adapter {
  /// The adapters of shares, means, rates, times and their comparison.
  static let estimateAdapters: [Adapter] = [
    distributions, proportionIntervals, ratingMeans, netPromoterScores, responseRates, cycleTimePercentiles,
    adjustedPValues, twoProportions, groupTests,
  ]
}
