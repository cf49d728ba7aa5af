import Analytics

extension FormulaStep {
  /// The mean of the months and the limits of their usual variation, as far as the series has them.
  static func steps(toLimitsOf series: TrendSeries) -> [FormulaStep] {
    guard let centre = series.centre else { return [] }
    let values = series.settledValues
    let shown = values.compactMap { $0 }
    let sum = shown.map(put).joined(separator: " + ")
    let mean = FormulaStep(.centre, "x̄ = Σx / k", "(\(sum)) / \(shown.count)", centre)
    let chart = XmRChart(points: values)
    guard let limits = series.limits, let free = chart.limits, let range = chart.meanMovingRange else { return [mean] }
    let ranges = chart.movingRanges.map(put).joined(separator: " + ")
    let ends = series.indicator.ends
    /// A limit beyond the scale stands at its end, and the formula says so.
    func held(_ free: Double, _ limit: Double, _ how: String, _ end: Double) -> (String) -> String {
      { free == limit ? $0 : "\(how)(\(put(end)); \($0))" }
    }
    let lowest = held(free.lower, limits.lower, "max", ends.lowerBound)
    let highest = held(free.upper, limits.upper, "min", ends.upperBound)
    return [
      mean,
      FormulaStep(.range, "R = Σ|xᵢ − xᵢ₋₁| / j", "(\(ranges)) / \(chart.movingRanges.count)", range),
      FormulaStep(.lowerLimit, lowest("x̄ − 2.66·R"), lowest("\(put(centre)) − 2.66·\(put(range))"), limits.lower),
      FormulaStep(.upperLimit, highest("x̄ + 2.66·R"), highest("\(put(centre)) + 2.66·\(put(range))"), limits.upper),
    ]
  }
}
