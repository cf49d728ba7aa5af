import Vocabulary

extension ReportTable.Column {
  /// The columns of a figure, as `BothWordings.cells(of:)` fills them.
  static let figure: [ReportTable.Column] = [
    .indicator, .indicatorName, .value, .lower, .upper, .n, .part, .partly, .mean, .meanLower, .meanUpper, .outside,
    .formula, .final,
  ]
}

extension BothWordings {
  /// A figure in the columns that every report has for one.
  func cells(of figure: IndicatorFigure) -> [ReportTable.Cell] {
    let measure = figure.indicator
    return [
      .code(measure.rawValue), .text(self { $0.name(of: measure) }), value(figure),
      figure.interval.map { measure.cell($0.lower) } ?? .empty,
      figure.interval.map { measure.cell($0.upper) } ?? .empty,
      n(figure.n, of: measure), figure.part.map { .count($0) } ?? .empty,
      figure.partly.map { .share($0) } ?? .empty,
      figure.mean.map { .number($0.value, places: 2) } ?? .empty,
      figure.mean?.interval.map { .number($0.lower, places: 2) } ?? .empty,
      figure.mean?.interval.map { .number($0.upper, places: 2) } ?? .empty,
      figure.outsideBase.map { .count($0) } ?? .empty, .code(figure.formula.rawValue),
      .isSo(figure.pending == nil, of: figure),
    ]
  }
}

extension ReportTable.Cell {
  /// Yes or no of a figure; empty where it is not shown.
  static func isSo(_ isSo: Bool, of figure: IndicatorFigure) -> ReportTable.Cell {
    guard figure.value != nil else { return .empty }
    return .text(isSo ? LocalizedText(ar: "نعم", en: "yes") : LocalizedText(ar: "لا", en: "no"))
  }
}
