import Vocabulary
import Workflow

/// How far a list of requests goes for somebody: a list is narrowed before it is cut to its length.
enum Breadth: Hashable, Sendable {
  case everywhere
  case department(DepartmentCode)

  /// The only department it shows; nil where it shows all.
  var department: DepartmentCode? {
    if case .department(let department) = self { department } else { nil }
  }
}

extension Staff {
  /// How far a list goes that he reads by a right; nil where nothing of it is his to see.
  func breadth(of right: Right) -> Breadth? {
    switch reach(of: right) {
    case .everything: .everywhere
    case .ownDepartment: department.map(Breadth.department)
    case .nothing: nil
    }
  }
}
