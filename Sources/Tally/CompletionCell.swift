public import Vocabulary

/// How long requests took from reception to completion, by the day they were completed: what cycle times are computed from.
public struct CompletionCell: Hashable, Sendable {
  public let completed: Day
  public let department: DepartmentCode
  /// Whole days between the two dates; 0 on the same day.
  public let days: Int

  public init(completed: Day, department: DepartmentCode, days: Int) {
    self.completed = completed
    self.department = department
    self.days = days
  }
}

public typealias CompletionCounts = CountTable<CompletionCell>
