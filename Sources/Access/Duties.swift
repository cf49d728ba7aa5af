public import Vocabulary
public import Workflow

/// The roles of an account and its department, as a page shows them to be changed.
public struct Duties: Hashable, Sendable {
  public let roles: Set<Role>
  public let department: DepartmentCode?

  public init(_ roles: Set<Role>, department: DepartmentCode?) {
    self.roles = roles
    self.department = department
  }

  /// These duties with what somebody changed who saw others: the roles that he added and took away, and the department
  /// where he chose another.
  public func taking(changesTo wished: Duties, since shown: Duties) -> Duties {
    Duties(
      roles.union(wished.roles.subtracting(shown.roles)).subtracting(shown.roles.subtracting(wished.roles)),
      department: wished.department == shown.department ? department : wished.department)
  }
}

extension StaffAccount {
  public var duties: Duties { Duties(roles, department: department) }
}
