import Analytics
import Surveys
import Tally
import Vocabulary

/// How the answers to a measure came about in one place and month: in which words they were asked for, and by what.
struct AskingManners: Hashable, Sendable {
  private(set) var wordings: [SeriesKey: Int] = [:]
  private(set) var modes: [ModeClass: Int] = [:]

  mutating func add(_ number: Int, _ grading: Grading, by mode: ModeClass) {
    wordings[grading.series, default: 0] += number
    modes[mode, default: 0] += number
  }

  mutating func add(_ other: AskingManners) {
    wordings.merge(other.wordings, uniquingKeysWith: +)
    modes.merge(other.modes, uniquingKeysWith: +)
  }
}

extension [AskingManners] {
  /// The months in which a series of these begins anew, with the reasons; a month of fewer than `least` answers changes nothing.
  func breaks(least: Int) -> [Int: [TrendSeries.Break.Reason]] {
    var breaks: [Int: [TrendSeries.Break.Reason]] = [:]
    for place in seriesBreaks(in: map(\.wordings), least: least) { breaks[place, default: []].append(.wording) }
    for place in seriesBreaks(in: map(\.modes), least: least) { breaks[place, default: []].append(.mode) }
    return breaks
  }
}
