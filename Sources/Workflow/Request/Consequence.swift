/// What a step brings about outside the request: to be done in the same transaction as the step.
public enum Consequence: Hashable, Sendable {
  /// The beneficiary is told, unasked, where his request stands (G0).
  case tell(Request.Stage)
  /// He is asked how it was, by the questionnaire of this outcome (G5, S7).
  case invite(Outcome)
  /// An invitation that was issued at the request's end, and is unanswered, is withdrawn.
  case withdrawInvitation
}

extension Request {
  /// What has to follow, compared with the request as it was before the step; nil where this is its first.
  public func consequences(since earlier: Request?) -> [Consequence] {
    var consequences: [Consequence] = []
    if earlier?.ending != nil, withdrawsItsInvitation { consequences.append(.withdrawInvitation) }
    if earlier?.stage != stage { consequences.append(.tell(stage)) }
    if earlier?.ending == nil, let ending { consequences.append(.invite(ending.outcome)) }
    return consequences
  }
}
