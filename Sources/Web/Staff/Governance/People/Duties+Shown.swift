import Access
import Vocabulary
import Workflow

/// The roles and the department of an account, as the form that changes them tells, hidden, what its page showed.
extension Duties {
  static let shownRolesField = "was_roles"
  static let shownDepartmentField = "was_department"

  var roleWords: String { roles.map(\.rawValue).sorted().joined(separator: " ") }
  var departmentWord: String { department?.text ?? "" }

  /// These, with what the form changes of those that its page showed.
  func taking(changesOf form: FormFields) -> Duties {
    let wished = Duties(form.roles, department: DepartmentCode(form.first(PersonForm.departmentField)))
    return taking(changesTo: wished, since: form.shownDuties ?? self)
  }
}

extension FormFields {
  /// What the page showed; nil where the form does not tell. What no account has was never shown.
  var shownDuties: Duties? {
    guard values[Duties.shownRolesField] != nil else { return nil }
    let words = first(Duties.shownRolesField).split(separator: " ")
    let (roles, department) = (words.compactMap { Role(rawValue: String($0)) }, first(Duties.shownDepartmentField))
    guard roles.count == words.count, department.isEmpty || DepartmentCode(department) != nil else {
      return Duties([], department: nil)
    }
    return Duties(Set(roles), department: DepartmentCode(department))
  }
}
