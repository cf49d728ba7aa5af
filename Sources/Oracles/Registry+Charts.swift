extension Adapter {
  /// The adapters of control charts, departments, drivers, effects and reliability.
  static let chartAdapters: [Adapter] = [
    xmrCharts, shareCharts, funnelPlots, shrinkage, keyDrivers, importancePerformance, interruptedTimeSeries,
    reliability,
  ]
}
