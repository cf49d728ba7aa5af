import Vocabulary

/// S6: an accepted request is registered once its requirements are complete, those of registration too.
extension Request {
  func registering(_ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    guard registration == nil else { throw .alreadyRegistered }
    guard let decision, decision.verdict == .accepted else { throw .notAccepted }
    guard decision.sent != nil else { throw .decisionNotSent }
    let gaps =
      gaps(on: decision.submission.act.at.day, under: policy)
      + gaps(on: act.at.day, for: .registration, under: policy)
    guard gaps.isEmpty else { throw .incomplete(gaps, .s6) }
    _ = try refuseUnlessSigned()
    var next = self
    next.registration = act
    return next
  }
}
