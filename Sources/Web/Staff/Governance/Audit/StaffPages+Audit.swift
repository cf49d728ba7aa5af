import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let audit: [StaffAddress] = [
    .get("/staff/audit", .seeAudit) { try await $0.audit($1) },
    .post("/staff/audit/check", .seeAudit) { site, visit in
      try await site.engine.checkAudit(by: visit.staff)
      return visit.goOn(to: "/staff/audit")
    },
  ]
}

/// The record of all acts, newest first. The chain is not walked at a look: how it came out last stands at the top.
extension Site {
  func audit(_ visit: StaffVisit) async throws -> Response {
    let filter = visit.auditFilter
    let page = try await engine.auditPage(filter, before: Int(visit.query("before")).flatMap { $0 > 0 ? $0 : nil })
    return show(Page(template: .audit, values: AuditList(page, filter, in: visit.language)), to: visit)
  }
}

extension StaffVisit {
  /// What is asked for; what is no question of the page is not asked.
  fileprivate var auditFilter: AuditFilter {
    var filter = AuditFilter()
    filter.kind = AuditFilter.Kind(rawValue: query("kind"))
    filter.act = Right(rawValue: query("act"))
    filter.actor = StaffID(query("actor"))
    let subject = query("about")
    if !subject.isEmpty, subject.utf8.count <= 80 { filter.subject = subject }
    return filter
  }
}
