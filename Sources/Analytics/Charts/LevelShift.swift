import Foundation

/// The month from which on a share most likely stands at another level than before.
///
/// Of all ways to cut the series in two, the one whose two levels make the answers likeliest: it maximises
/// Σ x ln p + (n − x) ln(1 − p) over the months before the cut with their common share, and those after with theirs
/// (Hinkley & Hinkley 1970, Biometrika 57:477). It says where a change lies, not whether there is one: ask it only about
/// a series in which a control chart found a sign.
///
/// Months without answers keep their place. Nil where no cut leaves answers on both sides.
public struct LevelShift: Hashable, Sendable {
  /// The place of the first month at the new level, counted from 0.
  public let month: Int
  /// All answers before it.
  public let before: Share
  /// All answers from it on.
  public let after: Share

  /// The likeliest shift in a series of monthly shares in time order; of equally likely ones the latest.
  public init?(_ months: [Share?]) {
    let whole = months.compactMap(\.self).reduce(Share(0, of: 0), +)
    var before = Share(0, of: 0)
    var best: (likelihood: Double, month: Int, before: Share, after: Share)?
    for (month, share) in months.enumerated() {
      let after = Share(whole.part - before.part, of: whole.whole - before.whole)
      if let share, share.whole > 0, before.whole > 0 {
        let likelihood = before.logLikelihood + after.logLikelihood
        if likelihood >= best?.likelihood ?? -.infinity { best = (likelihood, month, before, after) }
      }
      if let share { before = before + share }
    }
    guard let best else { return nil }
    (month, self.before, after) = (best.month, best.before, best.after)
  }
}

extension Share {
  /// The log of how likely the answers are if the share is the true one; 0 where all or nobody said yes.
  fileprivate var logLikelihood: Double {
    guard let value, value > 0, value < 1 else { return 0 }
    return Double(part) * log(value) + Double(whole - part) * log(1 - value)
  }
}
