public import Reports
import Storage
import Tally
public import Vocabulary
import Workflow

extension Engine {
  /// The board's page of a month, a quarter or a year, from the counts and steps as they stand now.
  public func boardReport(_ period: CivilPeriod, under definition: BoardDefinition) async throws -> BoardReport {
    let today = world.now().day
    return try await store.read { ledger in
      BoardReport(of: try ledger.sources(of: period, on: today, under: definition), under: definition)
    }
  }
}

extension Ledger {
  fileprivate func sources(
    of period: CivilPeriod, on today: Day, under definition: BoardDefinition
  ) throws -> BoardSources {
    let days = definition.days(of: period)
    let requests = try requestMeasures(by: period.calendar, openAfter: period.days, on: today)
    let actions = try toldActions(in: period.days)
    let figures = try figures(of: period.last, on: days.following(actions, in: period.calendar), counted: today)
    return BoardSources(
      period: period, figures: figures, pairs: try pairCounts(on: days),
      completions: try completionCounts(on: days), open: requests.open, decisions: requests.compliance.decisions,
      policy: requests.compliance.lines(of: period), actions: actions)
  }
}

extension Compliance {
  /// The decisions of each month that were taken after the least time of study (S5).
  var decisions: [CivilMonth: BoardSources.Decisions] {
    let months = Set(cells.keys.filter { $0.rule == .timeGiven }.map(\.month))
    return Dictionary(
      uniqueKeysWithValues: months.map { month in
        let decisions = share(.timeGiven, month: month)
        return (month, BoardSources.Decisions(kept: decisions.kept, whole: decisions.whole))
      })
  }

  /// How far each rule was kept in the months of a period; rules that nothing fell under are left out.
  func lines(of period: CivilPeriod) -> [BoardSources.PolicyLine] {
    ComplianceRule.allCases.compactMap { rule in
      let kept = period.months.map { share(rule, month: $0) }.reduce(KeptShare(), +)
      guard kept.whole > 0 else { return nil }
      return BoardSources.PolicyLine(
        clause: rule.clause.rawValue, rule: rule.rawValue, name: rule.name, kept: kept.kept, whole: kept.whole)
    }
  }
}
