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

/// A person the association serves. The mobile number is kept sealed, and only to reach him.
public struct Beneficiary: Hashable, Sendable {
  public let id: BeneficiaryID
  public let name: String
  public let mobile: String

  public init(id: BeneficiaryID, name: String, mobile: String) {
    self.id = id
    self.name = name
    self.mobile = mobile
  }
}
