public import Vocabulary
import Workflow

/// How far the policy was kept, rule by rule under its clause, with the number behind each share.
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
        share: whole.value,
        cells: cells.map { cell, share in
          Cell(
            month: cell.month.description, department: cell.department.text,
            name: departments[cell.department] ?? LocalizedText(ar: cell.department.text, en: cell.department.text),
            kept: share.kept, n: share.whole, share: share.value)
        })
    }
  }
}

extension PolicyReport {
  /// The report in lines, each share with the number behind it.
  public func text(in language: Language) -> String {
    lines.flatMap { line in
      ["\(line.clause)  \(line.name[language]): \(words(line.kept, line.n, line.share, language))"]
        + line.cells.map { "      \($0.month)  \($0.name[language]): \(words($0.kept, $0.n, $0.share, language))" }
    }.joined(separator: "\n")
  }

  private func words(_ kept: Int, _ n: Int, _ share: Double?, _ language: Language) -> String {
    guard let share else { return language == .arabic ? "لا حالات" : "no cases" }
    // Never rounded up to all, or down to none.
    let percent = kept == n ? 100 : kept == 0 ? 0 : min(99, max(1, Int((share * 100).rounded())))
    func number(_ value: Int) -> String { Numerals.written(value, in: language) }
    return language == .arabic
      ? "\(number(percent))٪ (\(number(kept)) من \(number(n)))" : "\(percent)% (\(kept) of \(n))"
  }
}
