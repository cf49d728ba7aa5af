import Storage
import Tally
import Vocabulary
import Workflow

/// What the board is told of all requests, for which each is read once: how far the policy was kept, and which were open when
/// a period ended.
struct RequestMeasures: Sendable {
  /// How far every request kept the policy, month by month.
  let compliance: Compliance
  /// The requests for a service that were open when the period ended, by the whole days since their reception; nil while it
  /// runs.
  let open: CountTable<Int>?
}

extension Ledger {
  /// - Parameter period: the period that ends with these days; how many requests its end leaves open is known after it.
  func requestMeasures(
    by calendar: CivilCalendar, openAfter period: Range<Day>, on today: Day
  ) throws -> RequestMeasures {
    let (versions, workingDays) = (try policyVersions(), try self.workingDays())
    let end = period.upperBound
    var (compliance, open) = (Compliance(), CountTable<Int>())
    try forEachRequest { request in
      compliance.add(request, by: calendar, under: versions, workingDays: workingDays)
      if request.kind.isDelivered, request.isOpen(before: end.start) {
        open.add(end.number - 1 - request.received.day.number)
      }
    }
    return RequestMeasures(compliance: compliance, open: end <= today ? open : nil)
  }
}
