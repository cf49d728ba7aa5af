public import Vocabulary

/// A request kept from before the policy flow (imports, the demo association): its reception and its delivery are known,
/// the steps between them are not.
extension Request {
  /// What such a record knows.
  public enum EarlierStage: Hashable, Sendable {
    case received
    /// S7: the service was delivered.
    case completed(at: Moment)
  }

  public init(
    id: RequestID, beneficiary: BeneficiaryID, department: DepartmentCode, service: ServiceCode, channel: Channel,
    received: Moment, stage: EarlierStage = .received
  ) {
    self.id = id
    self.beneficiary = beneficiary
    kind = .support
    self.department = department
    self.service = service
    self.channel = channel
    self.received = received
    reception = nil
    policyVersion = nil
    checklist = Checklist([])
    inquiries = []
    if case .completed(let moment) = stage {
      ending = Ending(outcome: .served, act: Act(at: moment, by: .earlierRecord))
    }
  }

  /// S7: the service was provided; this is what issues the survey. A request that runs under the policy is completed by
  /// its step `delivered` instead.
  public func complete(at now: Moment) throws(RequestRefusal) -> Request {
    guard ending == nil else { throw .alreadyCompleted }
    guard policyVersion == nil, steps.isEmpty else { throw .runsUnderThePolicy }
    guard now >= lastChange else { throw .completedBeforeReceived }
    var next = self
    next.ending = Ending(outcome: .served, act: Act(at: now, by: .earlierRecord))
    return next
  }
}

/// Why a request cannot be written down, found or completed.
public enum RequestRefusal: Refusal {
  case unknown
  /// S7 is taken once.
  case alreadyCompleted
  case completedBeforeReceived
  /// It is completed by its steps, not past them.
  case runsUnderThePolicy
  case serviceUnknown
  case nameNotReadable
  case mobileNotReadable
}
