public import Vocabulary

/// What a beneficiary is told of his request, unasked (G0): the turns that matter to him, not the association's inner steps.
public enum News: Hashable, Sendable {
  /// S1: it was received; so many things are still to be handed in (S2).
  case received(missing: Int)
  /// G0: it was taken up again.
  case reopened
  /// S5: it is with the committee, which answers after so many days, not before this day.
  case underStudy(days: Int, earliest: Day)
  /// S5: the decision was sent.
  case accepted
  case rejected
  /// S6
  case registered
  /// S7: the service was provided. Told only where no survey tells of it.
  case delivered
  /// G3
  case answered
  case withdrawn
}

extension Request {
  /// What there is to tell, compared with the request as it was before the step; nil where nothing is worth a message. A
  /// delivered service is told of by its survey, or where nobody is asked by `delivered`.
  public func news(since earlier: Request?, under policy: Policy?) -> News? {
    guard let earlier else {
      return .received(missing: policy.map { gaps(on: lastChange.day, under: $0).count } ?? 0)
    }
    if earlier.ending == nil, let ending {
      return switch ending.outcome {
      case .served: nil
      case .rejected: .rejected
      case .answered: .answered
      case .withdrawn: .withdrawn
      }
    }
    if earlier.ending != nil, ending == nil { return .reopened }
    if earlier.registration == nil, registration != nil { return .registered }
    if earlier.decision?.sent == nil, decision?.sent != nil { return .accepted }
    if earlier.submission == nil, let submission, let policy {
      return .underStudy(
        days: policy.parameters.leastDaysOfStudy, earliest: policy.earliestDecision(submitted: submission.act.at).day)
    }
    return nil
  }
}
