public import Vocabulary

/// How one number of a month's report came about: the counts, the formulas with them put in, the doubt, the verdict
/// beside the other months, and whose methods they are.
///
/// The number, its interval and its trend are made by the report's own functions: they cannot differ from the report.
///
///     let explanation = FigureExplanation(of: question, from: figures, under: definition)
///     explanation.text(in: .arabic)
public struct FigureExplanation: Hashable, Sendable {
  public let question: ExplanationQuestion
  /// The department's name; nil for the association as a whole.
  public let department: LocalizedText?
  /// The number as the report has it, or why it has none.
  public let figure: IndicatorFigure
  /// The measure month by month as the report has it; nil where the month's own number is not shown.
  public let trend: TrendSeries?
  /// Answers of these months that no known questionnaire version could grade: in no figure.
  public let ungraded: Int
  /// The steps to the number and its interval; none where it is not shown.
  public let steps: [FormulaStep]
  /// The steps to the mean of five, where the measure has one.
  public let meanSteps: [FormulaStep]
  /// The steps to the limits of usual variation.
  public let trendSteps: [FormulaStep]
  let definition: MonthlyDefinition

  /// Explains the number that the report of these figures has for the question; figures are those of its month.
  public init(of question: ExplanationQuestion, from figures: MonthlyFigures, under definition: MonthlyDefinition) {
    let measure = question.measure
    let asked = MonthlyDefinition(
      version: definition.version, thresholds: definition.thresholds, sections: definition.sections,
      measures: [measure], trends: [measure], texts: definition.texts)
    let numbers = MonthlyNumbers(of: figures, under: asked)
    let department = question.department.flatMap { code in numbers.departments.first { $0.code == code.text } }
    let figure = question.department == nil ? numbers.figure(measure) : department?.figure(measure)
    self.init(
      of: question,
      department: department?.name ?? question.department.map { LocalizedText(ar: $0.text, en: $0.text) },
      figure: figure
        ?? IndicatorFigure(measure, n: .exactly(0), formula: .wilson, reason: .noAnswers, complete: true),
      trend: numbers.trend(measure, department: question.department?.text), ungraded: numbers.ungraded,
      under: definition)
  }

  /// Explains a figure as it was made, beside its course over the months.
  init(
    of question: ExplanationQuestion, department: LocalizedText?, figure: IndicatorFigure, trend: TrendSeries?,
    ungraded: Int, under definition: MonthlyDefinition
  ) {
    let shown = figure.value == nil ? nil : figure
    self.question = question
    self.department = department
    self.figure = figure
    self.trend = shown == nil ? nil : trend
    self.ungraded = ungraded
    steps = shown.map { FormulaStep.steps(to: $0, confidence: definition.thresholds.confidence) } ?? []
    meanSteps = shown.map { FormulaStep.steps(toMeanOf: $0) } ?? []
    trendSteps = self.trend.map { FormulaStep.steps(toLimitsOf: $0) } ?? []
    self.definition = definition
  }

  /// Whose methods the numbers are made by.
  public var sources: [MethodSource] {
    guard figure.value != nil else { return [] }
    return figure.formula.sources + (meanSteps.isEmpty ? [] : Formula.studentT.sources)
      + (trendSteps.isEmpty ? [] : MethodSource.usualVariation)
  }
}
