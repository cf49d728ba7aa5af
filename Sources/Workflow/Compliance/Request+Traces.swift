public import Vocabulary

/// One trace that a clause left in a request: whether it was kept, and when that was settled.
public struct Trace: Hashable, Sendable {
  public let rule: ComplianceRule
  public let kept: Bool
  public let at: Moment
}

/// What a request shows of the policy's being kept, judged by the facts and their times, not by the door they came through.
extension Request {
  /// The traces of a request; of one kept from before the policy flow only that it ran under no version.
  public func traces(under versions: PolicyVersions, workingDays: WorkingDays = WorkingDays()) -> [Trace] {
    let inForce = versions.inForce(during: received.day)
    let version = Trace(
      rule: .versionInForce, kept: inForce.contains { $0.version == policyVersion }, at: received)
    guard let policyVersion, let policy = versions[policyVersion] else { return [version] }
    var traces = [version]
    if !inquiries.isEmpty, kind.isDelivered {
      traces.append(Trace(rule: .questionsAnswered, kept: everyQuestionAnswered, at: received))
    }
    traces += referrals.flatMap { referralTraces($0, under: policy, workingDays) }
    traces += submissionTraces(under: policy)
    for decision in reopenings.compactMap({ $0.ended.outcome == .rejected ? $0.decision : nil })
      + [decision].compactMap(\.self)
    {
      traces += decision.traces(under: policy)
    }
    if let registration {
      let complete = gaps(on: registration.at.day, for: .registration, under: policy).isEmpty
      traces.append(Trace(rule: .completeAtRegistration, kept: complete, at: registration.at))
    }
    if let ending { traces += endTraces(ending) }
    traces += answerTraces(under: policy, workingDays)
    return traces
  }

  /// A referral is settled by its answer, or by the request's end without one.
  private func referralTraces(_ referral: Referral, under policy: Policy, _ days: WorkingDays) -> [Trace] {
    guard let settled = referral.answered ?? ending?.act else { return [] }
    let answered = referral.answered != nil
    var traces = [Trace(rule: .referralAnswered, kept: answered, at: settled.at)]
    if let most = policy.parameters.workingDaysToAnswerAReferral {
      let taken = days.count(after: referral.act.at.day, through: settled.at.day)
      traces.append(Trace(rule: .referralAnsweredInTime, kept: answered && taken <= most, at: settled.at))
    }
    return traces
  }

  private func submissionTraces(under policy: Policy) -> [Trace] {
    guard let submission else { return [] }
    let moment = submission.act.at
    return [
      Trace(rule: .completeAtSubmission, kept: gaps(on: moment.day, under: policy).isEmpty, at: moment),
      Trace(rule: .explainedBeforeSubmission, kept: submission.explanation.act.at <= moment, at: moment),
    ]
  }

  private func endTraces(_ ending: Ending) -> [Trace] {
    let (moment, answered) = (ending.act.at, ending.outcome == .answered)
    var traces: [Trace] = []
    if ending.outcome == .served, kind.goesToCommittee {
      let before = registration.map { $0.at <= moment } ?? false
      traces.append(Trace(rule: .registeredBeforeDelivery, kept: before, at: moment))
    }
    if kind.needsOwner {
      traces.append(Trace(rule: .ownerBeforeAnswer, kept: answered && ownership != nil, at: moment))
    }
    if kind == .inquiry { traces.append(Trace(rule: .topicNamed, kept: reply?.topic != nil, at: moment)) }
    return traces
  }

  /// Every answer that was given, also before a reopening; its time begins when the request was received or taken up again.
  private func answerTraces(under policy: Policy, _ days: WorkingDays) -> [Trace] {
    guard let most = policy.parameters.workingDaysToAnswer else { return [] }
    let begun = [received] + reopenings.map(\.act.at)
    let endings = reopenings.map(\.ended) + [ending].compactMap(\.self)
    return zip(begun, endings).filter { $1.outcome == .answered }.map { start, ending in
      let taken = days.count(after: start.day, through: ending.act.at.day)
      return Trace(rule: .answeredInTime, kept: taken <= most, at: ending.act.at)
    }
  }
}

extension Decision {
  fileprivate func traces(under policy: Policy) -> [Trace] {
    func trace(_ rule: ComplianceRule, _ kept: Bool) -> Trace { Trace(rule: rule, kept: kept, at: act.at) }
    let least = submission.act.at.adding(days: policy.parameters.leastDaysOfStudy)
    var traces = [
      trace(.signedAtDecision, declaration.act.at <= act.at && declaration.voided.map { $0.at > act.at } ?? true),
      trace(.timeGiven, act.at >= least), trace(.decisionSent, sent != nil),
    ]
    if policy.parameters.mostDaysOfStudy != nil { traces.append(trace(.decidedInTime, !isLate(under: policy))) }
    return traces
  }
}
