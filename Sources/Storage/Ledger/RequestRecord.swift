public import Vocabulary
public import Workflow

/// The columns of a request's row that a request is made from, with its steps.
let requestColumns =
  "r.request, r.beneficiary, r.department, r.service, r.channel, r.received, r.policy_version, r.earlier_completed, r.stage"

/// A request's row: whose it is and where it came in. What became of it is the fold of its steps.
struct RequestRecord {
  let id: RequestID
  let beneficiary: BeneficiaryID
  let department: DepartmentCode
  let service: ServiceCode
  let channel: Channel
  let received: Moment
  let policyVersion: Int?
  let earlierCompleted: Moment?
  /// How far it has come, as lists show it.
  let stage: String

  /// Reads a row that begins with `requestColumns`.
  init(_ row: Row) throws {
    id = try row.key(0)
    beneficiary = try row.key(1)
    department = try row.code(2)
    service = try row.code(3)
    channel = try row.channel(4)
    received = try row.moment(5)
    policyVersion = row.isNull(6) ? nil : try row.integer(6)
    earlierCompleted = row.isNull(7) ? nil : try row.moment(7)
    stage = try row.text(8)
  }

  /// The request that the steps tell of. One kept from before the flow begins with what its record knows.
  func request(with steps: [TakenStep], under versions: PolicyVersions) throws(DamagedRecord) -> Request {
    do throws(StepRefusal) {
      guard policyVersion == nil else {
        return try Request(replaying: steps, as: id, of: beneficiary, under: versions)
      }
      let earlier = Request(
        id: id, beneficiary: beneficiary, department: department, service: service, channel: channel,
        received: received, stage: earlierCompleted.map { .completed(at: $0) } ?? .received)
      return try earlier.replaying(steps, under: versions)
    } catch {
      throw DamagedRecord(request: id, reason: error)
    }
  }
}

/// A request whose kept steps are not what any request could have gone through: the file was changed past the program.
public struct DamagedRecord: Error, Hashable {
  public let request: RequestID
  public let reason: StepRefusal
}
