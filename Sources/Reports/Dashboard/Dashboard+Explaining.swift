import Vocabulary

extension Dashboard {
  /// How one of its numbers was made, as `rida explain` tells it; nil for a measure that it does not have.
  public func explanation(of measure: Measure) -> FigureExplanation? {
    line(measure).map { line in
      FigureExplanation(
        of: ExplanationQuestion(measure: measure, department: filter.department, month: filter.period.last),
        department: filter.department.map { names[$0] ?? LocalizedText(ar: $0.text, en: $0.text) },
        figure: line.figure, trend: line.trend, ungraded: ungraded, under: definition.counting)
    }
  }
}
