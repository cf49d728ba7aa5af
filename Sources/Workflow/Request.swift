public import Vocabulary

/// A beneficiary's request, from its reception to its end under the policy.
///
/// A stage is a fact with its time; the steps between reception and completion (S1–S6) stand between the two.
public struct Request: Hashable, Sendable {
  /// How far the request has come.
  public enum Stage: Hashable, Sendable {
    case received
    /// S7: the service was delivered.
    case completed(at: Moment)
  }

  public let id: RequestID
  public let beneficiary: BeneficiaryID
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let received: Moment
  public let stage: Stage

  public init(
    id: RequestID, beneficiary: BeneficiaryID, department: DepartmentCode, service: ServiceCode, channel: Channel,
    received: Moment, stage: Stage = .received
  ) {
    self.id = id
    self.beneficiary = beneficiary
    self.department = department
    self.service = service
    self.channel = channel
    self.received = received
    self.stage = stage
  }

  /// S7: the service was provided; this is what issues the survey.
  public func complete(at now: Moment) throws(RequestRefusal) -> Request {
    guard case .received = stage else { throw .alreadyCompleted }
    guard now >= received else { throw .completedBeforeReceived }
    return Request(
      id: id, beneficiary: beneficiary, department: department, service: service, channel: channel,
      received: received, stage: .completed(at: now))
  }

  /// When the service was delivered; nil while it was not.
  public var completed: Moment? {
    guard case .completed(let moment) = stage else { return nil }
    return moment
  }
}

/// Why a step of a request cannot be taken.
public enum RequestRefusal: Refusal {
  case unknown
  /// S7 is taken once.
  case alreadyCompleted
  case completedBeforeReceived
  case serviceUnknown
  case nameNotReadable
  case mobileNotReadable
}
