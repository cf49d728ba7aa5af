import Analytics

extension FormulaStep {
  /// Promoters less detractors, with the interval after three imagined answers.
  static func steps(toScore figure: IndicatorFigure, confidence: Double) -> [FormulaStep] {
    guard let value = figure.value, let interval = figure.interval, let groups = figure.promoterGroups else {
      return []
    }
    let (promoters, detractors, n) = (groups.promoters.part, groups.detractors.part, groups.n)
    let whole = Double(n) + 3
    let (p, d) = ((Double(promoters) + 0.75) / whole, (Double(detractors) + 0.75) / whole)
    let score = 100 * (p - d)
    let error = 100 * (max(0, p + d - (p - d) * (p - d)) / whole).squareRoot()
    let reach = reach(confidence: confidence)
    func end(_ name: Name, _ sign: String, _ result: Double) -> FormulaStep {
      let (rule, numbers) = ("s \(sign) z·e", "\(put(score)) \(sign) \(put(reach.result))·\(put(error))")
      return sign == "+"
        ? FormulaStep(name, "min(100; \(rule))", "min(100; \(numbers))", result)
        : FormulaStep(name, "max(−100; \(rule))", "max(−100; \(numbers))", result)
    }
    return [
      FormulaStep(.score, "100(P − D) / n", "100·(\(promoters) − \(detractors)) / \(n)", value),
      FormulaStep(.promoters, "p = (P + 0.75) / (n + 3)", "(\(promoters) + 0.75) / (\(n) + 3)", p),
      FormulaStep(.detractors, "d = (D + 0.75) / (n + 3)", "(\(detractors) + 0.75) / (\(n) + 3)", d),
      FormulaStep(.adjusted, "s = 100(p − d)", "100·(\(put(p)) − \(put(d)))", score),
      FormulaStep(
        .error, "e = 100√((p + d − (p − d)²) / (n + 3))",
        "100·√((\(put(p)) + \(put(d)) − (\(put(p)) − \(put(d)))²) / (\(n) + 3))", error),
      reach, end(.lower, "−", interval.lower), end(.upper, "+", interval.upper),
    ]
  }
}

extension IndicatorFigure {
  /// Those who would recommend, those in between and those who would warn, of the answers to 0–10; nil for any other.
  var promoterGroups: NetPromoter? {
    guard formula == .adjustedWald, let counts, counts.count == 11 else { return nil }
    return NetPromoter(counts: counts.map(\.count).reversed())
  }
}
