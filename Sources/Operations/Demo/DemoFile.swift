import Vocabulary
import Workflow

/// One request of a demo association while its steps are taken, each on an open day of the past by whose it is.
struct DemoFile {
  private(set) var request: Request
  private(set) var dice: SeededGenerator
  private let flow: DemoFlow
  private let policy: Policy
  private var entry: OfficeCalendar.Entry
  private var now: Moment

  /// Thrown where the demo association lacks a day, a member of staff or a code.
  private struct NoRoom: Error {}

  init(
    _ kind: RequestKind, at desk: DemoDesk, daysAgo: Int, of flow: DemoFlow, under policy: Policy,
    using dice: inout SeededGenerator
  ) throws {
    let (calendar, day) = (flow.association.calendar, flow.association.today.adding(days: -daysAgo))
    // Just after a feast the last open day lies further back.
    guard let entry = (0..<20).lazy.compactMap({ calendar.open(from: day.adding(days: -$0)) }).first,
      let employee = flow.member(.relationsEmployee)
    else { throw NoRoom() }
    let now = dice.moment(in: entry)
    let person = DemoPerson(dice.number(below: DemoPlan.knownPeople), seed: flow.association.seed)
    let reception = Reception(
      kind: kind, department: desk.service.department, service: desk.service.code,
      channel: kind == .volunteering ? .volunteering : desk.channel(using: &dice),
      checklist: kind.isDelivered ? DemoWords.checklist(of: kind) : Checklist([]),
      data: kind == .support ? DemoWords.data(using: &dice) : [],
      inquiries: DemoWords.inquiries(of: kind, using: &dice))
    request = try Request.receiving(
      reception, as: Identifier(using: &dice), of: person.id, at: now, by: .staff(employee), under: policy)
    self.flow = flow
    self.policy = policy
    self.entry = entry
    self.now = now
    self.dice = dice
  }

  /// Takes the steps that lead to a point from the one before it.
  mutating func reach(_ point: DemoPoint, isLast: Bool) throws {
    switch point {
    case .received: break
    case .referred:
      guard isLast || dice.chance(0.3) else { return }
      try refer()
      if !isLast { try take(.referralAnswered(answer: DemoWords.explanation), by: .socialResearcher) }
    case .brought: try provide(.submission)
    case .matched: try match(.submission)
    case .complete: try confirm()
    case .signed:
      let scan = "مسح-\(10_000 + dice.number(below: 90_000))"
      try take(.declarationSigned(Signature(.paper(scan: scan), digest: request.dataDigest)))
    case .explained: try take(.twoWeeksExplained)
    case .submitted: try take(.submittedToCommittee)
    case .due: break
    case .decided: try decide()
    case .accepted: try take(.decisionSent)
    case .contracted: try bring(.registration)
    case .registered: try take(.registered)
    }
  }

  mutating func refer() throws { try take(.referred(question: DemoWords.unclear)) }

  mutating func confirm() throws { try take(.completenessConfirmed) }

  mutating func assign(to role: Role) throws {
    guard let owner = flow.member(role) else { throw NoRoom() }
    try take(.assigned(owner: owner.id))
  }

  /// Brings everything due in a phase, and compares it with its originals.
  mutating func bring(_ phase: Requirement.Phase) throws {
    try provide(phase)
    try match(phase)
  }

  private mutating func provide(_ phase: Requirement.Phase) throws {
    for requirement in request.checklist.requirements where requirement.phase == phase {
      let number = "\(10_000 + dice.number(below: 90_000))"
      let expires = flow.association.today.adding(days: 200 + dice.number(below: 900))
      try take(.itemProvided(item: requirement.item, document: Document(reference: number, expires: expires)), after: 0)
    }
  }

  private mutating func match(_ phase: Requirement.Phase) throws {
    for requirement in request.checklist.requirements where requirement.phase == phase {
      try take(.itemMatched(item: requirement.item), after: 0)
    }
  }

  private mutating func decide() throws {
    guard let earliest = request.earliestDecision(under: policy), let member = flow.member(.committeeMember),
      let entry = flow.association.calendar.open(from: earliest.day.adding(days: 1))
    else { throw NoRoom() }
    self.entry = entry
    now = dice.moment(in: entry)
    let committee = flow.staff.filter { $0.roles.contains(.committeeMember) }.map(\.id)
    let ruling = Ruling(.accepted, reason: DemoWords.ruling, committee: committee, present: committee)
    request = try request.taking(.decided(ruling), at: now, by: .staff(member), under: policy)
  }

  /// Takes a step on the next open day but so many, or later on the same day where there is none before today.
  private mutating func take(_ step: Step, by role: Role = .relationsEmployee, after days: Int = 1) throws {
    guard let member = flow.member(role) else { throw NoRoom() }
    let next = flow.association.calendar.open(from: entry.day.adding(days: days))
    if let next, next.day > entry.day {
      entry = next
      now = dice.moment(in: entry)
    } else {
      now = now.adding(seconds: Int64(120 + dice.number(below: 300)))
    }
    request = try request.taking(step, at: now, by: .staff(member), under: policy)
  }
}
