import Testing
import Vocabulary
import Workflow

/// A small association with one employee in each role, one service and its checklist; the stage on which requests are tried.
struct Desk {
  static let department = code("family", DepartmentCode.init)
  static let rent = code("rent-support", ServiceCode.init)
  static let card = code("card", ItemCode.init)
  static let income = code("income", ItemCode.init)
  static let contract = code("contract", ItemCode.init)
  static let salary = code("salary", FieldCode.init)
  static let topic = code("eligibility", TopicCode.init)
  static let beneficiary = BeneficiaryID(high: 2, low: 2)

  /// 1 March 2026, 09:00 in Riyadh.
  static let start = Day(number: 20_513).start.adding(seconds: 9 * 3_600)

  static func code<Kind>(_ text: String, _ make: (String) -> Code<Kind>?) -> Code<Kind> {
    guard let code = make(text) else { preconditionFailure("\(text) is no code") }
    return code
  }

  static func staffID(_ role: Role) -> StaffID {
    StaffID(high: 7, low: UInt64(Role.allCases.firstIndex(of: role) ?? 99))
  }

  static func staff(_ role: Role) -> Participant {
    .staff(Staff(staffID(role), roles: [role], department: role == .departmentOfficer ? department : nil))
  }

  static let requirements = Checklist([
    Requirement(card, name: LocalizedText(ar: "الهوية", en: "Identity card"), validity: .untilPrintedDate),
    Requirement(income, name: LocalizedText(ar: "تعريف بالراتب", en: "Salary letter"), validity: .sinceIssue),
    Requirement(
      contract, name: LocalizedText(ar: "العقد", en: "Contract"), phase: .registration, validity: .untilPrintedDate),
  ])

  static func reception(_ kind: RequestKind, inquiries: [Inquiry]? = nil) -> Reception {
    let asked = kind.isDelivered ? [] : [Inquiry(question: "متى تُفتح طلبات الدعم؟")]
    return Reception(
      kind: kind, department: department, service: rent, channel: .phone,
      checklist: kind.isDelivered ? requirements : Checklist([]), data: [FieldValue(salary, "4200")],
      inquiries: inquiries ?? asked)
  }

  var policy = Policy.founding
  var request: Request
  var now: Moment

  init(
    _ kind: RequestKind = .support, inquiries: [Inquiry]? = nil, at start: Moment = Self.start,
    policy: Policy = .founding
  )
    throws
  {
    self.policy = policy
    now = start
    request = try Request.receiving(
      Self.reception(kind, inquiries: inquiries), as: RequestID(high: 1, low: 1), of: Self.beneficiary, at: start,
      by: Self.staff(.relationsEmployee), under: policy)
  }

  /// Takes a step as the role that it belongs to.
  mutating func take(_ step: Step, by role: Role? = nil) throws(StepRefusal) {
    request = try request.taking(step, at: now, by: Self.staff(role ?? Self.usual(step)), under: policy)
  }

  /// The refusal that a step meets; nil, and the step is taken, where it meets none.
  mutating func refused(_ step: Step, by role: Role? = nil) -> StepRefusal? {
    do throws(StepRefusal) { try take(step, by: role) } catch { return error }
    return nil
  }

  mutating func wait(days: Int = 0, seconds: Int64 = 0) { now = now.adding(days: days).adding(seconds: seconds) }

  static func usual(_ step: Step) -> Role {
    let order: [Role] = [.relationsEmployee, .socialResearcher, .committeeMember, .departmentOfficer, .qualityOfficer]
    return order.first { step.right.reach(of: $0) > .nothing } ?? .administrator
  }

  func document(_ item: ItemCode, expires: Day? = nil) -> Document {
    Document(reference: "\(item)-1", issued: now.day.adding(days: -10), expires: expires ?? now.day.adding(days: 400))
  }

  static func ruling(_ verdict: Verdict, reason: String = "استوفى الشروط") -> Ruling {
    Ruling(verdict, reason: reason, committee: [staffID(.committeeMember)], present: [staffID(.committeeMember)])
  }

  func signature() -> Signature { Signature(.paper(scan: "scan-1"), digest: request.dataDigest) }

  mutating func complete() throws(StepRefusal) {
    for item in [Self.card, Self.income] {
      try take(.itemProvided(item: item, document: document(item)))
      try take(.itemMatched(item: item))
    }
    try take(.completenessConfirmed)
  }

  mutating func submit() throws(StepRefusal) {
    try complete()
    try take(.declarationSigned(signature()))
    try take(.twoWeeksExplained)
    try take(.submittedToCommittee)
  }

  mutating func decide(_ verdict: Verdict = .accepted) throws(StepRefusal) {
    try submit()
    wait(days: policy.parameters.leastDaysOfStudy)
    try take(.decided(Self.ruling(verdict)))
    try take(.decisionSent)
  }

  mutating func register() throws(StepRefusal) {
    try decide()
    try take(.itemProvided(item: Self.contract, document: document(Self.contract)))
    try take(.itemMatched(item: Self.contract))
    try take(.registered)
  }
}

extension Gap {
  init(of item: ItemCode, _ reason: Reason) {
    guard let requirement = Desk.requirements[item] else { preconditionFailure("\(item) is required") }
    self.init(requirement, reason)
  }
}

/// The refusal that a step meets.
func refusal(_ step: () throws(StepRefusal) -> Void) -> StepRefusal? {
  do throws(StepRefusal) { try step() } catch { return error }
  return nil
}

/// Chance from a seed (SplitMix64), the same on every run.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
