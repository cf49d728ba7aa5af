public import Vocabulary

/// Whom a request waits for: what a personal work queue is made of.
extension Request {
  /// The rights by which somebody can take it further now; empty where it has ended or only time is missing.
  public func waitsFor(at now: Moment, under policy: Policy) -> Set<Right> {
    guard ending == nil else { return [] }
    guard openReferral == nil else { return [.answerReferral] }
    guard kind.isDelivered else { return kind.needsOwner && ownership == nil ? [.assign] : [.answer] }
    guard policyVersion != nil else { return isRejectedFromBefore ? [.withdraw] : [.deliver] }
    guard let submission else { return waitsForBeforeSubmission(on: now.day, under: policy) }
    guard let decision else {
      guard isSigned else { return [.sign] }
      return now >= policy.earliestDecision(submitted: submission.act.at) ? [.decide] : []
    }
    guard decision.sent != nil else { return [.sendDecision] }
    guard registration == nil else { return [.deliver] }
    guard isSigned else { return [.sign] }
    let gaps = gaps(on: now.day, for: .registration, under: policy)
    return gaps.isEmpty ? [.register] : Self.rights(over: gaps)
  }

  /// What its beneficiary still owes before the submission (S2): what he handed in and nobody compared is not his to do.
  public func owed(on day: Day, under policy: Policy) -> [Gap] {
    guard policyVersion != nil, ending == nil, submission == nil else { return [] }
    return gaps(on: day, under: policy).filter { $0.reason != .notMatched }
  }

  /// Whether he owes something that is still collected.
  public func isOwedSomething(on day: Day, under policy: Policy) -> Bool {
    stage == .received && !owed(on: day, under: policy).isEmpty
  }

  private func waitsForBeforeSubmission(on day: Day, under policy: Policy) -> Set<Right> {
    let gaps = gaps(on: day, under: policy)
    guard gaps.isEmpty else { return Self.rights(over: gaps) }
    guard completeness != nil else { return [.confirmCompleteness] }
    guard kind.goesToCommittee else {
      let late = self.gaps(on: day, for: .registration, under: policy)
      return late.isEmpty ? [.deliver] : Self.rights(over: late)
    }
    var missing: Set<Right> = []
    if !isSigned { missing.insert(.sign) }
    if explanation == nil { missing.insert(.explain) }
    return missing.isEmpty ? [.submit] : missing
  }

  private static func rights(over gaps: [Gap]) -> Set<Right> {
    Set(gaps.map { $0.reason == .notMatched ? .matchItems : .provideItems })
  }
}
