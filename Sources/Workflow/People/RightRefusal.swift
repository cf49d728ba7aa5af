public import Vocabulary

/// Why somebody may not do what he asked for: his roles do not give the right, or not over this department.
public enum RightRefusal: Refusal {
  case notHeld(Right)
  case otherDepartment(Right)

  /// What is said to him.
  public var words: LocalizedText {
    switch self {
    case .notHeld:
      LocalizedText(
        ar: "هذا ليس من صلاحياتك. اطلبه من مدير النظام إن كان من عملك.",
        en: "This is not among your rights. Ask the administrator if it belongs to your work.")
    case .otherDepartment:
      LocalizedText(ar: "هذا يخص قسماً آخر.", en: "This belongs to another department.")
    }
  }
}

extension Staff {
  /// Refuses unless he holds the right; over a department's affairs, unless it reaches there.
  public func require(_ right: Right, in department: DepartmentCode? = nil) throws(RightRefusal) {
    guard reach(of: right) > .nothing else { throw .notHeld(right) }
    if let department, !may(right, in: department) { throw .otherDepartment(right) }
  }
}
