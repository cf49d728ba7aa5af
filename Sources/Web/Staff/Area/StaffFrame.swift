import Access
import Operations
import Vocabulary
import Workflow

/// What stands around every page of the staff area: who is signed in, and the parts that are his to see.
struct StaffFrame: Sendable {
  let name: String
  let roles: String
  let parts: [Part]

  struct Part: Sendable {
    let address: String
    let label: String
  }

  /// The page on which he begins; every member of staff sees some part.
  var first: String { parts.first?.address ?? "/staff/account" }

  init(_ member: Member, in language: Language) {
    let staff = member.account.staff
    name = member.account.name.text
    roles = Role.allCases.filter(staff.roles.contains).map { $0.name[language] }
      .joined(separator: language == .arabic ? "، " : ", ")
    let texts = Texts(language)
    parts = Self.parts.filter { $0.rights.isEmpty || $0.rights.contains { staff.reach(of: $0) > .nothing } }
      .map { Part(address: $0.path, label: texts["staff", $0.key]) }
  }

  /// The parts of the area, in the order in which they stand: the key of the word, the address, and who sees them.
  private static let parts: [(key: String, path: String, rights: [Right])] = [
    ("queue", "/staff/queue", [.seeRequests]),
    ("overview", "/staff/overview", [.seeAllIndicators, .seeDepartmentIndicators]),
    ("dashboard", "/staff/dashboard", [.seeAllIndicators, .seeDepartmentIndicators]),
    ("actions", "/staff/actions", [.seeAllIndicators, .seeDepartmentIndicators]),
    ("shelf", "/staff/reports", [.seeAllIndicators, .seeDepartmentIndicators]),
    ("requests", "/staff/requests", [.seeRequests]),
    ("register", "/staff/requests/new", [.receive]),
    ("inquiries", "/staff/inquiries", [.seeReferences]),
    ("outbox", "/staff/outbox", [.seePersonalData]),
    ("calls", "/staff/calls", [.interview]),
    ("paper", "/staff/paper", [.enterPaper]),
    ("asked", "/staff/asked", [.seeAllIndicators]),
    ("surveys", "/staff/surveys", [.manageQuestionnaires]),
    ("alerts", "/staff/alerts", [.seeAlerts]),
    ("followups", "/staff/followups", [.followUp]),
    ("said", "/staff/said", [.tellActions]),
    ("services", "/staff/services", [.manageServices]),
    ("tablets", "/staff/tablets", [.manageTablets]),
    ("editor", "/staff/surveys/drafts", [.manageQuestionnaires]),
    ("governance", "/staff/governance", [.seePolicy]),
    ("references", "/staff/references", [.seeReferences]),
  ]
}
