public import Vocabulary

/// How far a request has come: computed from its facts, never kept beside them.
extension Request {
  public enum Stage: Hashable, Sendable {
    /// S1: received; what is required is being collected (S2).
    case received
    /// S2: complete, to be signed.
    case complete
    /// S4: complete and signed, to be explained and submitted.
    case signed
    /// S3: waits for the social researcher.
    case referred(since: Moment)
    /// S5: with the committee.
    case underStudy(since: Moment)
    /// S5: decided, and not yet sent.
    case decided(Verdict)
    /// S5: accepted, and the beneficiary knows it; to be registered.
    case accepted
    /// S6: registered, to be delivered.
    case registered
    /// S7: the service was delivered.
    case completed(at: Moment)
    case rejected(at: Moment)
    case withdrawn(at: Moment)
    case answered(at: Moment)
  }

  public var stage: Stage {
    if let ending {
      return switch ending.outcome {
      case .served: .completed(at: ending.act.at)
      case .rejected: .rejected(at: ending.act.at)
      case .withdrawn: .withdrawn(at: ending.act.at)
      case .answered: .answered(at: ending.act.at)
      }
    }
    if let openReferral { return .referred(since: openReferral.act.at) }
    if registration != nil { return .registered }
    if let decision {
      return decision.verdict == .accepted && decision.sent != nil ? .accepted : .decided(decision.verdict)
    }
    if let submission { return .underStudy(since: submission.act.at) }
    guard completeness != nil else { return .received }
    return isSigned ? .signed : .complete
  }
}
