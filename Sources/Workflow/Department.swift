public import Vocabulary

/// A department of the association; each has its indicators and sees its own (policy T4).
public struct Department: Hashable, Sendable {
  public let code: DepartmentCode
  public let name: LocalizedText

  public init(code: DepartmentCode, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}

/// A service that a department provides, and that can be rated.
public struct Service: Hashable, Sendable {
  public let code: ServiceCode
  public let department: DepartmentCode
  public let name: LocalizedText

  public init(code: ServiceCode, department: DepartmentCode, name: LocalizedText) {
    self.code = code
    self.department = department
    self.name = name
  }
}
