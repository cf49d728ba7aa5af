public import Vocabulary

/// Every number of a monthly report: what its JSON holds, and all that its pages draw from.
public struct MonthlyNumbers: Hashable, Sendable, Codable {
  /// The first and last day of the month.
  public struct Period: Hashable, Sendable, Codable {
    public let from: String
    public let to: String
  }

  /// A figure that exists, but is not shown.
  public struct Suppression: Hashable, Sendable, Codable {
    /// The department's code; absent for the association as a whole.
    public let department: String?
    public let indicator: Measure
    public let reason: Withholding
  }

  /// `monthly`.
  public let report: String
  /// `2026-10`, in the calendar named beside it.
  public let month: String
  public let calendar: String
  public let period: Period
  /// The association's name.
  public let association: LocalizedText
  /// The figures of the association as a whole: of the measures that people were asked for.
  public let indicators: [IndicatorFigure]
  public let departments: [DepartmentFigures]
  public let trend: [TrendSeries]
  /// Whom was asked: the association's figures, then each department's.
  public let asked: [AskedFigures]
  /// The figures of the month that are hidden, with the reason.
  public let suppressed: [Suppression]
  /// Answers that no known questionnaire version could grade: in no figure.
  public let ungraded: Int
  /// Answers of the month that are set aside by rule: in no figure.
  public let setAside: SetAsideFigures
  /// The questionnaire versions answered in the month.
  public let questionnaires: [String]
  public let thresholds: Thresholds
}

/// A department's figures of the month.
public struct DepartmentFigures: Hashable, Sendable, Codable {
  public let code: String
  public let name: LocalizedText
  public let indicators: [IndicatorFigure]

  /// The figure of a measure; nil where the report has no such line.
  public func figure(_ measure: Measure) -> IndicatorFigure? { indicators.first { $0.indicator == measure } }
}

extension MonthlyNumbers {
  /// The association's figure of a measure; nil where the report has no such line.
  public func figure(_ measure: Measure) -> IndicatorFigure? { indicators.first { $0.indicator == measure } }

  /// The trend of a measure in a department, or in the association as a whole.
  public func trend(_ measure: Measure, department: String? = nil) -> TrendSeries? {
    trend.first { $0.indicator == measure && $0.department == department }
  }

  /// The month itself.
  public var civilMonth: CivilMonth? {
    CivilCalendar(rawValue: calendar).flatMap { CivilMonth(month, calendar: $0) }
  }
}
