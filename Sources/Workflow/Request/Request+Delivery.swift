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
}
