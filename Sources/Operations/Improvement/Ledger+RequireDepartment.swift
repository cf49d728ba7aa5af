import Storage
import Vocabulary
import Workflow

extension Ledger {
  /// Throws `ActionRefusal.unknownDepartment` where there is no such department.
  func requireDepartment(_ code: DepartmentCode) throws {
    let known = try departments().map(\.code)
    guard known.contains(code) else { throw ActionRefusal.unknownDepartment(code.text, known: known) }
  }
}
