import Access
import Operations
import Vocabulary
import Workflow

/// A member of staff's own account: who he is, what he may do, and the secrets that are his to change.
struct AccountPage: Sendable {
  static let presentField = "present"
  /// The fields of the other forms for the present password; each is sent as `presentField`.
  static let presentForCodes = "present_codes"
  static let presentForSessions = "present_session"
  static let passwordField = "password"
  static let againField = "password_again"
  static let sessionField = "session"

  /// One of his open sessions.
  struct OpenSession: Sendable {
    let name: String
    let opened: String
    let used: String
    /// Whether the page itself was asked for in it.
    let isThis: Bool
    let chosen: Bool
  }

  let name: String
  let signInName: String
  let roles: String
  let department: [String]
  /// How many recovery codes are left.
  let left: String
  let rule: String
  let sessions: [OpenSession]
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(
    _ member: Member, _ departments: [Department], sessions: [Session], chosen: Set<String> = [],
    refusals: [Refused] = [], in language: Language
  ) {
    let (account, texts) = (member.account, Texts(language))
    name = account.name.text
    signInName = account.signInName.text
    roles = account.roles.names(in: language)
    department = account.departmentName(among: departments, in: language)
    left = texts.counted("codes", account.secondFactor?.recovery.count ?? 0, in: language)
    rule = texts["enrolment", "rule", ["n": Numerals.written(Password.length.lowerBound, in: language)]]
    self.sessions = sessions.map { session in
      OpenSession(
        name: session.name, opened: texts["account", "opened", ["when": session.opened.reading(in: language)]],
        used: texts["account", "used", ["when": session.lastUsed.reading(in: language)]],
        isThis: session.digest == member.session.digest, chosen: chosen.contains(session.name))
    }
    problems = FormProblems.of(refusals, first: Self.presentField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// New recovery codes, shown once.
struct AccountCodes: Sendable { let codes: [String] }
