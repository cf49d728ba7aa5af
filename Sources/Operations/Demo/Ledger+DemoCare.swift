import Collector
import Storage
import Tally
import Vocabulary
import Workflow

/// How a demo association cared for those who answered: calls of former days are closed, alerts of late days wait.
struct DemoCare: Sendable {
  let officer: StaffID
  let today: Day

  /// So many days back calls and alerts are still open.
  static let openDays = 9
}

extension Ledger {
  /// Keeps what a case asks to be cared for.
  func care(for one: DemoCase, _ care: DemoCare) throws {
    let first = care.today.adding(days: -DemoCare.openDays)
    if let response = one.response, response.stratum.day > first {
      for alert in response.alerts { try save(alert) }
    }
    guard let callBack = one.callBack, callBack.asked <= first, let open = try followUp(callBack.response) else {
      return
    }
    let at = callBack.asked.adding(days: 2).start.adding(seconds: 36_000)
    let closed = FollowUp(
      id: open.id, request: open.request, asked: open.asked, due: open.due,
      entries: [.assigned(care.officer), .reached].map { FollowUp.Entry($0, at: at, by: care.officer) })
    try append(closed, since: open, of: one.request.beneficiary)
  }
}
