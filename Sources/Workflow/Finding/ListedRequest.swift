public import Vocabulary

/// A request as a list knows it: where it came in, and how far it has come.
public struct ListedRequest: Hashable, Sendable {
  public let id: RequestID
  public let beneficiary: BeneficiaryID
  public let kind: RequestKind
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let received: Moment
  public let stage: Request.StageKind
  /// Nil while it is open.
  public let ended: Moment?
  /// Who has taken it on.
  public let owner: StaffID?

  public init(
    id: RequestID, beneficiary: BeneficiaryID, kind: RequestKind, department: DepartmentCode, service: ServiceCode,
    channel: Channel, received: Moment, stage: Request.StageKind, ended: Moment?, owner: StaffID?
  ) {
    self.id = id
    self.beneficiary = beneficiary
    self.kind = kind
    self.department = department
    self.service = service
    self.channel = channel
    self.received = received
    self.stage = stage
    self.ended = ended
    self.owner = owner
  }

  /// The request as a list shows it.
  public init(_ request: Request) {
    self.init(
      id: request.id, beneficiary: request.beneficiary, kind: request.kind, department: request.department,
      service: request.service, channel: request.channel, received: request.received, stage: request.stage.kind,
      ended: request.ending?.act.at, owner: request.ownership?.owner)
  }

  public var cursor: RequestCursor { RequestCursor(received: received, id: id) }

  /// Days from reception to now, or to its end: 0 on the same day.
  public func days(at now: Moment) -> Int { (ended ?? now).day.number - received.day.number }
}
