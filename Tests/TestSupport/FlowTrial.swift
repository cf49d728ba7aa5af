public import Collector
public import Operations
public import Surveys
public import Vocabulary
public import Workflow

/// A house in which one request goes the policy's way, each step by the employee whose it is.
public struct FlowTrial: Sendable {
  public static let card = ItemCode.fixed("card")
  public static let contract = ItemCode.fixed("contract")
  public static let nationalID = "1000000008"
  public static let name = "سلطان بن فهد البلوي"
  public static let mobile = "0555123456"
  public static let checklist = Checklist([
    Requirement(card, name: LocalizedText(ar: "الهوية", en: "Identity card"), validity: .untilPrintedDate),
    Requirement(contract, name: LocalizedText(ar: "العقد", en: "Contract"), phase: .registration),
  ])

  public let house: House
  public let id: RequestID

  public static func reception(_ kind: RequestKind = .support) -> Reception {
    Reception(
      kind: kind, department: House.department.code, service: House.service.code, channel: .phone,
      checklist: kind.isDelivered ? checklist : Checklist([]), data: [FieldValue(.fixed("salary"), "4213 ريالاً")],
      inquiries: [Inquiry(question: "هل يشملني ترميم السقف؟", answer: "نعم")])
  }

  public init(_ kind: RequestKind = .support, in house: House? = nil, nationalID: String? = FlowTrial.nationalID)
    async throws
  {
    if let house { self.house = house } else { self.house = try await House() }
    id = try await self.house.engine.receive(
      Self.reception(kind), from: .introduced(name: Self.name, mobile: Self.mobile, nationalID: nationalID),
      by: .fixed(.relationsEmployee)
    ).id
  }

  @discardableResult
  public func take(_ step: Step, by role: Role = .relationsEmployee) async throws -> Request {
    try await house.engine.take(step, on: id, by: .staff(.fixed(role)))
  }

  /// The refusal that a step meets; nil, and it is taken, where it meets none.
  public func refusal(_ step: Step, by role: Role = .relationsEmployee) async throws -> StepRefusal? {
    do { try await take(step, by: role) } catch let refusal as StepRefusal { return refusal }
    return nil
  }

  public func bring(_ item: ItemCode) async throws {
    let document = Document(reference: "وثيقة-77613", expires: house.now.day.adding(days: 100))
    try await take(.itemProvided(item: item, document: document))
    try await take(.itemMatched(item: item))
  }

  public func sign() async throws {
    let digest = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.dataDigest
    try await take(.declarationSigned(Signature(.paper(scan: "مسح-55102"), digest: digest)))
  }

  public func submit() async throws {
    try await bring(Self.card)
    try await take(.completenessConfirmed)
    try await sign()
    try await take(.twoWeeksExplained)
    try await take(.submittedToCommittee)
  }

  public func ruling(_ verdict: Verdict) -> Step {
    let member = Staff.fixed(.committeeMember).id
    return .decided(Ruling(verdict, reason: "استوفى شروط الدعم", committee: [member], present: [member]))
  }

  public func decide(_ verdict: Verdict) async throws {
    house.pass(days: 14)
    try await take(ruling(verdict), by: .committeeMember)
    try await take(.decisionSent)
  }

  public func deliver() async throws {
    try await submit()
    try await decide(.accepted)
    try await bring(Self.contract)
    try await take(.registered)
    try await take(.delivered, by: .departmentOfficer)
  }
}

/// The outbox has no message at a place, or one without a link.
struct NoSuchMessage: Error { let place: Int }

extension FlowTrial {
  /// The messages that invite to a survey, newest first; what else is told of the request stands beside them.
  public func invitations() async throws -> [OutboxEntry] {
    try await house.engine.outboxEntries(limit: 99).filter { $0.link?.contains("/s/") == true }
  }

  /// The token of an invitation's link, the newest being 0.
  public func token(_ place: Int) async throws -> Token {
    let entries = try await invitations()
    guard entries.indices.contains(place), let link = entries[place].link, let token = Token(String(link.suffix(22)))
    else { throw NoSuchMessage(place: place) }
    return token
  }
}

extension Questionnaire {
  fileprivate func with(_ status: Status, _ outcome: Outcome) -> Questionnaire {
    Questionnaire(
      code: code, version: version, status: status, outcome: outcome, title: title, opening: opening,
      closing: closing, questions: questions)
  }

  /// A questionnaire that nobody is asked with yet.
  public static let draftOfWalk = Questionnaire.walk.with(.draft, .served)
  public static let refusedWalk = Questionnaire.walk.with(.published, .refused)
}
