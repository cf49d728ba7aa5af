import Analytics
public import Vocabulary
import Workflow

/// How far the policy was kept, rule by rule under its clause, with the number behind each share and the range that so few
/// or so many allow.
///
/// Nothing is withheld where a number is small: what is counted is what the association did with its requests, not what
/// anybody answered. How little a few requests say, the interval shows.
public struct PolicyReport: Hashable, Sendable, Encodable {
  /// What is counted under one clause.
  public struct Line: Hashable, Sendable, Encodable {
    public let clause: String
    public let rule: String
    public let name: LocalizedText
    public let kept: Int
    public let n: Int
    /// Nil where there was nothing to keep.
    public let share: Double?
    public let interval: Bounds?
    public let cells: [Cell]
  }

  /// The part of a line that one month and one department have in it.
  public struct Cell: Hashable, Sendable, Encodable {
    public let month: String
    public let department: String
    public let name: LocalizedText
    public let kept: Int
    public let n: Int
    public let share: Double?
    public let interval: Bounds?
  }

  /// Where the share of many such requests would lie, with 95 % confidence (Wilson 1927), 0…1; none where n is 0.
  public struct Bounds: Hashable, Sendable, Encodable {
    public let low: Double
    public let high: Double

    init?(_ share: KeptShare) {
      guard let found = Share(share.kept, of: share.whole).wilson() else { return nil }
      (low, high) = (found.lower, found.upper)
    }
  }

  public let calendar: String
  /// Nil for all months.
  public let month: String?
  public let lines: [Line]

  init(
    of compliance: Compliance, month: CivilMonth?, calendar: CivilCalendar,
    departments: [DepartmentCode: LocalizedText]
  ) {
    self.calendar = calendar.rawValue
    self.month = month?.description
    lines = ComplianceRule.allCases.map { rule in
      let whole = compliance.share(rule, month: month)
      let cells = compliance.cells.filter { $0.key.rule == rule && (month ?? $0.key.month) == $0.key.month }
        .sorted {
          ($0.key.month.description, $0.key.department) < ($1.key.month.description, $1.key.department)
        }
      return Line(
        clause: rule.clause.rawValue, rule: rule.rawValue, name: rule.name, kept: whole.kept, n: whole.whole,
        share: whole.value, interval: Bounds(whole),
        cells: cells.map { cell, share in
          Cell(
            month: cell.month.description, department: cell.department.text,
            name: departments[cell.department] ?? LocalizedText(ar: cell.department.text, en: cell.department.text),
            kept: share.kept, n: share.whole, share: share.value, interval: Bounds(share))
        })
    }
  }
}

extension PolicyReport {
  /// The report in lines, each share with the number behind it and its interval.
  public func text(in language: Language) -> String {
    lines.flatMap { line in
      ["\(line.clause)  \(line.name[language]): \(words(line.kept, line.n, line.interval, language))"]
        + line.cells.map {
          "      \($0.month)  \($0.name[language]): \(words($0.kept, $0.n, $0.interval, language))"
        }
    }.joined(separator: "\n")
  }

  private func words(_ kept: Int, _ n: Int, _ range: Bounds?, _ language: Language) -> String {
    guard let range, n > 0 else { return language == .arabic ? "لا حالات" : "no cases" }
    // Never rounded up to all, or down to none.
    func percent(_ share: Double, isNone: Bool, isAll: Bool) -> String {
      let whole = isAll ? 100 : isNone ? 0 : WholePercent.between(share * 100)
      return Numerals.written(whole, in: language) + (language == .arabic ? "٪" : "%")
    }
    let share = percent(Double(kept) / Double(n), isNone: kept == 0, isAll: kept == n)
    let low = percent(range.low, isNone: kept == 0, isAll: false)
    let high = percent(range.high, isNone: false, isAll: kept == n)
    func number(_ value: Int) -> String { Numerals.written(value, in: language) }
    return language == .arabic
      ? "\(share) (\(number(kept)) من \(number(n)))، بين \(low) و\(high)"
      : "\(share) (\(kept) of \(n)), between \(low) and \(high)"
  }
}
