import Foundation

/// Student's t distribution: how far a mean strays by chance when its spread is itself estimated.
///
/// The tail beyond t is half the regularised incomplete beta at df/(df + t²) with weights df/2, ½ (DLMF 8.17).
public struct StudentDistribution: Hashable, Sendable {
  /// The degrees of freedom, positive.
  public let degrees: Double

  /// Creates the distribution; the degrees of freedom must be positive and finite.
  public init(degrees: Double) {
    precondition(degrees > 0 && degrees.isFinite, "degrees of freedom are positive")
    self.degrees = degrees
  }

  /// The probability of a value at or below `t`, 0…1.
  public func below(_ t: Double) -> Double {
    t > 0 ? 1 - above(t) : above(-t)
  }

  /// The probability of a value above `t`, 0…1, accurate in the tail.
  public func above(_ t: Double) -> Double {
    guard t > 0 else { return t < 0 ? 1 - above(-t) : 0.5 }
    return 0.5 * exp(BetaDistribution(degrees / 2, 0.5).tails(logOdds: log(degrees) - 2 * log(t)).logLower)
  }

  /// The value below which a fraction `p` of the distribution lies, always finite.
  ///
  /// A `p` at or outside 0…1 is taken as the nearest probability inside.
  public func quantile(_ p: Double) -> Double {
    let p = Probability.clamped(p)
    guard p != 0.5 else { return 0 }
    let logOdds = BetaDistribution(degrees / 2, 0.5).logOddsQuantile(2 * min(p, 1 - p))
    let t = degrees.squareRoot() * exp(-logOdds / 2)
    return p < 0.5 ? -t : t
  }

  /// How many standard errors a two-sided interval reaches to each side.
  public func reach(confidence: Double) -> Double {
    -quantile((1 - confidence) / 2)
  }

  /// The probability that chance alone gives a value as far from 0 as `t`, on either side, 0…1.
  public func twoSided(_ t: Double) -> Double {
    min(1, 2 * above(abs(t)))
  }
}
