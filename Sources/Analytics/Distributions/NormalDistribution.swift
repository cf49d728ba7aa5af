import Foundation

/// The standard normal distribution: how likely a standardised value is by chance alone.
///
/// Mean 0, standard deviation 1. Probabilities come from the C library's `erfc`, so that they keep their relative
/// accuracy far into both tails.
public enum NormalDistribution {
  /// The density at `z`: exp(−z²/2)/√(2π).
  static func density(_ z: Double) -> Double {
    exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  }

  /// The probability of a value at or below `z`, 0…1: ½ erfc(−z/√2).
  public static func below(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.squareRoot())
  }

  /// The probability of a value above `z`, 0…1: ½ erfc(z/√2), accurate where `1 - below(z)` is not.
  public static func above(_ z: Double) -> Double {
    below(-z)
  }

  /// The value below which a fraction `p` of the distribution lies.
  ///
  /// A `p` outside 0…1 or at its ends is taken as the nearest probability that has a finite answer
  /// (10⁻³⁰⁰ … 1 − 10⁻¹⁶), so that the result is always finite, within ±38.
  public static func quantile(_ p: Double) -> Double {
    guard p != 0.5 else { return 0 }
    guard p < 0.5 else { return -quantile(1 - Probability.clamped(p)) }
    let p = Probability.clamped(p)
    return LogConcave.quantile(p, start: -(-2 * log(p)).squareRoot(), within: 40) { z in
      LogConcave.Tails(
        logLower: log(below(z)), logUpper: log(above(z)), logDensity: -0.5 * z * z - 0.5 * log(2 * Double.pi))
    }
  }

  /// How many standard errors a two-sided interval reaches to each side: 1.96 for a confidence of 0.95.
  public static func reach(confidence: Double) -> Double {
    -quantile((1 - confidence) / 2)
  }

  /// The probability that chance alone gives a value as far from 0 as `z`, on either side, 0…1.
  public static func twoSided(_ z: Double) -> Double {
    min(1, 2 * above(abs(z)))
  }
}
