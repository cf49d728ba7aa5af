public import Tally
import Vocabulary

/// What is counted of topics outlives the requests that asked about them (docs/decisions/0019).
extension Recount {
  /// Where the kept counts of topics are not what the requests give. What an erased request asked about stays counted and
  /// nobody reads it again: on each day on which it took a step it may stand for one more of any topic, and no more.
  public func differences(ofTopics kept: TopicCounts) -> [CountTable<TopicCell>.Difference] {
    kept.differences(from: topics).filter { cell in
      !(0...erasedOnDays[cell.cell.day, default: 0]).contains(cell.here - cell.there)
    }
  }
}

extension Ledger {
  /// How many erased requests took a step on each day.
  func erasedRequestsOnDays() throws -> [Day: Int] {
    var days: [Day: Set<RequestID>] = [:]
    try forEachRow(
      """
      SELECT s.request, s.at FROM request_step s JOIN request r ON r.association = s.association AND r.request = s.request
      WHERE s.association = ? AND r.erased = 1
      """
    ) { row in
      days[try row.moment(1).day, default: []].insert(try row.key(0))
    }
    return days.mapValues(\.count)
  }
}
