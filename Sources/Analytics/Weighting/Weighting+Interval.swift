import Foundation

/// How far a weighted share tells the share among all.
extension Weighting {
  /// The range in which the share among all lies, 0…1, where the answers are 0 and 1; nil without a ``mean``.
  ///
  /// Wilson's interval of as many equal answers as tell as much (Korn & Graubard 1998; Wilson 1927): n / ``designEffect``,
  /// and never more than ``effectiveCount``. With levels of one mind each, the linearised error is 0 whatever their size;
  /// so few answers are not certain for that. Equal weights in one level give the counted share's own interval.
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard let mean, let kish = effectiveCount else { return nil }
    let effect = designEffect ?? 0
    let count = effect > 0 ? min(kish, Double(n) / effect) : kish
    let p = min(1, max(0, mean))
    let z = NormalDistribution.reach(confidence: confidence)
    let middle = (p + z * z / (2 * count)) / (1 + z * z / count)
    let reach = z / (1 + z * z / count) * (p * (1 - p) / count + z * z / (4 * count * count)).squareRoot()
    return Interval(p == 0 ? 0 : middle - reach, p == 1 ? 1 : middle + reach).clipped(to: 0...1)
  }
}
