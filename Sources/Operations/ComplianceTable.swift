import Analytics
public import Vocabulary
public import Workflow

/// How far the policy was kept over some months, rule by rule: of the whole, by month and by department, each share with
/// the number behind it and the range in which the true share lies (Wilson, 95 %).
public struct ComplianceTable: Hashable, Sendable, Encodable {
  /// So many of so many.
  public struct Count: Hashable, Sendable, Encodable {
    public let kept: Int
    public let n: Int
    /// 0…1; nil where there was nothing to keep: that is not a share of zero.
    public let share: Double?
    /// The range of the share, 0…1; nil where there is no share.
    public let low: Double?
    public let high: Double?

    init(kept: Int, n: Int) {
      self.kept = kept
      self.n = n
      let measured = Share(kept, of: n)
      let range = measured.wilson()
      share = measured.value
      low = range?.lower
      high = range?.upper
    }
  }

  /// One month or one department of a rule.
  public struct Part: Hashable, Sendable, Encodable {
    public let code: String
    public let name: LocalizedText
    public let count: Count
  }

  public struct Line: Hashable, Sendable, Encodable {
    public let clause: ClauseID
    public let rule: ComplianceRule
    public let name: LocalizedText
    public let whole: Count
    /// Every month asked for, the earliest first, with none where nothing was to be kept.
    public let months: [Part]
    /// The departments in which something was to be kept, in the order of their codes.
    public let departments: [Part]
  }

  public let calendar: String
  public let first: String
  public let last: String
  public let lines: [Line]

  init(calendar: String, first: String, last: String, lines: [Line]) {
    self.calendar = calendar
    self.first = first
    self.last = last
    self.lines = lines
  }

  /// - Parameter months: without a gap, the earliest first.
  init(_ report: PolicyReport, over months: [CivilMonth]) {
    let asked = Set(months.map(\.description))
    let lines = report.lines.compactMap { line -> Line? in
      guard let clause = ClauseID(rawValue: line.clause), let rule = ComplianceRule(rawValue: line.rule) else {
        return nil
      }
      let cells = line.cells.filter { asked.contains($0.month) }
      let codes = Dictionary(cells.map { ($0.department, $0.name) }, uniquingKeysWith: { first, _ in first })
      return Line(
        clause: clause, rule: rule, name: line.name, whole: Count(cells),
        months: months.map { month in
          Part(
            code: month.description, name: LocalizedText(ar: month.name(in: .arabic), en: month.name(in: .english)),
            count: Count(cells.filter { $0.month == month.description }))
        },
        departments: codes.sorted { $0.key < $1.key }.map { code, name in
          Part(code: code, name: name, count: Count(cells.filter { $0.department == code }))
        })
    }
    self.init(
      calendar: report.calendar, first: months.first?.description ?? "", last: months.last?.description ?? "",
      lines: lines)
  }
}

extension ComplianceTable.Count {
  fileprivate init(_ cells: [PolicyReport.Cell]) {
    self.init(kept: cells.reduce(0) { $0 + $1.kept }, n: cells.reduce(0) { $0 + $1.n })
  }
}

extension Engine {
  /// How far the policy was kept in so many months up to the running one.
  public func complianceTable(months: Int, in calendar: CivilCalendar) async throws -> ComplianceTable {
    let report = try await policyReport(month: nil, in: calendar)
    guard let running = CivilMonth(containing: world.now().day, calendar: calendar) else {
      return ComplianceTable(report, over: [])
    }
    return ComplianceTable(report, over: (0..<months).reversed().compactMap { running.adding(months: -$0) })
  }
}
