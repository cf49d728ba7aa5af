public import Vocabulary

/// What a member of staff is in the association. One person may be several things.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  case administrator
  case relationsEmployee = "relations"
  case socialResearcher = "researcher"
  case committeeMember = "committee"
  case departmentOfficer = "department"
  case qualityOfficer = "quality"
  case boardMember = "board"

  public var name: LocalizedText {
    switch self {
    case .administrator: LocalizedText(ar: "مدير النظام", en: "Administrator")
    case .relationsEmployee: LocalizedText(ar: "موظف علاقات المستفيدين", en: "Relations employee")
    case .socialResearcher: LocalizedText(ar: "مسؤول البحث الاجتماعي", en: "Social-research officer")
    case .committeeMember: LocalizedText(ar: "عضو لجنة البحث", en: "Member of the research committee")
    case .departmentOfficer: LocalizedText(ar: "مسؤول القسم", en: "Department officer")
    case .qualityOfficer: LocalizedText(ar: "مسؤول الجودة", en: "Quality officer")
    case .boardMember: LocalizedText(ar: "عضو مجلس الإدارة", en: "Member of the board")
    }
  }
}

/// A member of staff, as far as the rules need to know him.
public struct Staff: Hashable, Sendable {
  public let id: StaffID
  public let roles: Set<Role>
  /// His department, where he has one.
  public let department: DepartmentCode?

  public init(_ id: StaffID, roles: Set<Role>, department: DepartmentCode? = nil) {
    self.id = id
    self.roles = roles
    self.department = department
  }
}
