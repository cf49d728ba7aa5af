import Access
public import Storage
import Vocabulary
public import Workflow

/// The record of all acts, as it is read and examined.
extension Engine {
  /// Records on one page.
  public static let auditPageLength = 50
  /// Seconds for which a look at the chain stands before it is walked anew.
  static let auditCheckSeconds: Int64 = 60

  /// A page of the audit: the newest records, or those before a place.
  public func auditPage(_ filter: AuditFilter, before position: Int?) async throws -> AuditPage {
    try await store.read { ledger in
      let accounts = try ledger.accounts()
      let names = Dictionary(
        accounts.map { ($0.id.description, $0.name.text) }, uniquingKeysWith: { first, _ in first })
      let found = try ledger.auditRecords(filter, before: position, limit: Self.auditPageLength + 1)
      let shown = found.prefix(Self.auditPageLength)
      return AuditPage(
        lines: try shown.map { AuditLine($0, detail: try ledger.detail(of: $0), names: names) },
        next: found.count > shown.count ? shown.last?.position : nil,
        last: try ledger.lastAuditCheck().map { AuditStanding($0, names: names) },
        staff: accounts.map { ($0.id, $0.name.text) })
    }
  }

  /// Walks the chain and keeps how it came out. Asked again within a minute, it lets what was found stand.
  public func checkAudit(by staff: Staff) async throws {
    let now = world.now()
    try staff.require(.seeAudit)
    let last = try await store.read { try $0.lastAuditCheck() }
    if let last, now < last.at.adding(seconds: Self.auditCheckSeconds) { return }
    let review = try await store.read { try $0.reviewAudit() }
    try await keep(review, at: now, by: staff.id)
  }

  /// Keeps how an examination at the machine came out; nothing where there is no association yet whose it would be.
  public func keepAuditCheck(_ review: AuditReview) async throws {
    try await keep(review, at: world.now(), by: nil)
  }

  private func keep(_ review: AuditReview, at now: Moment, by staff: StaffID?) async throws {
    let check = AuditCheck(review, at: now, by: staff)
    try await store.write { ledger in
      if try ledger.associationName() != nil { try ledger.save(check) }
    }
  }
}
