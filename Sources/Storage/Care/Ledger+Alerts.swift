public import Collector
public import Surveys
import Tally
public import Vocabulary

/// Alerts: written with the response that raised them, looked at by the quality officer.
///
/// What a response raises that waits for the end of its day is read from it, and is written when it goes among the
/// responses: never in the transaction that spends its link, nor when somebody looks (docs/decisions/0018).
extension Ledger {
  public func save(_ alert: Alert) throws {
    try execute(
      """
      INSERT INTO alert (association, response, kind, day, department, service) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, response, kind) DO NOTHING
      """,
      SQLValue(alert.response), SQLValue(alert.kind.rawValue), SQLValue(alert.day), SQLValue(alert.department),
      SQLValue(alert.service))
  }

  /// An alert, looked at or not; of those whose responses are held, one that nobody has looked at.
  public func alert(_ response: ResponseID, _ kind: Alert.Kind) throws -> Alert? {
    try kept(response, kind) ?? heldAlerts().first { $0.response == response && $0.kind == kind }
  }

  /// An alert that is written, looked at or not.
  func kept(_ response: ResponseID, _ kind: Alert.Kind) throws -> Alert? {
    try rows("\(alertColumns) AND response = ? AND kind = ?", SQLValue(response), SQLValue(kind.rawValue)).first
      .map(alert(in:))
  }

  /// What the responses raise that are held still, but for what somebody has looked at.
  private func heldAlerts() throws -> [Alert] {
    let looked = Set(try heldLooks().map { "\($0.response) \($0.kind.rawValue)" })
    return try held(on: .always).flatMap(\.response.alerts).filter {
      !looked.contains("\($0.response) \($0.kind.rawValue)")
    }
  }

  /// The alerts that nobody has looked at yet, the newest day first and within it in no order that tells of time; at most so many.
  public func openAlerts(limit: Int) throws -> [Alert] {
    let kept = try rows(
      "\(alertColumns) AND looked_at IS NULL ORDER BY day DESC, response, kind LIMIT ?", SQLValue(limit)
    ).map(alert(in:))
    return Array((try heldAlerts().sorted { $0.day > $1.day } + kept).prefix(limit))
  }

  public func openAlertCount() throws -> Int {
    let kept = try rows("SELECT count(*) FROM alert WHERE association = ? AND looked_at IS NULL").first?.integer(0) ?? 0
    return try kept + heldAlerts().count
  }

  /// Keeps that somebody has looked at an alert; says whether it was still open. Of a response that is held, sealed.
  public func closeAlert(_ alert: Alert, by staff: StaffID, at now: Moment) throws -> Bool {
    guard try kept(alert.response, alert.kind) == nil else {
      return try mark(alert.response, alert.kind, by: staff, on: now.day)
    }
    try hold(lookAt: alert, by: staff, on: now.day)
    return true
  }

  private var alertColumns: String {
    "SELECT response, kind, day, department, service FROM alert WHERE association = ?"
  }

  private func alert(in row: Row) throws -> Alert {
    guard let kind = Alert.Kind(rawValue: try row.text(1)) else { throw DamagedRow(column: 1) }
    return Alert(
      response: try row.key(0), kind: kind, day: try row.day(2), department: try row.code(3),
      service: try row.code(4))
  }
}
