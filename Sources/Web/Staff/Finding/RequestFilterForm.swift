import Vocabulary
import Workflow

/// The form in which the list is narrowed, with what was chosen.
struct RequestFilterForm: Sendable {
  let selects: [Select]
  let from: String
  let to: String
  let wrong: [String: Bool]
  let mine: Bool
  /// Whether anything is chosen.
  let chosen: Bool
  /// The language to stay in, where it is not the first.
  let languages: [String]

  struct Select: Sendable {
    let name: String
    let label: String
    let choices: [Choice]
    let groups: [Group]
  }

  struct Choice: Sendable {
    let code: String
    let label: String
    let chosen: Bool
  }

  /// Choices under one heading.
  struct Group: Sendable {
    let label: String
    let choices: [Choice]
  }

  /// - Parameter departments: those whose requests are his to see.
  init(_ query: RequestQuery, _ departments: [Department], _ services: [Service], in language: Language) {
    let (texts, filter) = (Texts(language), query.filter)
    func select(_ name: String, _ choices: [Choice], _ groups: [Group] = []) -> Select {
      Select(name: name, label: texts["requests", name], choices: choices, groups: groups)
    }
    func choice(_ code: String, _ label: String, _ chosen: String?) -> Choice {
      Choice(code: code, label: label, chosen: code == chosen)
    }
    let service = filter.service.flatMap { code in filter.department.map { "\($0)/\(code)" } }
    let served = departments.map { department in
      Group(
        label: department.name[language],
        choices: services.filter { $0.department == department.code }.map {
          choice("\($0.department)/\($0.code)", $0.name[language], service)
        })
    }.filter { !$0.choices.isEmpty }
    let states = ["open", "ended"].map {
      choice($0, texts["requests", $0], filter.isOpen.map { $0 ? "open" : "ended" })
    }
    selects =
      [
        select(RequestQuery.stateField, states),
        select(
          RequestQuery.stageField,
          Request.StageKind.allCases.map { choice($0.rawValue, $0.name[language], filter.stage?.rawValue) }),
        select(
          RequestQuery.kindField,
          RequestKind.allCases.map { choice($0.rawValue, $0.name[language], filter.kind?.rawValue) }),
      ]
      + (departments.count > 1
        ? [
          select(
            RequestQuery.departmentField,
            departments.map {
              choice($0.code.text, $0.name[language], filter.service == nil ? filter.department?.text : nil)
            })
        ] : [])
      + [
        select(RequestQuery.serviceField, [], served),
        select(
          RequestQuery.channelField,
          Channel.allCases.map { choice($0.rawValue, $0.name[language], filter.channel?.rawValue) }),
      ]
    from = query.from
    to = query.to
    wrong = FormProblems.wrong(FormProblems.of(query.refusals, first: RequestQuery.fromField, in: language))
    mine = filter.owner != nil
    chosen = filter != RequestFilter() || !query.refusals.isEmpty
    languages = language == .english ? [language.rawValue] : []
  }
}
