public import Vocabulary

/// Answers that were set aside on a day, by the reasons that each has.
public struct AsideCell: Hashable, Sendable {
  public let day: Day
  public let department: DepartmentCode
  public let reasons: AsideReasons

  public init(day: Day, department: DepartmentCode, reasons: AsideReasons) {
    self.day = day
    self.department = department
    self.reasons = reasons
  }
}

public typealias AsideCounts = CountTable<AsideCell>
