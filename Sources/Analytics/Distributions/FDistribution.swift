import Foundation

/// Fisher's F distribution: how large a ratio of two estimated variances is by chance.
///
/// With d₁ and d₂ degrees of freedom, the probability at or below x is the regularised incomplete beta at
/// d₁x/(d₁x + d₂) with weights d₁/2, d₂/2 (DLMF 8.17).
public struct FDistribution: Hashable, Sendable {
  /// The degrees of freedom of the numerator, positive.
  public let numerator: Double
  /// The degrees of freedom of the denominator, positive.
  public let denominator: Double

  /// Creates the distribution; both degrees of freedom must be positive and finite.
  public init(numerator: Double, denominator: Double) {
    precondition(numerator > 0 && denominator > 0, "degrees of freedom are positive")
    precondition(numerator.isFinite && denominator.isFinite, "degrees of freedom are finite")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability of a ratio at or below `x`, 0…1; 0 for x ≤ 0.
  public func below(_ x: Double) -> Double {
    x > 0 ? exp(beta.tails(logOdds: logOdds(x)).logLower) : 0
  }

  /// The probability of a ratio above `x`, 0…1: the p value of a test; 1 for x ≤ 0.
  public func above(_ x: Double) -> Double {
    x > 0 ? exp(beta.tails(logOdds: logOdds(x)).logUpper) : 1
  }

  /// The ratio below which a fraction `p` of the distribution lies, 0 or more and finite.
  ///
  /// A `p` at or outside 0…1 is taken as the nearest probability inside.
  public func quantile(_ p: Double) -> Double {
    min(.greatestFiniteMagnitude, denominator / numerator * exp(beta.logOddsQuantile(p)))
  }

  private var beta: BetaDistribution { BetaDistribution(numerator / 2, denominator / 2) }

  private func logOdds(_ x: Double) -> Double { log(numerator) - log(denominator) + log(x) }
}
