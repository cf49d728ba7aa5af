import Foundation

/// The beta distribution: what a share may truly be, after `alpha` weights for it and `beta` against.
///
/// Its distribution function is the regularised incomplete beta Iₓ(α, β) (DLMF 8.17). Both weights are positive.
/// Computed on the log odds u = log(x/(1−x)), where the density xᵅ(1−x)ᵝ/B(α,β) is log-concave: the density by
/// Loader's saddle point, the tail by a double exponential rule. Relative accuracy about 10⁻¹², also in the tails
/// and for weights up to 10⁹, at a cost that does not grow with them.
public struct BetaDistribution: Hashable, Sendable {
  /// The weight for, positive.
  public let alpha: Double
  /// The weight against, positive.
  public let beta: Double

  /// Creates the distribution; both weights must be positive and finite.
  public init(_ alpha: Double, _ beta: Double) {
    precondition(alpha > 0 && beta > 0 && alpha.isFinite && beta.isFinite, "the weights of a beta are positive")
    self.alpha = alpha
    self.beta = beta
  }

  /// The probability of a share at or below `x`, 0…1; 0 for x ≤ 0, 1 for x ≥ 1.
  public func below(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return exp(tails(logOdds: log(x) - log1p(-x)).logLower)
  }

  /// The probability of a share above `x`, 0…1; 1 for x ≤ 0, 0 for x ≥ 1.
  public func above(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < 1 else { return 0 }
    return exp(tails(logOdds: log(x) - log1p(-x)).logUpper)
  }

  /// The share below which a fraction `p` of the distribution lies, 0…1.
  ///
  /// A `p` at or outside 0…1 is taken as the nearest probability inside.
  public func quantile(_ p: Double) -> Double {
    1 / (1 + exp(-logOddsQuantile(p)))
  }

  /// The log odds of the quantile, which keep what the quantile itself loses next to 1.
  func logOddsQuantile(_ p: Double) -> Double {
    let p = Probability.clamped(p)
    let start = log(alpha / beta) + NormalDistribution.quantile(p) * (1 / alpha + 1 / beta).squareRoot()
    return LogConcave.quantile(p, start: start, within: Self.bound, tails: tails(logOdds:))
  }

  /// The log odds beyond which a share is 0 or 1 for every purpose.
  static let bound = 700.0

  /// Both tails at the given log odds.
  func tails(logOdds: Double) -> LogConcave.Tails {
    let u = max(-Self.bound, min(Self.bound, logOdds))
    let x = 1 / (1 + exp(-u))
    let y = 1 / (1 + exp(u))
    let n = alpha + beta
    let logDensity =
      SaddlePoint.stirlingError(n) - SaddlePoint.stirlingError(alpha) - SaddlePoint.stirlingError(beta)
      - SaddlePoint.deviance(alpha, mean: n * x) - SaddlePoint.deviance(beta, mean: n * y)
      + 0.5 * log(alpha / n * beta / (2 * Double.pi))
    let slope = alpha * y - beta * x
    if slope >= 0 {
      let lower = min(0, logDensity + log(Self.ratio(alpha, beta, x, y, slope: slope)))
      return LogConcave.Tails(logLower: lower, logUpper: log1p(-exp(lower)), logDensity: logDensity)
    }
    let upper = min(0, logDensity + log(Self.ratio(beta, alpha, y, x, slope: -slope)))
    return LogConcave.Tails(logLower: log1p(-exp(upper)), logUpper: upper, logDensity: logDensity)
  }

  /// The lower tail over the density at odds x : y, from the side where the density still rises.
  private static func ratio(_ a: Double, _ b: Double, _ x: Double, _ y: Double, slope: Double) -> Double {
    let n = a + b
    // Both forms say x^a y^b at odds e^{−s} lower; each is the one without cancellation on its half.
    return LogConcave.tailOverDensity(slope: slope, curvature: n * x * y) { s in
      x < 0.5 ? -a * s - n * log1p(x * expm1(-s)) : b * s - n * log1p(y * expm1(min(s, bound)))
    }
  }
}
