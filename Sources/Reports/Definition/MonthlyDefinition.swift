public import Vocabulary

/// What the monthly report consists of: its sections and their order, its measures, its thresholds and its words.
///
/// Read from `reports/` by `ReportFolder`; who holds one knows that no text is missing in either language.
public struct MonthlyDefinition: Hashable, Sendable, Codable {
  /// A part of the report that can be left out or moved.
  public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
    case summary, indicators, comparison, scale, departments, asked, trend, method
  }

  public let version: Int
  public let thresholds: Thresholds
  public let sections: [Section]
  /// The lines of every table, in order.
  public let measures: [Measure]
  /// The measures that have a control chart.
  public let trends: [Measure]
  public let texts: Texts

  /// The days whose counts the report of a month is made from.
  public func days(upTo month: CivilMonth) -> Range<Day> {
    let window = TrendWindow(endingWith: month, months: thresholds.trendMonths)
    return (window.months.first ?? month).firstDay..<month.days.upperBound
  }
}
