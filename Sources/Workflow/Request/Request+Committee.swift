public import Vocabulary

/// S5: the beneficiary is told that his request goes to the research committee, which answers after not less than two
/// weeks; then it is submitted, studied, decided by the members present with a reason, and the decision is sent to him.
extension Request {
  func explaining(_ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    guard submission == nil else { throw .alreadySubmitted }
    guard explanation == nil else { throw .alreadyExplained }
    var next = self
    next.explanation = Explanation(act: act, days: policy.parameters.leastDaysOfStudy)
    return next
  }

  func submitting(_ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    guard submission == nil else { throw .alreadySubmitted }
    guard let completeness else { throw .notYetComplete }
    let gaps = gaps(on: act.at.day, under: policy)
    guard gaps.isEmpty else { throw .incomplete(gaps, .s2) }
    let declaration = try refuseUnlessSigned()
    guard let explanation else { throw .notExplained }
    var next = self
    next.submission = Submission(
      act: act, completeness: completeness, declaration: declaration, explanation: explanation)
    return next
  }

  func deciding(_ ruling: Ruling, _ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    guard let submission else { throw .notSubmitted }
    if let decision { throw .alreadyDecided(decision.verdict) }
    let earliest = policy.earliestDecision(submitted: submission.act.at)
    guard act.at >= earliest else { throw .tooEarly(until: earliest) }
    guard let reason = Typed.text(ruling.reason) else { throw .reasonMissing(.s5) }
    let present = Set(ruling.present)
    guard present.count >= policy.parameters.leastMembersPresent else {
      throw .tooFewPresent(least: policy.parameters.leastMembersPresent)
    }
    guard present.isSubset(of: ruling.committee) else { throw .notOfTheCommittee }
    if case .staff(let recorder) = act.by, !ruling.committee.contains(recorder) { throw .notOfTheCommittee }
    let declaration = try refuseUnlessSigned()
    var next = self
    next.decision = Decision(
      verdict: ruling.verdict, reason: reason, present: present, act: act, submission: submission,
      declaration: declaration)
    return next
  }

  /// A rejected request ends when the beneficiary is told.
  func sendingDecision(_ act: Act) throws(StepRefusal) -> Request {
    guard let decision else { throw .notDecided }
    guard decision.sent == nil else { throw .decisionAlreadySent }
    var next = self
    next.decision?.sent = act
    if decision.verdict == .rejected { next.ending = Ending(outcome: .rejected, act: act) }
    return next
  }

  /// Whether the committee has decided and its decision was not sent yet: until then nothing shows the beneficiary which it is.
  public var isDecidedUntold: Bool {
    guard ending == nil, let decision else { return false }
    return decision.sent == nil
  }

  /// When the committee's answer may come at the earliest; nil unless the request is being studied.
  public func earliestDecision(under policy: Policy) -> Moment? {
    guard decision == nil, ending == nil else { return nil }
    return submission.map { policy.earliestDecision(submitted: $0.act.at) }
  }
}

/// What the committee finds.
public enum Verdict: String, Hashable, Sendable, CaseIterable, Codable {
  case accepted
  case rejected

  public var name: LocalizedText {
    switch self {
    case .accepted: LocalizedText(ar: "قبول", en: "Accepted")
    case .rejected: LocalizedText(ar: "رفض", en: "Rejected")
    }
  }
}

/// What is recorded of a sitting about one request: verdict and reason, who belongs to the committee, who of them was there.
public struct Ruling: Hashable, Sendable, Codable {
  public let verdict: Verdict
  public let reason: String
  public let committee: [StaffID]
  public let present: [StaffID]

  public init(_ verdict: Verdict, reason: String, committee: [StaffID], present: [StaffID]) {
    self.verdict = verdict
    self.reason = reason
    self.committee = committee
    self.present = present
  }
}
