import Access
import Operations
import Vocabulary
import Workflow

/// The accounts of staff, as the administrator keeps them.
struct PeoplePage: Sendable {
  let people: [Row]

  struct Row: Sendable {
    let id: String
    let name: String
    let signInName: String
    let roles: String
    /// His department, where he has one.
    let department: [String]
    let state: String
  }

  init(_ accounts: [StaffAccount], _ departments: [Department], in language: Language) {
    let texts = Texts(language)
    people = accounts.map { account in
      Row(
        id: account.id.description, name: account.name.text, signInName: account.signInName.text,
        roles: account.roles.names(in: language), department: account.departmentName(among: departments, in: language),
        state: texts["people", account.state])
    }
  }
}

/// The form of a new account, with what was entered so far.
struct PersonForm: Sendable {
  static let nameField = "name"
  static let signInNameField = "sign_in_name"
  static let rolesField = "roles"
  static let departmentField = "department"

  let name: String
  let signInName: String
  let roles: [FormChoice]
  let departments: [FormChoice]
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(
    _ departments: [Department], entered: FormFields = FormFields(), refusals: [Refused] = [], in language: Language
  ) {
    name = entered.first(Self.nameField)
    signInName = entered.first(Self.signInNameField)
    roles = FormChoice.roles(entered.roles, in: language)
    self.departments = FormChoice.departments(departments, entered.first(Self.departmentField), in: language)
    problems = FormProblems.of(refusals, first: Self.nameField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// One account, and what may be done with it.
struct PersonPage: Sendable {
  let id: String
  let name: String
  let signInName: String
  let state: String
  let opened: String
  let roles: [FormChoice]
  let departments: [FormChoice]
  /// The roles and the department as the page shows them, so that others that were given since are not written over.
  let shownRoles: String
  let shownDepartment: String
  /// Whether it is the administrator's own, whose rights he does not change himself.
  let isOwn: Bool
  let locked: Bool
  let untaken: Bool
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(
    _ account: StaffAccount, _ departments: [Department], for staff: Staff, entered: FormFields? = nil,
    looksAgain: Bool = false, refusals: [Refused] = [], in language: Language
  ) {
    let texts = Texts(language)
    id = account.id.description
    name = account.name.text
    signInName = account.signInName.text
    state = texts["people", account.state]
    opened = account.opened.at.day.name(in: language)
    let duties = account.duties
    let drawn = looksAgain ? entered.map { duties.taking(changesOf: $0) } : nil
    roles = FormChoice.roles((drawn?.roles ?? entered?.roles) ?? duties.roles, in: language)
    let department = drawn?.departmentWord ?? entered?.first(PersonForm.departmentField) ?? duties.departmentWord
    self.departments = FormChoice.departments(departments, department, in: language)
    func shown(_ name: String, _ now: String) -> String {
      entered?.shown(name, now: now, looksAgain: looksAgain) ?? now
    }
    shownRoles = shown(Duties.shownRolesField, duties.roleWords)
    shownDepartment = shown(Duties.shownDepartmentField, duties.departmentWord)
    isOwn = account.id == staff.id
    locked = account.locked != nil
    untaken = account.password == nil
    problems = FormProblems.of(refusals, first: PersonForm.rolesField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// The link by which the owner takes his account over, shown once to who made it.
struct PersonLink: Sendable {
  let name: String
  let signInName: String
  let link: String
  let days: String

  init(_ link: EnrolmentLink, in language: Language) {
    name = link.account.name.text
    signInName = link.account.signInName.text
    self.link = link.address
    days = Texts(language).counted("days", Int(Enrolment.seconds / 86_400), in: language)
  }
}

extension StaffAccount {
  /// The key of the word for how it stands.
  var state: String { locked != nil ? "locked" : password == nil ? "untaken" : "active" }

  /// The name of his department; nothing where he has none.
  func departmentName(among departments: [Department], in language: Language) -> [String] {
    department.map { code in [departments.first { $0.code == code }?.name[language] ?? code.text] } ?? []
  }
}

extension FormFields {
  /// The roles that were ticked.
  var roles: Set<Role> { Set((values[PersonForm.rolesField] ?? []).compactMap { Role(rawValue: $0) }) }
}

extension FormChoice {
  static func roles(_ chosen: Set<Role>, in language: Language) -> [FormChoice] {
    Role.allCases.map { FormChoice(code: $0.rawValue, label: $0.name[language], chosen: chosen.contains($0)) }
  }

  static func departments(_ all: [Department], _ chosen: String, in language: Language) -> [FormChoice] {
    all.map { FormChoice(code: $0.code.text, label: $0.name[language], chosen: $0.code.text == chosen) }
  }
}
