public import Reports
import Storage
import Vocabulary
public import Workflow

/// The shelf of reports as a member of staff stands before it.
extension Engine {
  /// The reports that stand there for him, of the newest period first.
  public func shelf(for staff: Staff) async throws -> [ShelvedReport] {
    try await store.read { try $0.shelvedReports() }.filter { $0.audience.includes(staff) }
  }

  /// A file of a report; nil where there is none of that name. Throws `RightRefusal` where the report is not for him.
  public func shelvedFile(named name: String, of report: String, for staff: Staff) async throws -> ReportFile? {
    try await store.read { ledger in
      guard let found = try ledger.shelvedReport(named: report) else { return nil }
      try found.audience.require(staff)
      return try ledger.shelvedFile(named: name, of: report).map { ReportFile(name: name, bytes: $0) }
    }
  }
}
