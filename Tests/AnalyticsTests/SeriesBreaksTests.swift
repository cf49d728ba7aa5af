import Analytics
import Testing

/// A series begins anew where most answers were given in another manner.
struct SeriesBreaksTests {
  @Test(
    arguments: [
      ([["a": 5], ["a": 4], ["a": 1]], []),
      ([["a": 5], ["a": 2, "b": 3], ["b": 9]], [1]),
      // Half is no majority; a month without answers changes nothing.
      ([["a": 5], ["a": 3, "b": 3], [:], ["a": 9]], []),
      ([["a": 5], [:], ["b": 1]], [2]),
      ([[:], ["a": 1], ["b": 1], ["a": 1]], [2, 3]),
      ([], []), ([[:]], []),
    ] as [([[String: Int]], [Int])])
  func itBreaksWithTheMajority(months: [[String: Int]], breaks: [Int]) { #expect(seriesBreaks(in: months) == breaks) }

  /// Of fewer answers than may be told of, the manner is nobody's business.
  @Test func aMonthOfTooFewChangesNothing() {
    #expect(seriesBreaks(in: [["a": 5], ["b": 4], ["b": 5], ["a": 2, "b": 2], ["a": 4]], least: 5) == [2])
    #expect(seriesBreaks(in: [["a": 4], ["b": 5]], least: 5) == [])
  }
}
