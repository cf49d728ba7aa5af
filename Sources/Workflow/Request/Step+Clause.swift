/// What the policy says of each step: its clause, the right it takes, the kinds of request that know it.
extension Step {
  /// The clause that the step carries out.
  public var clause: ClauseID {
    switch self {
    case .received: .s1
    case .itemProvided, .itemMatched, .completenessConfirmed: .s2
    case .referred, .referralAnswered: .s3
    case .dataChanged, .declarationSigned: .s4
    case .twoWeeksExplained, .submittedToCommittee, .decided, .decisionSent: .s5
    case .registered: .s6
    case .delivered: .s7
    case .answered: .g3
    case .assigned, .reopened: .g0
    case .withdrawn: .g1
    }
  }

  /// The right without which the step cannot be taken.
  public var right: Right {
    switch self {
    case .received: .receive
    case .itemProvided: .provideItems
    case .itemMatched: .matchItems
    case .completenessConfirmed: .confirmCompleteness
    case .referred: .refer
    case .referralAnswered: .answerReferral
    case .dataChanged: .changeData
    case .declarationSigned: .sign
    case .twoWeeksExplained: .explain
    case .submittedToCommittee: .submit
    case .decided: .decide
    case .decisionSent: .sendDecision
    case .registered: .register
    case .delivered: .deliver
    case .assigned: .assign
    case .answered: .answer
    case .withdrawn: .withdraw
    case .reopened: .reopen
    }
  }

  /// Whether requests of a kind know the step.
  public func belongs(to kind: RequestKind) -> Bool {
    switch self {
    case .received, .referred, .referralAnswered, .dataChanged, .assigned, .withdrawn, .reopened: true
    case .itemProvided, .itemMatched, .completenessConfirmed, .delivered: kind.isDelivered
    case .declarationSigned, .twoWeeksExplained, .submittedToCommittee, .decided, .decisionSent, .registered:
      kind.goesToCommittee
    case .answered: !kind.isDelivered
    }
  }

  /// Whether the step waits until an open referral is answered (S3): the request goes on from where it stood, not before.
  var waitsForReferral: Bool {
    switch self {
    case .completenessConfirmed, .referred, .declarationSigned, .twoWeeksExplained, .submittedToCommittee, .decided,
      .registered, .delivered, .answered:
      true
    case .received, .itemProvided, .itemMatched, .referralAnswered, .dataChanged, .decisionSent, .assigned, .withdrawn,
      .reopened:
      false
    }
  }

  /// Whether a request kept from before the policy flow, of which only reception and end are known, knows the step.
  var isOpenToEarlierRecords: Bool {
    switch self {
    case .delivered, .assigned, .answered, .withdrawn, .reopened: true
    default: false
    }
  }

  /// Whether the step, though its right belongs to the beneficiary too, is one that only staff can take.
  var isOnlyForStaff: Bool {
    guard case .declarationSigned(let signature) = self, case .paper = signature.way else { return false }
    return true
  }
}
