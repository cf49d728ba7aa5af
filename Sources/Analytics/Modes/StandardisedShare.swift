/// A share as it would be if the groups of people behind it were mixed as in a standard population.
///
/// Σ w p over the groups, with w the part of each group in the standard population. Groups in which nobody answered tell
/// nothing; the others are weighted up, and `coverage` says how much of the population they are.
/// Source: direct standardisation, Fleiss, Levin & Paik 2003, ch. 19.
public struct StandardisedShare: Hashable, Sendable {
  /// The share, 0…1.
  public let value: Double
  /// √Σ w² p(1 − p) / n, in the same unit.
  public let standardError: Double
  /// The part of the standard population whose groups answered, above 0 and at most 1.
  public let coverage: Double

  /// Mixes the shares of some groups as a standard population is mixed; `people` are its numbers, group by group.
  ///
  /// Nil when no group with people answered, or the two lists are not equally long. Negative numbers count as 0.
  public init?(_ shares: [Share], people: [Int]) {
    guard shares.count == people.count else { return nil }
    let all = people.reduce(0) { $0 + Double(max(0, $1)) }
    let present = zip(shares, people).filter { $0.0.whole > 0 && $0.1 > 0 }
    let covered = present.reduce(0) { $0 + Double($1.1) }
    guard covered > 0 else { return nil }
    var (mean, variance) = (0.0, 0.0)
    for (share, people) in present {
      let (weight, p) = (Double(people) / covered, share.value ?? 0)
      mean += weight * p
      variance += weight * weight * p * (1 - p) / Double(share.whole)
    }
    value = min(1, max(0, mean))
    standardError = variance.squareRoot()
    coverage = covered / all
  }

  /// The range in which the standardised share lies with 95 % confidence, 0…1.
  ///
  /// Wilson's interval of a sample with the same standard error, n = p(1 − p) / SE² (Franco et al. 2019). A share of nobody or
  /// everybody has no such n; then it is nil, and the plain share's own interval is to be shown.
  public var interval: Interval? {
    guard standardError > 0, value > 0, value < 1 else { return nil }
    let z = 1.959963984540054
    let n = value * (1 - value) / (standardError * standardError)
    let middle = (value + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z / (1 + z * z / n) * (standardError * standardError + z * z / (4 * n * n)).squareRoot()
    return Interval(max(0, middle - reach), min(1, middle + reach))
  }
}
