public import Vocabulary

/// Why a step cannot be taken. Every refusal names the clause of the policy that it follows from, and says what to do.
public enum StepRefusal: Refusal {
  // Any step: the clause is that of the step.
  case notPermitted(Right, ClauseID)
  case otherDepartment(ClauseID)
  case anothersRequest(ClauseID)
  case beforeTheLastStep(Moment, ClauseID)
  case ended(Outcome, ClauseID)
  case notOfThisKind(RequestKind, ClauseID)
  case questionMissing(ClauseID)
  case answerMissing(ClauseID)
  case reasonMissing(ClauseID)
  case nothingChanged(ClauseID)
  case incomplete([Gap], ClauseID)
  /// It was reopened after the page was shown from which the step is taken.
  case reopenedMeanwhile(ClauseID)

  // P0: the version of the policy.
  case otherPolicyVersion(runsUnder: Int)
  case policyVersionUnknown(Int)
  case policyNotInForce(from: Day)
  case keptFromBefore

  // S1
  case alreadyReceived
  case notReceived

  // S2
  case itemUnknown(ItemCode)
  case itemNotProvided(LocalizedText)
  case referenceMissing(LocalizedText)
  case alreadyMatched(LocalizedText)
  /// Another document was handed in after the one that was compared.
  case otherDocument(LocalizedText)
  case alreadyComplete
  case notYetComplete
  case withTheCommittee

  // S3
  case referralOpen(since: Moment)
  case noOpenReferral

  // S4
  case notSigned
  case declarationVoid(since: Moment)
  case signedOtherData
  case alreadySigned
  case codeExpired
  case scanMissing

  // S5
  case alreadyExplained
  case notExplained
  case alreadySubmitted
  case notSubmitted
  case tooEarly(until: Moment)
  case alreadyDecided(Verdict)
  case tooFewPresent(least: Int)
  case notOfTheCommittee
  /// The data changed after they were shown to who records the decision.
  case decidedOtherData
  case notDecided
  case decisionAlreadySent
  case decisionNotSent
  /// Before the policy flow, and not decided since.
  case rejectedBefore

  // S6, S7
  case notAccepted
  case alreadyRegistered
  case notRegistered

  // G0, T1
  case ownerMissing
  case notEnded
  case topicMissing

  /// The clause that the refusal follows from.
  public var clause: ClauseID {
    switch self {
    case .notPermitted(_, let clause), .otherDepartment(let clause), .anothersRequest(let clause),
      .beforeTheLastStep(_, let clause), .ended(_, let clause), .notOfThisKind(_, let clause),
      .questionMissing(let clause), .answerMissing(let clause), .reasonMissing(let clause),
      .nothingChanged(let clause), .incomplete(_, let clause), .reopenedMeanwhile(let clause):
      clause
    case .otherPolicyVersion, .policyVersionUnknown, .policyNotInForce, .keptFromBefore: .p0
    case .alreadyReceived, .notReceived: .s1
    case .itemUnknown, .itemNotProvided, .referenceMissing, .alreadyMatched, .otherDocument, .alreadyComplete,
      .notYetComplete, .withTheCommittee:
      .s2
    case .referralOpen, .noOpenReferral: .s3
    case .notSigned, .declarationVoid, .signedOtherData, .alreadySigned, .codeExpired, .scanMissing: .s4
    case .alreadyExplained, .notExplained, .alreadySubmitted, .notSubmitted, .tooEarly, .alreadyDecided,
      .tooFewPresent, .notOfTheCommittee, .decidedOtherData, .notDecided, .decisionAlreadySent, .decisionNotSent,
      .rejectedBefore:
      .s5
    case .notAccepted, .alreadyRegistered: .s6
    case .notRegistered: .s7
    case .ownerMissing, .notEnded: .g0
    case .topicMissing: .t1
    }
  }
}
