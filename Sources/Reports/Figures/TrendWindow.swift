import Vocabulary

/// The months over which a report looks back: oldest first, its own month last.
struct TrendWindow: Sendable {
  let months: [CivilMonth]
  private let firstDay: Int
  private let monthOfDay: [Int]

  /// The window of so many months that ends with the given one; shorter where the calendar's tables begin later.
  init(endingWith month: CivilMonth, months count: Int) {
    months = (0..<max(1, count)).reversed().compactMap { month.adding(months: -$0) }
    firstDay = (months.first ?? month).firstDay.number
    monthOfDay = months.enumerated().flatMap { index, month in [Int](repeating: index, count: month.days.count) }
  }

  /// The place of the month in which a day falls; nil outside the window.
  func index(of day: Day) -> Int? {
    let offset = day.number - firstDay
    return monthOfDay.indices.contains(offset) ? monthOfDay[offset] : nil
  }

  /// The place of the report's own month.
  var last: Int { months.count - 1 }
}

extension Range<Day> {
  /// The number of days.
  var count: Int { upperBound.number - lowerBound.number }
}
