import Foundation

/// How far a share counted among some people tells the share among all: five intervals, one choice.
///
/// Rida publishes Wilson's; the others are here to be compared (Brown, Cai & DasGupta 2001, Statistical Science 16).
/// Each gives nil when nobody answered. `confidence` is between 0 and 1.
extension Share {
  /// The range in which the true share lies (Wilson 1927): (2x + z² ± z√(z² + 4x(1 − p))) / 2(n + z²), in 0…1.
  public func wilson(confidence: Double = 0.95) -> Interval? {
    guard let p = value else { return nil }
    let (x, n, z) = (Double(part), Double(whole), NormalDistribution.reach(confidence: confidence))
    let reach = z * (z * z + 4 * x * (1 - p)).squareRoot()
    let (middle, scale) = (2 * x + z * z, 2 * (n + z * z))
    return Interval(part == 0 ? 0 : (middle - reach) / scale, part == whole ? 1 : (middle + reach) / scale)
      .clipped(to: 0...1)
  }

  /// Wilson's interval with a correction for continuity (Newcombe 1998, method 4; Yates 1934), in 0…1.
  ///
  /// Wilson's limits around p ∓ c/n, with c = min(½, |x − n/2|): as R's `prop.test`, the correction is never more
  /// than the distance to one half, so that it vanishes when exactly half say yes.
  public func wilsonCorrected(confidence: Double = 0.95) -> Interval? {
    guard let p = value else { return nil }
    let (n, z) = (Double(whole), NormalDistribution.reach(confidence: confidence))
    let correction = min(0.5, abs(Double(part) - n / 2)) / n
    func limit(_ q: Double, _ sign: Double) -> Double {
      let middle = q + z * z / (2 * n)
      return (middle + sign * z * max(0, q * (1 - q) / n + z * z / (4 * n * n)).squareRoot()) / (1 + z * z / n)
    }
    let lower = part == 0 ? 0 : limit(p - correction, -1)
    let upper = part == whole ? 1 : limit(p + correction, 1)
    return Interval(lower, upper).clipped(to: 0...1)
  }

  /// The simple interval around a share drawn towards one half (Agresti & Coull 1998): p̃ ± z√(p̃(1 − p̃)/ñ).
  ///
  /// ñ = n + z², p̃ = (x + z²/2)/ñ. Not clipped: it may reach below 0 or above 1, as in the reference.
  public func agrestiCoull(confidence: Double = 0.95) -> Interval? {
    guard whole > 0 else { return nil }
    let z = NormalDistribution.reach(confidence: confidence)
    let n = Double(whole) + z * z
    let p = (Double(part) + z * z / 2) / n
    let reach = z * (p * (1 - p) / n).squareRoot()
    return Interval(p - reach, p + reach)
  }

  /// The middle of what one would believe who began without opinion (Jeffreys prior), in 0…1.
  ///
  /// Quantiles of the beta distribution with weights x + ½ and n − x + ½. The lower end of none is 0, the upper of
  /// all is 1 (Brown, Cai & DasGupta 2001).
  public func jeffreys(confidence: Double = 0.95) -> Interval? {
    guard whole > 0 else { return nil }
    let beta = BetaDistribution(Double(part) + 0.5, Double(whole - part) + 0.5)
    let tail = (1 - confidence) / 2
    return Interval(part == 0 ? 0 : beta.quantile(tail), part == whole ? 1 : beta.quantile(1 - tail))
  }

  /// The interval that is never too narrow (Clopper & Pearson 1934, "exact"), in 0…1.
  ///
  /// From the beta quantiles with weights x, n − x + 1 below and x + 1, n − x above.
  public func clopperPearson(confidence: Double = 0.95) -> Interval? {
    guard whole > 0 else { return nil }
    let (x, rest, tail) = (Double(part), Double(whole - part), (1 - confidence) / 2)
    return Interval(
      part == 0 ? 0 : BetaDistribution(x, rest + 1).quantile(tail),
      part == whole ? 1 : BetaDistribution(x + 1, rest).quantile(1 - tail))
  }
}
