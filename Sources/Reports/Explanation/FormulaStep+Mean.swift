import Analytics

extension FormulaStep {
  /// The mean of a five-point scale with Student's interval; none where the figure has no mean.
  static func steps(toMeanOf figure: IndicatorFigure) -> [FormulaStep] {
    guard let mean = figure.mean, let counts = figure.counts?.map(\.count), counts.count == 5 else { return [] }
    let ratings = Ratings(counts: counts.reversed())
    let n = ratings.n
    // Best first, as the report lists them.
    let scored = zip((1...5).reversed(), counts)
    let sum = scored.map { "\($0)·\($1)" }.joined(separator: " + ")
    let first = FormulaStep(.mean, "m = Σ s·cₛ / n", "(\(sum)) / \(n)", mean.value)
    guard let interval = mean.interval, let deviation = ratings.standardDeviation else { return [first] }
    let squares = scored.map { "\($1)·(\($0) − \(put(mean.value)))²" }.joined(separator: " + ")
    let reach = StudentDistribution(degrees: Double(n - 1)).reach(confidence: interval.confidence)
    func end(_ name: Name, _ sign: String, _ result: Double) -> FormulaStep {
      FormulaStep(
        name, "m \(sign) t·d / √n", "\(put(mean.value)) \(sign) \(put(reach))·\(put(deviation)) / √(\(n))", result)
    }
    return [
      first, FormulaStep(.deviation, "d = √(Σ cₛ(s − m)² / (n − 1))", "√((\(squares)) / (\(n) − 1))", deviation),
      FormulaStep(
        .student, "t = t⁻¹(1 − (1 − c) / 2; n − 1)",
        "t⁻¹(1 − (1 − \(put(interval.confidence))) / 2; \(n) − 1)", reach),
      end(.lower, "−", interval.lower), end(.upper, "+", interval.upper),
    ]
  }
}
