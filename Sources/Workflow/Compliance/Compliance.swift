public import Vocabulary

/// How far the policy was kept, by rule, month and department: counts, from which shares follow.
public struct Compliance: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public let rule: ComplianceRule
    public let month: CivilMonth
    public let department: DepartmentCode
  }

  public private(set) var cells: [Cell: KeptShare] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts the traces of requests in the months of one calendar, each in the month in which it was settled.
  public init(
    of requests: some Sequence<Request>, by calendar: CivilCalendar, under versions: PolicyVersions,
    workingDays: WorkingDays = WorkingDays()
  ) {
    for request in requests { add(request, by: calendar, under: versions, workingDays: workingDays) }
  }

  /// Counts one more request, for records that are too many to be held at once.
  public mutating func add(
    _ request: Request, by calendar: CivilCalendar, under versions: PolicyVersions,
    workingDays: WorkingDays = WorkingDays()
  ) {
    for trace in request.traces(under: versions, workingDays: workingDays) {
      guard let month = CivilMonth(containing: trace.at.day, calendar: calendar) else { continue }
      let cell = Cell(rule: trace.rule, month: month, department: request.department)
      cells[cell, default: KeptShare()] += KeptShare(kept: trace.kept ? 1 : 0, whole: 1)
    }
  }

  /// How far a rule was kept; in one month or one department, where these are named.
  public func share(_ rule: ComplianceRule, month: CivilMonth? = nil, department: DepartmentCode? = nil) -> KeptShare {
    share { $0.rule == rule && (month ?? $0.month) == $0.month && (department ?? $0.department) == $0.department }
  }

  /// How far a clause was kept, by all the rules that measure it.
  public func share(of clause: ClauseID) -> KeptShare { share { $0.rule.clause == clause } }

  private func share(where counts: (Cell) -> Bool) -> KeptShare {
    cells.reduce(KeptShare()) { sum, entry in counts(entry.key) ? sum + entry.value : sum }
  }

  public static func + (one: Compliance, other: Compliance) -> Compliance {
    var sum = one
    sum.cells.merge(other.cells, uniquingKeysWith: +)
    return sum
  }
}

/// So many of so many kept a rule.
public struct KeptShare: Hashable, Sendable {
  public let kept: Int
  public let whole: Int

  public init(kept: Int = 0, whole: Int = 0) {
    self.kept = kept
    self.whole = whole
  }

  /// Nil where there was nothing to keep: that is not a share of zero.
  public var value: Double? { whole == 0 ? nil : Double(kept) / Double(whole) }

  public static func + (one: KeptShare, other: KeptShare) -> KeptShare {
    KeptShare(kept: one.kept + other.kept, whole: one.whole + other.whole)
  }

  public static func += (one: inout KeptShare, other: KeptShare) { one = one + other }
}
