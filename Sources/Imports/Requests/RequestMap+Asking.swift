public import Vocabulary
import Workflow

/// Who of an earlier list may still be asked how it was.
extension RequestMap {
  /// Whether a request that ended is recent enough to be asked about: it ended today or within the days that the map names
  /// before today. Never where the map is silent: people are not asked about what they have long forgotten.
  public func mayAsk(about row: ImportedRequest, on today: Day) -> Bool {
    guard let inviteWithinDays, let end = row.record.end else { return false }
    return end.day <= today && end.day >= today.adding(days: -inviteWithinDays)
  }
}
