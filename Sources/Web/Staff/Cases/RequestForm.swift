import Vocabulary
import Workflow

/// The form in which a request is registered at its reception (S1), with what was entered so far.
struct RequestForm: Sendable {
  static let nameField = "name"
  static let mobileField = "mobile"
  static let serviceField = "service"
  static let channelField = "channel"

  let name: String
  let mobile: String
  let groups: [Group]
  let channels: [Choice]
  /// The title of the summary of what is to be mended, where something is.
  let refused: [String]
  let problems: [Problem]
  /// The fields to be mended.
  let wrong: [String: Bool]

  /// The services of one department.
  struct Group: Sendable {
    let department: String
    let services: [Choice]
  }

  struct Choice: Sendable {
    let code: String
    let label: String
    let chosen: Bool
  }

  /// What is to be mended, and at which field.
  struct Problem: Sendable {
    let message: String
    let target: String
  }

  init(
    _ services: [Service], _ departments: [Department], in language: Language, entered: FormFields = FormFields(),
    refusals: [Refused] = []
  ) {
    name = entered.first(Self.nameField)
    mobile = entered.first(Self.mobileField)
    groups = departments.map { department in
      Group(
        department: department.name[language],
        services: services.filter { $0.department == department.code }.map { service in
          let code = "\(service.department)/\(service.code)"
          return Choice(
            code: code, label: service.name[language], chosen: code == entered.first(Self.serviceField))
        })
    }.filter { !$0.services.isEmpty }
    channels = Channel.allCases.map {
      Choice(
        code: $0.rawValue, label: $0.name[language], chosen: $0.rawValue == entered.first(Self.channelField))
    }
    refused = refusals.first.map { [$0.title(in: language)] } ?? []
    problems = refusals.map { refused in
      guard case .form(let field?) = refused.place else {
        return Problem(message: refused.words(in: language), target: Self.nameField)
      }
      return Problem(message: refused.words(in: language), target: field)
    }
    wrong = Dictionary(problems.map { ($0.target, true) }, uniquingKeysWith: { first, _ in first })
  }
}
