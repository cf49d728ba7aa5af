import Access
import Operations
import Vocabulary
import Workflow

/// A member of staff's own account: who he is, what he may do, and the secrets that are his to change.
struct AccountPage: Sendable {
  static let presentField = "present"
  static let passwordField = "password"
  static let againField = "password_again"

  let name: String
  let signInName: String
  let roles: String
  let department: [String]
  /// How many recovery codes are left.
  let left: String
  let rule: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(_ account: StaffAccount, _ departments: [Department], refusals: [Refused] = [], in language: Language) {
    let texts = Texts(language)
    name = account.name.text
    signInName = account.signInName.text
    roles = account.roles.names(in: language)
    department = account.departmentName(among: departments, in: language)
    left = texts.counted("codes", account.secondFactor?.recovery.count ?? 0, in: language)
    rule = texts["enrolment", "rule", ["n": Numerals.written(Password.length.lowerBound, in: language)]]
    problems = FormProblems.of(refusals, first: Self.presentField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// New recovery codes, shown once.
struct AccountCodes: Sendable { let codes: [String] }
