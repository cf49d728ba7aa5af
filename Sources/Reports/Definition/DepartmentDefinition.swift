public import Vocabulary

/// What a department's improvement report consists of: its sections, its measures with their targets, its thresholds, its words.
///
/// Read from `reports/department.yaml` by `ReportFolder`.
public struct DepartmentDefinition: Hashable, Sendable, Codable {
  /// A part of the report that can be left out or moved.
  public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
    case summary, heard, indicators, groups, spread, charts, drivers, voices, actions, shared, method
  }

  public let version: Int
  public let thresholds: Thresholds
  /// The fewest complete answers from which drivers are told.
  public let leastComplete: Int
  /// How many months of complete answers drivers are computed from.
  public let driverMonths: Int
  /// How many quotes of each kind are shown at most.
  public let mostQuotes: Int
  public let sections: [Section]
  public let measures: [Measure]
  /// The measures whose control chart is drawn.
  public let charts: [Measure]
  /// What the association aims at, where it set an aim.
  public let targets: [Measure: Double]
  let voices: VoiceRules
  public let blame: BlameWords
  public let texts: Texts

  /// Below this no report tells drivers.
  public static let leastCompleteOfAll = 100

  /// The definition by which the numbers of all departments are counted, every measure with its series.
  var counting: MonthlyDefinition {
    MonthlyDefinition(
      version: version, thresholds: thresholds, sections: [], measures: measures, trends: measures, texts: texts)
  }

  /// The days whose counts the report of a month is made from.
  public func days(upTo month: CivilMonth) -> Range<Day> { counting.days(upTo: month) }

  /// The days of the complete answers that drivers are computed from.
  public func driverDays(upTo month: CivilMonth) -> Range<Day> {
    let first = TrendWindow(endingWith: month, months: driverMonths).months.first ?? month
    return first.firstDay..<month.days.upperBound
  }
}
