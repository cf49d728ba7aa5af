import Foundation

/// Two standard normal opinions with a correlation: how likely both lie below given values.
struct BivariateNormal {
  let correlation: Double

  /// The distribution with a correlation strictly between −1 and 1.
  init(correlation: Double) {
    self.correlation = correlation
  }

  private var rest: Double { 1 - correlation * correlation }

  /// The density φ₂(h, k); 0 at infinity.
  func density(_ h: Double, _ k: Double) -> Double {
    guard h.isFinite, k.isFinite else { return 0 }
    return exp(-(h * h - 2 * correlation * h * k + k * k) / (2 * rest)) / (2 * .pi * rest.squareRoot())
  }

  /// The density at h of the first times the probability that the second lies below k: ∂Φ₂/∂h.
  func edge(_ h: Double, _ k: Double) -> Double {
    guard h.isFinite else { return 0 }
    let density = exp(-h * h / 2) / (2 * Double.pi).squareRoot()
    guard k.isFinite else { return k > 0 ? density : 0 }
    return density * NormalDistribution.below((k - correlation * h) / rest.squareRoot())
  }

  /// The probability Φ₂(h, k) that both lie below, 0…1.
  ///
  /// Φ(h)Φ(k) + 1/2π ∫₀^{asin ρ} exp(−(h² + k² − 2hk sin θ)/(2 cos² θ)) dθ (Drezner and Wesolowsky 1990), by
  /// Gauss–Legendre over ever shorter pieces towards the end, where the integrand is steep when |ρ| is near 1.
  func below(_ h: Double, _ k: Double) -> Double {
    if h == -.infinity || k == -.infinity { return 0 }
    if h == .infinity { return NormalDistribution.below(k) }
    if k == .infinity { return NormalDistribution.below(h) }
    let end = asin(correlation)
    let edge = end < 0 ? -Double.pi / 2 : Double.pi / 2
    var integral = 0.0
    var from = 0.0
    // Each piece halves the distance to ±π/2, where cos θ vanishes.
    while from != end {
      let half = from + (edge - from) / 2
      let to = abs(half) < abs(end) ? half : end
      integral += Self.integrate(from, to) { angle in
        let (sine, cosine) = (sin(angle), cos(angle))
        return exp(-(h * h + k * k - 2 * h * k * sine) / (2 * cosine * cosine))
      }
      from = to
    }
    return min(1, max(0, NormalDistribution.below(h) * NormalDistribution.below(k) + integral / (2 * .pi)))
  }

  static func integrate(_ from: Double, _ to: Double, _ function: (Double) -> Double) -> Double {
    let (middle, half) = ((from + to) / 2, (to - from) / 2)
    return half
      * legendre.reduce(0) { $0 + $1.weight * (function(middle - half * $1.node) + function(middle + half * $1.node)) }
  }

  /// The positive nodes and weights of Gauss–Legendre of order 20, from the roots of the Legendre polynomial by Newton.
  private static let legendre: [(node: Double, weight: Double)] = (1...10).map { index in
    let order = 20.0
    var x = cos(.pi * (Double(index) - 0.25) / (order + 0.5))
    var slope = 1.0
    for _ in 0..<50 {
      var (last, value) = (1.0, x)
      for degree in stride(from: 2.0, through: order, by: 1) {
        (last, value) = (value, ((2 * degree - 1) * x * value - (degree - 1) * last) / degree)
      }
      slope = order * (x * value - last) / (x * x - 1)
      let step = value / slope
      x -= step
      if abs(step) < 1e-16 { break }
    }
    return (x, 2 / ((1 - x * x) * slope * slope))
  }
}
