extension XmRChart {
  /// What a month's signal means: the first of the two icons of Making Data Count.
  public enum Variation: String, Hashable, Sendable, CaseIterable {
    /// Ordinary variation (the grey icon).
    case commonCause
    /// Something made it better (blue).
    case specialCauseImproving
    /// Something made it worse (orange).
    case specialCauseConcerning
    /// Something changed upwards, where neither way is better (purple).
    case specialCauseNeutralHigh
    /// Something changed downwards, where neither way is better (purple).
    case specialCauseNeutralLow

    /// The meaning of a signal where this direction is better.
    public init(_ signal: Signal, where improvement: Improvement) {
      switch (signal.pointsUp, improvement) {
      case (nil, _): self = .commonCause
      case (true?, .increase), (false?, .decrease): self = .specialCauseImproving
      case (true?, .decrease), (false?, .increase): self = .specialCauseConcerning
      case (true?, .neutral): self = .specialCauseNeutralHigh
      case (false?, .neutral): self = .specialCauseNeutralLow
      }
    }
  }

  /// Whether the target is met month after month if nothing changes: the second icon of Making Data Count.
  public enum Assurance: String, Hashable, Sendable, CaseIterable {
    /// The target lies beyond the limits on the good side: it is met every month (blue P).
    case consistentlyMet
    /// The target lies beyond the limits on the bad side: without a change it is never met (orange F).
    case consistentlyMissed
    /// The target lies between the limits: some months meet it, by chance (grey ?).
    case hitAndMiss
  }

  /// The latest month with a value; nil without values.
  public var latest: Point? { points.last { $0.value != nil } }

  /// The variation icon: what the latest month with a value says; nil without values.
  public var variation: Variation? { latest?.variation }

  /// The assurance icon; nil without values, without a target, or where neither direction is better.
  ///
  /// Without limits (fewer than two neighbouring months) it is `hitAndMiss`, as in the reference.
  public var assurance: Assurance? {
    guard let target, n > 0, improvement != .neutral else { return nil }
    guard let limits else { return .hitAndMiss }
    if target > limits.upper { return improvement == .increase ? .consistentlyMissed : .consistentlyMet }
    if target < limits.lower { return improvement == .increase ? .consistentlyMet : .consistentlyMissed }
    return .hitAndMiss
  }
}
