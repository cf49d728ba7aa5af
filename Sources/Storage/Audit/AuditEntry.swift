public import Access
public import Tally
public import Vocabulary
public import Workflow

/// What is written down of an act: who did it, when, by which right, to what.
public struct AuditEntry: Hashable, Sendable {
  /// What an act was about, by its key; never a name or a number of a person.
  public enum Subject: Hashable, Sendable {
    case request(RequestID)
    /// A page of a list; the detail names its requests.
    case requestList
    case beneficiary(BeneficiaryID)
    case staff(StaffID)
    case policy(version: Int)
    case holiday(Day)
    case service(ServiceCode, of: DepartmentCode)
    case topic(TopicCode)
    case reference(Reference, version: Int)
    case action(ActionID)
    case tablet(TabletID)
    /// A questionnaire version, such as `service-served/2`.
    case questionnaire(String)
    case department(DepartmentCode)
    /// A run over all that has had its time.
    case retention
    /// All answers that one rule set aside.
    case setAside(AsideReasons)
    /// A report that was put on the shelf, by its name.
    case report(String)
  }

  public let at: Moment
  /// Nil for somebody at the machine itself, who works on the file with the program's commands.
  public let actor: Party?
  public let act: Right
  public let subject: Subject
  /// What else is to be known; sealed in the file.
  public let detail: String

  public init(at moment: Moment, by actor: Party?, _ act: Right, of subject: Subject, detail: String = "") {
    at = moment
    self.actor = actor
    self.act = act
    self.subject = subject
    self.detail = detail
  }
}

extension AuditEntry.Subject {
  /// The subject as a record names it, such as `policy 2`.
  public var text: String {
    switch self {
    case .request(let id): "request \(id)"
    case .requestList: "requests"
    case .beneficiary(let id): "beneficiary \(id)"
    case .staff(let id): "staff \(id)"
    case .policy(let version): "policy \(version)"
    case .holiday(let day): "holiday \(day)"
    case .service(let service, let department): "service \(department)/\(service)"
    case .topic(let code): "topic \(code)"
    case .reference(let reference, let version): "reference \(reference.rawValue) \(version)"
    case .action(let id): "action \(id)"
    case .tablet(let id): "tablet \(id)"
    case .questionnaire(let reference): "questionnaire \(reference)"
    case .department(let code): "department \(code)"
    case .retention: "retention"
    case .setAside(let reason): "aside \(reason.code)"
    case .report(let name): "report \(name)"
    }
  }
}
