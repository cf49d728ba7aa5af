public import Vocabulary

/// A figure in words: what other pages show of a report, said as the report says it.
public struct FigureReading: Hashable, Sendable {
  /// The value; nil where it is not shown.
  public let value: String?
  /// The interval around it.
  public let range: String?
  /// How many it rests on, or why there is no value: «٢٣٤ إجابة», «أقل من ٥ إجابات».
  public let base: String
}

extension MonthlyReport {
  /// A figure of the report in words.
  public func reading(of figure: IndicatorFigure, in language: Language) -> FigureReading {
    let wording = Wording(definition.texts, in: language)
    return FigureReading(
      value: figure.value.map { wording.value($0, of: figure.indicator) },
      range: figure.interval.map { wording.range($0.lower, $0.upper, of: figure.indicator) },
      base: wording.base(figure.n, of: figure.indicator))
  }
}
