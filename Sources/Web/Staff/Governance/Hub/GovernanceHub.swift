import Hummingbird
import Vocabulary
import Workflow

/// What the association is governed by, and who keeps it: the parts that are his to see, each with a word on what it is for.
struct GovernanceHub: Sendable {
  let parts: [Part]

  struct Part: Sendable {
    let address: String
    let title: String
    let words: String
  }

  init(for staff: Staff, in language: Language) {
    let texts = Texts(language)
    parts = Self.parts.filter { staff.reach(of: $0.right) > .nothing }.map { part in
      Part(
        address: part.path, title: texts["governance", part.key], words: texts["governance", "\(part.key)_words"])
    }
  }

  private static let parts: [(key: String, path: String, right: Right)] = [
    ("policy", "/staff/policy", .seePolicy), ("compliance", "/staff/compliance", .seeCompliance),
    ("references", "/staff/references", .seeReferences), ("people", "/staff/people", .manageStaff),
    ("holidays", "/staff/holidays", .manageHolidays), ("audit", "/staff/audit", .seeAudit),
    ("set_aside", "/staff/set-aside", .releaseAnswers),
  ]
}

extension Site {
  func governance(_ visit: StaffVisit) -> Response {
    show(Page(template: .governanceHub, values: GovernanceHub(for: visit.staff, in: visit.language)), to: visit)
  }
}
