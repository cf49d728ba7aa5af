import Storage
import Tally
public import Vocabulary
public import Workflow

/// How often a topic was asked about.
public struct TopicFigure: Sendable, Hashable {
  public let code: TopicCode
  /// Nil for a topic that was named and never described.
  public let topic: Topic?
  /// Requests that asked, in each month of the list's months.
  public let months: [Int]
  /// The same over all these months.
  public let total: Int
}

/// The questions asked most (T1), over the last months.
public struct QuestionsAsked: Sendable, Hashable {
  /// Oldest first.
  public let months: [CivilMonth]
  /// Those asked most first; then by code.
  public let topics: [TopicFigure]
}

extension Engine {
  /// The questions asked most, over so many months up to and with the present one.
  public func questionsAsked(months number: Int, in calendar: CivilCalendar) async throws -> QuestionsAsked {
    let today = world.now().day
    return try await store.read { ledger in
      let now = CivilMonth(containing: today, calendar: calendar)
      let months = (0..<max(number, 1)).reversed().compactMap { now?.adding(months: -$0) }
      let counts = try ledger.topicCounts(on: (months.first?.firstDay ?? today)..<today.adding(days: 1))
      let known = Dictionary(uniqueKeysWithValues: try ledger.topics().map { ($0.code, $0) })
      let byMonth = counts.grouped { cell in
        CivilMonth(containing: cell.day, calendar: calendar).map { TopicMonth(topic: cell.topic, month: $0) }
      }
      let codes = Set(known.keys).union(counts.counts.keys.map(\.topic))
      let figures = codes.map { code in
        let row = months.map { byMonth[TopicMonth(topic: code, month: $0)] }
        return TopicFigure(code: code, topic: known[code], months: row, total: row.reduce(0, +))
      }
      return QuestionsAsked(months: months, topics: figures.sorted { ($1.total, $0.code) < ($0.total, $1.code) })
    }
  }
}

private struct TopicMonth: Hashable {
  let topic: TopicCode
  let month: CivilMonth
}
