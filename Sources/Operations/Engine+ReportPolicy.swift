import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// How far the policy was kept, from the steps of all requests: by clause, in a month or in all, by department.
  public func policyReport(month: CivilMonth?, in calendar: CivilCalendar) async throws -> PolicyReport {
    try await store.read { ledger in
      let (versions, days) = (try ledger.policyVersions(), try ledger.workingDays())
      var compliance = Compliance()
      try ledger.forEachRequest { compliance.add($0, by: calendar, under: versions, workingDays: days) }
      return PolicyReport(
        of: compliance, month: month, calendar: calendar,
        departments: Dictionary(uniqueKeysWithValues: try ledger.departments().map { ($0.code, $0.name) }))
    }
  }
}
