import Analytics
public import Collector
import Storage
public import Surveys
public import Vocabulary
public import Workflow

/// What answers asked the quality officer to look at, with no more of each than keeps its person unknown.
public struct AlertQueue: Sendable {
  public let lines: [AlertLine]
  /// How many wait in all, those that are not shown with them.
  public let waiting: Int
}

/// An alert as it may be shown.
public struct AlertLine: Sendable {
  public let response: ResponseID
  public let kind: Alert.Kind
  /// Nil where too few answered of the department in that month.
  public let department: LocalizedText?
  /// Nil where too few answered of the whole association in that month.
  public let month: CivilMonth?
  /// What was written, without what leads to a person; empty where the department is not shown.
  public let comments: [String]

  public init(
    response: ResponseID, kind: Alert.Kind, department: LocalizedText?, month: CivilMonth?, comments: [String]
  ) {
    self.response = response
    self.kind = kind
    self.department = department
    self.month = month
    self.comments = comments
  }
}

extension Engine {
  /// The alerts that wait, for the quality officer; never those of his own department, should he have one. `least` is how
  /// many must have answered in a cell before it is named.
  ///
  /// A wish to be called is not among them: it stands in the list of calls, by the person's own consent. Throws `RightRefusal`.
  public func alerts(for staff: Staff, least: Int) async throws -> AlertQueue {
    try staff.require(.seeAlerts)
    return try await store.read { ledger in
      let open = try ledger.openAlerts(limit: 500).filter { $0.kind != .callBack && $0.department != staff.department }
      let names = try ledger.namesAtWork()
      let departments = Dictionary(
        try ledger.departments().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
      let comments = try ledger.comments(of: open.map(\.response))
      var cells: [CivilMonth: [DepartmentCode: Int]] = [:]
      let lines = try open.map { alert -> AlertLine in
        guard let month = CivilMonth(containing: alert.day, calendar: .gregorian) else {
          return AlertLine(response: alert.response, kind: alert.kind, department: nil, month: nil, comments: [])
        }
        let counts = try cells[month] ?? ledger.leastResponses(on: month.days, enough: least)
        cells[month] = counts
        let isNamed = counts[alert.department, default: 0] >= least
        return AlertLine(
          response: alert.response, kind: alert.kind, department: isNamed ? departments[alert.department] : nil,
          month: counts.values.reduce(0, +) >= least ? month : nil,
          comments: isNamed
            ? (comments[alert.response] ?? []).map { RedactedQuote($0, names: names).text } : [])
      }
      return AlertQueue(lines: lines, waiting: lines.count)
    }
  }

  /// Keeps that the officer has looked at an alert. Throws `AlertRefusal.unknown`, `RightRefusal`.
  public func closeAlert(_ response: ResponseID, _ kind: Alert.Kind, by staff: Staff) async throws {
    let now = world.now()
    try staff.require(.seeAlerts)
    try await store.write { ledger in
      guard let alert = try ledger.alert(response, kind), alert.department != staff.department else {
        throw AlertRefusal.unknown
      }
      guard try ledger.closeAlert(alert, by: staff.id, at: now) else { return }
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .seeAlerts, of: .department(alert.department), detail: kind.rawValue))
    }
  }
}

/// Why an alert cannot be closed.
public enum AlertRefusal: Refusal {
  case unknown

  public var words: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(ar: "لا تنبيه بهذا الرمز. ارجع إلى القائمة.", en: "There is no such alert. Go back to the list.")
    }
  }
}
