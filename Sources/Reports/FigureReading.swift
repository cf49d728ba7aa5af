public import Vocabulary

/// A figure in words: what other pages show of a report, said as the report says it.
public struct FigureReading: Hashable, Sendable {
  /// The value, or why there is none: «٨٣٫٢٪», «أقل من ٥ إجابات», «لا إجابات».
  public let shown: String
  /// The interval around it; nil where no value is shown.
  public let range: String?
  /// How many it rests on: «٢٣٤ إجابة».
  public let base: String
  /// That the number may still change; nil where it is final.
  public let pending: String?
}

extension MonthlyReport {
  /// A figure of the report in words.
  public func reading(of figure: IndicatorFigure, in language: Language) -> FigureReading {
    let wording = Wording(definition.texts, in: language)
    return FigureReading(
      shown: wording.shown(figure),
      range: figure.interval.map { wording.range($0.lower, $0.upper, of: figure.indicator) },
      base: wording.base(figure.n, of: figure.indicator),
      pending: figure.pending.map(wording.reading))
  }
}
