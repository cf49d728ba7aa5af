import Vocabulary
import Workflow

/// A public form with what was entered so far: for a request of any sort, or for volunteering.
struct PublicForm: Sendable {
  static let keyField = "key"

  enum Door: String, Sendable, CaseIterable {
    case request, volunteer

    var path: String { "/\(rawValue)" }
    var kinds: [RequestKind] {
      self == .volunteer ? [.volunteering] : PublicRequest.kinds.filter { $0 != .volunteering }
    }
  }

  let path: String
  let title: String
  let lead: String
  let textLabel: String
  let textHint: String
  let serviceLabel: String
  let key: String
  let via: String
  /// The choice of what he comes with; none where the door has one kind.
  let choices: [Choices]
  let onlyKinds: [String]
  let identities: [String]
  let offers: [Offer]
  let groups: [Group]
  let name: String
  let mobile: String
  let email: String
  let typed: String
  let longestText: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Choices: Sendable { let kinds: [Choice] }

  struct Choice: Sendable {
    let code: String
    let label: String
    let chosen: Bool
  }

  /// The services of one department.
  struct Group: Sendable {
    let department: String
    let services: [Choice]
  }

  /// What a volunteer says besides.
  struct Offer: Sendable {
    let city: String
    let times: String
  }

  init(
    _ door: Door, _ services: [Service], _ departments: [Department], key: String, in language: Language,
    entered: PublicEntry = PublicEntry(), refusals: [Refused] = []
  ) {
    let texts = Texts(language)
    path = door.path
    title = texts["public_form", "\(door)_title"]
    lead = texts["public_form", "\(door)_lead"]
    textLabel = texts["public_form", "\(door)_text"]
    textHint = texts["public_form", "\(door)_text_hint"]
    serviceLabel = texts["public_form", "\(door)_service"]
    self.key = key
    via = entered.door.rawValue
    choices =
      door.kinds.count > 1
      ? [
        Choices(
          kinds: door.kinds.map {
            Choice(code: $0.rawValue, label: $0.name[language], chosen: $0.rawValue == entered.kind)
          })
      ] : []
    onlyKinds = door.kinds.count == 1 ? door.kinds.map(\.rawValue) : []
    identities = door == .request ? [entered.nationalID] : []
    offers = door == .volunteer ? [Offer(city: entered.city, times: entered.times)] : []
    groups = departments.map { department in
      Group(
        department: department.name[language],
        services: services.filter { $0.department == department.code }.map { service in
          let code = "\(service.department)/\(service.code)"
          return Choice(code: code, label: service.name[language], chosen: code == entered.service)
        })
    }.filter { !$0.services.isEmpty }
    (name, mobile, email, typed) = (entered.name, entered.mobile, entered.email, entered.text)
    longestText = String(PublicEntry.longestText)
    problems = FormProblems.of(refusals, first: "name", in: language)
    wrong = FormProblems.wrong(problems)
  }
}

extension PublicEntry {
  /// The entry as the fields of a form bring it.
  init(_ fields: FormFields) {
    self.init()
    kind = fields.first("kind")
    service = fields.first("service")
    name = fields.first("name")
    nationalID = fields.first("national_id")
    mobile = fields.first("mobile")
    email = fields.first("email")
    city = fields.first("city")
    text = fields.first("text")
    times = fields.first("times")
    via = fields.first("via")
  }
}
