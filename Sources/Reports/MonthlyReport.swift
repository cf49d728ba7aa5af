/// A month's report: every number with its n, interval and formula, and the words of the definition it was made under.
///
/// Pages and files are drawn from this value alone: the same figures and the same definition give the same bytes.
///
///     let report = MonthlyReport(of: figures, under: try ReportFolder("reports").monthly())
///     report.html(in: .arabic)
///     report.json()
public struct MonthlyReport: Hashable, Sendable, Codable {
  public let numbers: MonthlyNumbers
  /// What the month says, in sentences made by rule from the numbers.
  public let summary: [SummarySentence]
  public let definition: MonthlyDefinition

  public init(of figures: MonthlyFigures, under definition: MonthlyDefinition) {
    numbers = MonthlyNumbers(of: figures, under: definition)
    summary = SummarySentence.all(of: numbers, worded: definition.texts)
    self.definition = definition
  }
}
