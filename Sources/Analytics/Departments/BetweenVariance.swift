/// How much departments' true means vary, from means and their sampling variances.
struct BetweenVariance {
  private let departments: [NormalShrinkage.Department]

  init(_ departments: [NormalShrinkage.Department]) {
    self.departments = departments
  }

  private var free: Double { Double(departments.count) - 1 }

  /// The mean weighted by 1/(v + τ²); nil without departments.
  func mean(tauSquared: Double) -> Double? {
    guard !departments.isEmpty else { return nil }
    let weights = weights(tauSquared)
    return zip(weights, departments).reduce(0) { $0 + $1.0 * $1.1.mean } / weights.reduce(0, +)
  }

  /// Σw(y − μ)².
  func q(tauSquared: Double) -> Double {
    let mean = mean(tauSquared: tauSquared) ?? 0
    return zip(weights(tauSquared), departments).reduce(0) { $0 + $1.0 * ($1.1.mean - mean) * ($1.1.mean - mean) }
  }

  /// The sampling variance of a typical department (Higgins and Thompson 2002); nil with fewer than two.
  var typicalVariance: Double? {
    let spread = spread(weights(0))
    guard free > 0, spread > 0 else { return nil }
    return free / spread
  }

  func tauSquared(by method: NormalShrinkage.Method) -> Double {
    guard free > 0 else { return 0 }
    let found =
      switch method {
      case .derSimonianLaird: momentEstimate
      case .pauleMandel: pauleMandel
      case .restrictedLikelihood: restrictedLikelihood
      }
    return found.isFinite ? max(0, found) : 0
  }

  private func weights(_ tauSquared: Double) -> [Double] { departments.map { 1 / ($0.variance + tauSquared) } }

  /// Σw − Σw²/Σw.
  private func spread(_ weights: [Double]) -> Double {
    let sum = weights.reduce(0, +)
    return sum - weights.reduce(0) { $0 + $1 * ($1 / sum) }
  }

  private var momentEstimate: Double { (q(tauSquared: 0) - free) / spread(weights(0)) }

  /// Q falls as τ² rises: the root is bracketed by doubling and halved in.
  private var pauleMandel: Double {
    guard q(tauSquared: 0) > free else { return 0 }
    var low = 0.0
    var high = max(momentEstimate, 1e-100)
    while q(tauSquared: high) > free, high < 1e200 { (low, high) = (high, 2 * high) }
    for _ in 0..<200 where high - low > 1e-14 * high {
      let middle = (low + high) / 2
      if q(tauSquared: middle) > free { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Fisher scoring from the moment estimate: the restricted score over its information (metafor; Viechtbauer 2005).
  private var restrictedLikelihood: Double {
    var tauSquared = max(0, momentEstimate)
    for _ in 0..<500 {
      let weights = weights(tauSquared)
      let mean = mean(tauSquared: tauSquared) ?? 0
      let sum = weights.reduce(0, +)
      let squares = weights.reduce(0) { $0 + $1 * $1 }
      let cubes = weights.reduce(0) { $0 + $1 * $1 * $1 }
      let trace = sum - squares / sum
      let fit = zip(weights, departments).reduce(0) { $0 + $1.0 * $1.0 * ($1.1.mean - mean) * ($1.1.mean - mean) }
      let information = squares - 2 * cubes / sum + (squares / sum) * (squares / sum)
      let step = (fit - trace) / information
      guard step.isFinite else { break }
      let next = max(0, tauSquared + step)
      let moved = abs(next - tauSquared)
      tauSquared = next
      if moved <= 1e-12 * max(tauSquared, 1e-100) { break }
    }
    return tauSquared
  }
}
