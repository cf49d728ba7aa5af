import Vocabulary

/// What the counts are about: 24 months, 12 departments, ten questions, the last of them 0 to 10.
struct Plan {
  let days: [Day]
  let departments: [DepartmentCode]
  let questions: [QuestionCode]
  let service: ServiceCode
  let survey = "service-served/1"

  /// Never nil: every code is of plain letters, and the calendar has every month.
  init?() {
    guard let last = CivilMonth(.gregorian, year: 2026, month: 10), let service = ServiceCode("aid") else { return nil }
    days = (0..<24).reversed().compactMap { last.adding(months: -$0)?.firstDay }
    departments = (1...12).compactMap { DepartmentCode("department-\($0)") }
    questions = (1...10).compactMap { QuestionCode("Q\($0)") }
    self.service = service
  }
}
