public import Vocabulary
public import Workflow

/// The columns of a request's row that a request is made from, with its steps.
let requestColumns =
  "r.request, r.beneficiary, r.department, r.service, r.channel, r.received, r.policy_version, r.earlier_completed, r.stage, "
  + "r.kind, r.earlier_outcome, r.earlier_words, r.ended, r.erased"

/// How many columns these are.
let requestColumnCount = 14

/// A request's row: whose it is and where it came in. What became of it is the fold of its steps.
struct RequestRecord {
  let id: RequestID
  let beneficiary: BeneficiaryID
  let department: DepartmentCode
  let service: ServiceCode
  let channel: Channel
  let received: Moment
  let policyVersion: Int?
  /// When a record from before the flow ended, and how.
  let earlierEnd: Moment?
  let earlierOutcome: Outcome
  /// Sealed.
  let earlierWords: [UInt8]?
  let kind: RequestKind
  /// How far it has come, as lists show it.
  let stage: String
  let ended: Moment?
  /// Whether what its steps say was erased with the data of its person.
  let isErased: Bool

  /// Reads a row that begins with `requestColumns`.
  init(_ row: Row) throws {
    id = try row.key(0)
    beneficiary = try row.key(1)
    department = try row.code(2)
    service = try row.code(3)
    channel = try row.channel(4)
    received = try row.moment(5)
    policyVersion = row.isNull(6) ? nil : try row.integer(6)
    earlierEnd = row.isNull(7) ? nil : try row.moment(7)
    stage = try row.text(8)
    guard let kind = RequestKind(rawValue: try row.text(9)) else { throw DamagedRow(column: 9) }
    guard let outcome = try row.isNull(10) ? Outcome.served : Outcome(rawValue: row.text(10)) else {
      throw DamagedRow(column: 10)
    }
    self.kind = kind
    earlierOutcome = outcome
    earlierWords = row.isNull(11) ? nil : try row.bytes(11)
    ended = row.isNull(12) ? nil : try row.moment(12)
    isErased = try row.integer(13) == 1
  }

  /// The request that the steps tell of. One kept from before the flow begins with what its record knows.
  func request(
    with steps: [TakenStep], words: EarlierWords, under versions: PolicyVersions
  ) throws(DamagedRecord) -> Request {
    do throws(StepRefusal) {
      guard !isErased else { return remains }
      guard policyVersion == nil else {
        return try Request(replaying: steps, as: id, of: beneficiary, under: versions)
      }
      let earlier = Request(
        id: id, beneficiary: beneficiary, kind: kind, department: department, service: service, channel: channel,
        received: received, stage: earlierEnd.map { .ended(earlierOutcome, at: $0) } ?? .received, words: words)
      return try earlier.replaying(steps, under: versions)
    } catch {
      throw DamagedRecord(request: id, reason: error)
    }
  }
}

extension RequestRecord {
  /// What remains of a request whose person's data were erased: what is counted, and how it ended.
  private var remains: Request {
    let outcome: Outcome? =
      switch stage {
      case "completed": .served
      case "rejected": .rejected
      case "withdrawn": .withdrawn
      case "answered": .answered
      default: nil
      }
    let stands: Request.EarlierStage =
      if let outcome, let ended { .ended(outcome, at: ended) } else { .received }
    return Request(
      id: id, beneficiary: beneficiary, kind: kind, department: department, service: service, channel: channel,
      received: received, stage: stands)
  }
}

/// A request whose kept steps are not what any request could have gone through: the file was changed past the program.
public struct DamagedRecord: Error, Hashable {
  public let request: RequestID
  public let reason: StepRefusal
}
