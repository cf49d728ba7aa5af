public import Reports
import Storage
import Surveys
import Tally
public import Vocabulary
import Workflow

extension Engine {
  /// The month's report, from the counts as they stand now; computed on the reader's own thread, where nobody waits for it.
  public func monthlyReport(_ month: CivilMonth, under definition: MonthlyDefinition) async throws -> MonthlyReport {
    let today = world.now().day
    return try await store.read {
      MonthlyReport(of: try $0.figures(of: month, counted: today, under: definition), under: definition)
    }
  }
}

extension Ledger {
  /// What a month's report is made from, and an explanation of one of its numbers.
  func figures(of month: CivilMonth, counted today: Day, under definition: MonthlyDefinition) throws -> MonthlyFigures {
    try figures(of: month, on: definition.days(upTo: month), counted: today)
  }
}
