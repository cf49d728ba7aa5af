import Storage
public import Vocabulary
import Workflow

/// Nothing that has had its time was let go: the clock says a day long after the last that is written down.
public struct UnlikelyClock: Refusal {
  public let today: Day
  public let last: Day

  public init(today: Day, last: Day) { (self.today, self.last) = (today, last) }

  public var words: LocalizedText {
    LocalizedText(
      ar:
        "لم يُحذف شيء: تاريخ اليوم في الجهاز \u{200E}\(today)، وآخر يوم يُقاس به في سجل الأعمال \u{200E}\(last). اضبط الساعة (timedatectl). وإن كانت صحيحة فأعد الأمر مع \u{200E}--clock-is-right",
      en:
        "Nothing was let go: the clock says \(today), and the last day in the record of acts to hold it against is \(last). Set the clock (timedatectl). If it is right, say so: --clock-is-right"
    )
  }
}

extension Engine {
  /// So many days may lie between two runs.
  private static let mostDays = 90

  /// Refuses a day long after the last run, or after the newest act where there was no run yet. What is let go cannot be had
  /// again, and a clock may be wrong by years for a night. Nothing else is held against: a server whose clock is wrong
  /// writes other acts down under the wrong day.
  func requireLikely(_ today: Day) async throws {
    let last = try await store.read { ledger in
      var runs = AuditFilter()
      runs.act = .keepRetention
      return try ledger.auditRecords(runs, limit: 1).first ?? ledger.auditRecords(limit: 1).first
    }
    guard let day = last?.at.day, today > day.adding(days: Self.mostDays) else { return }
    throw UnlikelyClock(today: today, last: day)
  }
}
