public import Reports
import Storage
import Vocabulary
public import Workflow

extension Engine {
  /// The dashboard under a filter, from the counts as they stand now.
  ///
  /// The association as a whole is for whoever sees all indicators; a department for whoever sees its own (T4). Throws
  /// `RightRefusal`, `ActionRefusal.unknownDepartment`.
  public func dashboard(
    _ filter: DashboardFilter, by staff: Staff, under definition: DepartmentDefinition
  ) async throws -> Dashboard {
    if let department = filter.department {
      if !staff.may(.seeAllIndicators, in: department) { try staff.require(.seeDepartmentIndicators, in: department) }
    } else if staff.reach(of: .seeAllIndicators) < .everything {
      throw RightRefusal.notHeld(.seeAllIndicators)
    }
    let today = world.now().day
    return try await store.read { ledger in
      if let department = filter.department { try ledger.requireDepartment(department) }
      let figures = try ledger.figures(
        of: filter.period.last, on: Dashboard.days(for: filter.period, under: definition), counted: today,
        inBothCalendars: true)
      return Dashboard(of: figures, showing: filter, on: today, under: definition)
    }
  }
}
