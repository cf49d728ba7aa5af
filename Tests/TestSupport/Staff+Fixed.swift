import Vocabulary
public import Workflow

extension Staff {
  /// The employee of a house who has this role.
  public static func fixed(_ role: Role) -> Staff {
    Staff(
      Identifier(high: 7, low: UInt64(Role.allCases.firstIndex(of: role) ?? 99)), roles: [role],
      department: role == .departmentOfficer ? House.department.code : nil)
  }
}
