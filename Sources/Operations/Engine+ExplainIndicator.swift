public import Reports
import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// Explains one number of a month's report, from the counts as they stand now.
  ///
  /// Without a department it is the association's number. Throws `ExplanationRefusal` where there is no such indicator,
  /// department or month.
  public func explain(
    _ indicator: String, department: String?, month: String, in calendar: CivilCalendar,
    under definition: MonthlyDefinition
  ) async throws -> FigureExplanation {
    let today = world.now().day
    return try await store.read { ledger in
      let question = try ExplanationQuestion(
        indicator: indicator, department: department, month: month, in: calendar,
        departments: Dictionary(uniqueKeysWithValues: try ledger.departments().map { ($0.code, $0.name) }),
        days: try ledger.countedDays())
      let figures = try ledger.figures(of: question.month, counted: today, under: definition)
      return FigureExplanation(of: question, from: figures, under: definition)
    }
  }
}
