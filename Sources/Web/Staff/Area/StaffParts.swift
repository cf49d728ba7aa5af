import Vocabulary
import Workflow

/// A part of the staff area: the key of its word, its address, and the rights any of which lets it be seen.
struct StaffParts: Sendable {
  let key: String
  let path: String
  let rights: [Right]

  private init(_ key: String, _ path: String, _ rights: Right...) {
    (self.key, self.path, self.rights) = (key, path, rights)
  }

  /// The parts in the order in which they stand, under the key of their heading.
  static let groups: [(key: String, parts: [StaffParts])] = [
    ("queue", [StaffParts("queue", "/staff/queue", .seeRequests)]),
    (
      "group_requests",
      [
        StaffParts("register", "/staff/requests/new", .receive),
        StaffParts("requests", "/staff/requests", .seeRequests),
        StaffParts("inquiries", "/staff/inquiries", .seeReferences),
        StaffParts("services", "/staff/services", .manageServices),
      ]
    ),
    (
      "group_figures",
      [
        StaffParts("overview", "/staff/overview", .seeAllIndicators, .seeDepartmentIndicators),
        StaffParts("dashboard", "/staff/dashboard", .seeAllIndicators, .seeDepartmentIndicators),
        StaffParts("actions", "/staff/actions", .seeAllIndicators, .seeDepartmentIndicators),
        StaffParts("shelf", "/staff/reports", .seeAllIndicators, .seeDepartmentIndicators),
      ]
    ),
    (
      "group_heard",
      [
        StaffParts("alerts", "/staff/alerts", .seeAlerts),
        StaffParts("followups", "/staff/followups", .followUp),
        StaffParts("said", "/staff/said", .tellActions),
        StaffParts("set_aside", "/staff/set-aside", .releaseAnswers),
      ]
    ),
    (
      "group_asking",
      [
        StaffParts("calls", "/staff/calls", .interview),
        StaffParts("paper", "/staff/paper", .enterPaper),
        StaffParts("tablets", "/staff/tablets", .manageTablets),
        StaffParts("outbox", "/staff/outbox", .seePersonalData),
        StaffParts("asked", "/staff/asked", .seeAllIndicators),
        StaffParts("surveys", "/staff/surveys", .manageQuestionnaires),
      ]
    ),
    (
      "group_rules",
      [
        StaffParts("governance", "/staff/governance", .seePolicy),
        StaffParts("references", "/staff/references", .seeReferences),
      ]
    ),
  ]

  /// Where whoever signs in begins: the first of these that he sees.
  static let beginnings = ["/staff/queue", "/staff/overview"]

  /// The part to which a page belongs: the one with the longest address that leads to it.
  static func part(of path: String) -> StaffParts? {
    groups.flatMap(\.parts).filter { path == $0.path || path.hasPrefix($0.path + "/") }
      .max { $0.path.count < $1.path.count }
  }
}
