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
  let problems: [Problem]
  let nameWrong: Bool
  let mobileWrong: Bool

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
    let problemTitle: String
    let message: String
    let target: String
  }

  init(
    _ services: [Service], _ departments: [Department], in language: Language, entered: FormFields = FormFields(),
    problem: Problem? = nil
  ) {
    name = entered.first(Self.nameField)
    mobile = entered.first(Self.mobileField)
    groups = departments.map { department in
      Group(
        department: department.name[language],
        services: services.filter { $0.department == department.code }.map {
          Choice(
            code: $0.code.text, label: $0.name[language],
            chosen: $0.code.text == entered.first(Self.serviceField))
        })
    }.filter { !$0.services.isEmpty }
    channels = Channel.allCases.map {
      Choice(
        code: $0.rawValue, label: $0.name[language], chosen: $0.rawValue == entered.first(Self.channelField))
    }
    problems = problem.map { [$0] } ?? []
    nameWrong = problem?.target == Self.nameField
    mobileWrong = problem?.target == Self.mobileField
  }
}
