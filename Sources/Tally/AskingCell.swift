public import Vocabulary

/// What became of the ends of requests, by the day on which it was decided whether somebody is asked.
public struct AskingCell: Hashable, Sendable {
  public let day: Day
  public let department: DepartmentCode
  /// `asked`, `taken_back`, `handed`, `delivered`, or the reason for which nobody was asked.
  public let result: String

  public init(day: Day, department: DepartmentCode, result: String) {
    self.day = day
    self.department = department
    self.result = result
  }
}

public typealias AskingCounts = CountTable<AskingCell>
