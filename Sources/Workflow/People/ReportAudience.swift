public import Vocabulary

/// For whom a report stands on the shelf (T4): each department sees its own, and nobody another's.
public enum ReportAudience: Hashable, Sendable {
  /// The association's: the month's report and the board's page. For those who see all indicators.
  case association
  /// A department's own, with what people wrote about it: for that department, and for those who see all departments'
  /// indicators and comments.
  case department(DepartmentCode)

  /// Who holds one of these may come to the shelf; what stands there for him is asked of each report.
  public static let rights: [Right] = [.seeAllIndicators, .seeDepartmentIndicators]

  /// Whether a report stands there for somebody.
  public func includes(_ staff: Staff) -> Bool {
    switch self {
    case .association: staff.reach(of: .seeAllIndicators) > .nothing
    case .department(let code): staff.may(.seeDepartmentIndicators, in: code) && staff.may(.seeComments, in: code)
    }
  }

  /// Refuses whom the report is not for.
  public func require(_ staff: Staff) throws(RightRefusal) {
    switch self {
    case .association: try staff.require(.seeAllIndicators)
    case .department(let code):
      try staff.require(.seeDepartmentIndicators, in: code)
      try staff.require(.seeComments, in: code)
    }
  }
}
