public import Vocabulary

/// What one asks to have explained: an indicator in a month, of a department or of the association as a whole.
public struct ExplanationQuestion: Hashable, Sendable {
  public let measure: Measure
  /// Nil for the association as a whole.
  public let department: DepartmentCode?
  public let month: CivilMonth

  init(measure: Measure, department: DepartmentCode?, month: CivilMonth) {
    self.measure = measure
    self.department = department
    self.month = month
  }

  /// Reads what was asked against what there is: the departments, and the days on which anything was counted.
  ///
  /// Codes are read without regard to capitals, the month in digits of either script.
  public init(
    indicator: String, department: String?, month: String, in calendar: CivilCalendar,
    departments: [DepartmentCode: LocalizedText], days: Range<Day>?
  ) throws(ExplanationRefusal) {
    guard let measure = Measure.all.first(where: { $0.rawValue.lowercased() == indicator.lowercased() }) else {
      throw .unknownIndicator(indicator)
    }
    self.measure = measure
    if let department {
      guard let code = departments.keys.first(where: { $0.text.lowercased() == department.lowercased() }) else {
        throw .unknownDepartment(department, known: departments)
      }
      self.department = code
    } else {
      self.department = nil
    }
    let known = days.flatMap { CountedMonths($0, in: calendar) }
    guard let civil = CivilMonth(month, calendar: calendar) else { throw .notAMonth(month, known: known) }
    guard let days, civil.days.overlaps(days) else { throw .monthWithoutCounts(civil, known: known) }
    self.month = civil
  }
}

/// The months of one calendar from the first in which anything was counted to the last.
public struct CountedMonths: Hashable, Sendable {
  public let first: CivilMonth
  public let last: CivilMonth

  /// Nil without days, or outside the calendar's tables.
  init?(_ days: Range<Day>, in calendar: CivilCalendar) {
    guard !days.isEmpty, let first = CivilMonth(containing: days.lowerBound, calendar: calendar),
      let last = CivilMonth(containing: days.upperBound.adding(days: -1), calendar: calendar)
    else { return nil }
    self.first = first
    self.last = last
  }
}
