public import Vocabulary

/// The one door: every step of a request goes through here, and what cannot be done is refused with its clause.
extension Request {
  /// The request after the step.
  ///
  /// - Parameters:
  ///   - policy: the version under which the request runs (`policyVersion`).
  ///   - shown: what the step rests on as it was shown before it; what stands since was not seen.
  public func taking(
    _ step: Step, at now: Moment, by participant: Participant, under policy: Policy,
    seeing shown: Shown? = nil
  ) throws(StepRefusal) -> Request {
    try participant.permit(step, of: beneficiary, in: department)
    // Asked here and not of the record: what was delivered so before this was asked stays readable.
    if step == .delivered, isRejectedFromBefore { throw .rejectedBefore }
    let next = try following(step, Act(at: now, by: participant.party), under: policy)
    if let shown { try refuseUnlessStands(shown, for: step) }
    return next
  }

  /// The request after steps that were taken before, read from the record. Every rule is asked again; the rights of those
  /// days are not, since roles change.
  public func replaying(_ taken: [TakenStep], under versions: PolicyVersions) throws(StepRefusal) -> Request {
    var request = self
    for one in taken {
      guard let policy = versions[one.policyVersion] else { throw .policyVersionUnknown(one.policyVersion) }
      request = try request.following(one.step, one.act, under: policy)
    }
    return request
  }

  private func following(_ step: Step, _ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    if let policyVersion {
      guard policyVersion == policy.version else { throw .otherPolicyVersion(runsUnder: policyVersion) }
    } else {
      guard step.isOpenToEarlierRecords else { throw .keptFromBefore }
    }
    guard act.at >= lastChange else { throw .beforeTheLastStep(lastChange, step.clause) }
    guard step.belongs(to: kind) else { throw .notOfThisKind(kind, step.clause) }
    if let ending, !step.reopens { throw .ended(ending.outcome, step.clause) }
    if step.waitsForReferral, let openReferral { throw .referralOpen(since: openReferral.act.at) }
    var next = try carryingOut(step, act, under: policy)
    next.steps.append(TakenStep(step, act, policyVersion: policy.version))
    return next
  }

  private func carryingOut(_ step: Step, _ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    switch step {
    case .received: throw .alreadyReceived
    case .itemProvided(let item, let document): try providing(document, as: item, act)
    case .itemMatched(let item): try matching(item, act)
    case .completenessConfirmed: try confirmingCompleteness(act, under: policy)
    case .referred(let question): try referring(question, act)
    case .referralAnswered(let answer, let told): try answeringReferral(answer, told: told ?? false, act)
    case .dataChanged(let values): try changingData(values, act)
    case .declarationSigned(let signature): try signing(signature, act, under: policy)
    case .twoWeeksExplained: try explaining(act, under: policy)
    case .submittedToCommittee: try submitting(act, under: policy)
    case .decided(let ruling): try deciding(ruling, act, under: policy)
    case .decisionSent: try sendingDecision(act)
    case .registered: try registering(act, under: policy)
    case .delivered: try delivering(act, under: policy)
    case .assigned(let owner): try assigning(owner, act)
    case .answered(let reply): try answering(reply, act)
    case .withdrawn(let reason): withdrawing(reason, act)
    case .reopened(let reason): try reopening(reason, act)
    }
  }
}

extension Step {
  var reopens: Bool {
    if case .reopened = self { true } else { false }
  }
}
