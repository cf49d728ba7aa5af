import Analytics

extension FormulaStep {
  /// The mean of the months and the limits of their usual variation, as far as the series has them.
  static func steps(toLimitsOf series: TrendSeries) -> [FormulaStep] {
    guard let centre = series.centre else { return [] }
    let values = series.lastPoints.map(\.value)
    let shown = values.compactMap { $0 }
    let sum = shown.map(put).joined(separator: " + ")
    let mean = FormulaStep(.centre, "x̄ = Σx / k", "(\(sum)) / \(shown.count)", centre)
    let chart = XmRChart(points: values)
    guard let limits = series.limits, let range = chart.meanMovingRange else { return [mean] }
    let ranges = chart.movingRanges.map(put).joined(separator: " + ")
    return [
      mean,
      FormulaStep(.range, "R = Σ|xᵢ − xᵢ₋₁| / j", "(\(ranges)) / \(chart.movingRanges.count)", range),
      FormulaStep(.lowerLimit, "x̄ − 2.66·R", "\(put(centre)) − 2.66·\(put(range))", limits.lower),
      FormulaStep(.upperLimit, "x̄ + 2.66·R", "\(put(centre)) + 2.66·\(put(range))", limits.upper),
    ]
  }
}
