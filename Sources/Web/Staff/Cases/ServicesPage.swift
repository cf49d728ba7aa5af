import Operations
import Vocabulary
import Workflow

/// The services of the association by department, each with the number of its items, and the form that opens one more.
struct ServicesPage: Sendable {
  let problems: [FormProblems]
  let groups: [Group]
  let fields: [FieldView]

  struct Group: Sendable {
    let heading: String
    let services: [Link]
  }
  struct Link: Sendable {
    let address: String
    let label: String
    let count: String
  }

  init(
    _ services: [ListedService], _ departments: [Department], in language: Language, entered: FormFields? = nil,
    problems: [FieldProblem] = []
  ) {
    let texts = Texts(language)
    let draft = FormDraft(entered: entered, problems: problems, in: language)
    self.problems = draft.summary(texts["refusal", "checklist_title"])
    groups = departments.map { department in
      Group(
        heading: department.name[language],
        services: services.filter { $0.service.department == department.code }.map { listed in
          Link(
            address: "/staff/services/\(department.code)/\(listed.service.code)", label: listed.service.name[language],
            count: texts.counted("items", listed.items, in: language))
        })
    }
    fields = [
      draft.field(
        "department", texts["services", "department"], .menu(departments.map { ($0.code.text, $0.name[language]) })),
      draft.field("code", texts["services", "code"], .latin, hint: texts["services", "service_code_hint"]),
      draft.field("name_ar", texts["services", "name_ar"]),
      draft.field("name_en", texts["services", "name_en"], .latin),
    ]
  }
}

/// One service with its checklist, each item open to correction.
struct ServicePage: Sendable {
  let heading: String
  let about: String
  let address: String
  let problems: [FormProblems]
  let none: [String]
  let items: [Item]
  let fields: [FieldView]

  struct Item: Sendable {
    let item: String
    let state: String
    let prefix: String
    let action: String
    let open: Bool
    let fields: [FieldView]
  }

  /// - Parameter corrected: the item whose form was sent; nil where it was the form of a new one.
  init(
    _ sheet: ServiceSheet, in language: Language, corrected: ItemCode? = nil, entered: FormFields? = nil,
    problems: [FieldProblem] = []
  ) {
    let texts = Texts(language)
    heading = sheet.service.name[language]
    about = sheet.department.name[language]
    let address = "/staff/services/\(sheet.department.code)/\(sheet.service.code)"
    self.address = address
    none = sheet.checklist.requirements.isEmpty ? [texts["services", "none"]] : []
    let fresh = FormDraft(
      "item", entered: corrected == nil ? entered : nil, problems: corrected == nil ? problems : [], in: language)
    items = sheet.checklist.requirements.map { requirement in
      let mine = corrected == requirement.item
      let draft = FormDraft(
        "item-\(requirement.item)", entered: mine ? entered : nil, problems: mine ? problems : [], in: language)
      return Item(
        item: requirement.name[language],
        state: "\(texts["phase", requirement.phase.rawValue]) · \(texts["validity", requirement.validity.rawValue])",
        prefix: draft.prefix, action: "\(address)/items/\(requirement.item)", open: mine,
        fields: Self.fields(draft, requirement, in: language))
    }
    fields =
      [fresh.field("code", texts["services", "code"], .latin, hint: texts["services", "item_code_hint"])]
      + Self.fields(fresh, nil, in: language)
    let summarised = corrected.map { FormDraft("item-\($0)", problems: problems, in: language) } ?? fresh
    self.problems = summarised.summary(texts["refusal", "checklist_title"])
  }

  private static func fields(
    _ draft: FormDraft, _ present: Requirement?, in language: Language
  ) -> [FieldView] {
    let texts = Texts(language)
    return [
      draft.field("name_ar", texts["services", "name_ar"], present: present?.name.ar ?? ""),
      draft.field("name_en", texts["services", "name_en"], .latin, present: present?.name.en ?? ""),
      draft.field(
        "phase", texts["services", "phase"],
        .menu(Requirement.Phase.allCases.map { ($0.rawValue, texts["phase", $0.rawValue]) }),
        present: (present?.phase ?? .submission).rawValue),
      draft.field(
        "validity", texts["services", "validity"],
        .menu(Requirement.Validity.allCases.map { ($0.rawValue, texts["validity", $0.rawValue]) }),
        present: (present?.validity ?? .lasting).rawValue),
    ]
  }
}
