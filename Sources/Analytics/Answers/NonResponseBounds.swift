/// What the true share could be if all the silent had answered the one way, or all the other.
///
/// No assumption is made about those who did not answer, so the truth is certainly inside: (x / N, (x + N − n) / N), of N
/// asked, n answered, x so. The bounds are as wide as the part that kept silent. Source: Manski 1990, 2007.
public struct NonResponseBounds: Hashable, Sendable {
  /// The share among those who answered.
  public let answered: Share
  /// How many were asked and did not answer.
  public let silent: Int

  /// Bounds for a share of those who answered; a negative number of silent people is taken as 0.
  public init(_ answered: Share, silent: Int) {
    self.answered = answered
    self.silent = max(0, silent)
  }

  /// The share if none of the silent would have answered so; nil when nobody was asked.
  public var lowest: Share? { asked > 0 ? Share(answered.part, of: asked) : nil }

  /// The share if all of the silent would have answered so; nil when nobody was asked.
  public var highest: Share? { asked > 0 ? Share(answered.part + silent, of: asked) : nil }

  /// Both ends, 0…1. It is (0, 1) when nobody answered, and nil when nobody was asked.
  public var interval: Interval? {
    guard let lower = lowest?.value, let upper = highest?.value else { return nil }
    return Interval(lower, upper)
  }

  /// Whether a share stays above a target whatever the silent think; nil when nobody was asked.
  public func surelyReaches(_ target: Double) -> Bool? { lowest?.value.map { $0 >= target } }

  private var asked: Int { answered.whole + silent }
}
