import Vocabulary

/// S7: the department provides the service; that completes the request and issues the survey.
extension Request {
  func delivering(_ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    switch kind {
    case .internalService:
      guard completeness != nil else { throw .notYetComplete }
      let gaps = gaps(on: act.at.day, for: .registration, under: policy)
      guard gaps.isEmpty else { throw .incomplete(gaps, .s2) }
    default:
      guard registration != nil || policyVersion == nil else { throw .notRegistered }
    }
    var next = self
    next.ending = Ending(outcome: .served, act: act)
    return next
  }

  /// Whether it was rejected before the policy flow and reopened since: no steps lead it to the committee again, and
  /// without a decision its service is not provided (S5).
  var isRejectedFromBefore: Bool {
    guard policyVersion == nil, ending == nil else { return false }
    return reopenings.last { $0.ended.outcome != .withdrawn }?.ended.outcome == .rejected
  }
}
