import Analytics
import Surveys

extension FormulaStep {
  /// The steps to a figure and its interval, by the figure's own formula.
  static func steps(to figure: IndicatorFigure, confidence: Double) -> [FormulaStep] {
    switch figure.formula {
    case .wilson: steps(toShare: figure, confidence: confidence)
    case .adjustedWald: steps(toScore: figure, confidence: confidence)
    case .studentT: []
    }
  }

  /// z, how many standard errors an interval of this confidence reaches to each side.
  static func reach(confidence: Double) -> FormulaStep {
    FormulaStep(
      .reach, "z = Φ⁻¹(1 − (1 − c) / 2)", "Φ⁻¹(1 − (1 − \(put(confidence))) / 2)",
      NormalDistribution.reach(confidence: confidence))
  }

  /// A share x / n with Wilson's interval.
  private static func steps(toShare figure: IndicatorFigure, confidence: Double) -> [FormulaStep] {
    guard let value = figure.value, let x = figure.part, let n = figure.n.number, let interval = figure.interval else {
      return []
    }
    let reach = reach(confidence: confidence)
    let z = put(reach.result)
    func end(_ name: Name, _ sign: String, _ result: Double) -> FormulaStep {
      FormulaStep(
        name, "(2x + z² \(sign) z√(z² + 4x(1 − p))) / (2(n + z²))",
        "(2·\(x) + \(z)² \(sign) \(z)·√(\(z)² + 4·\(x)·(1 − \(x) / \(n)))) / (2·(\(n) + \(z)²))", result)
    }
    return [
      FormulaStep(.share, "p = x / n", "\(x) / \(n)", value), reach, end(.lower, "−", interval.lower),
      end(.upper, "+", interval.upper),
    ]
  }
}
