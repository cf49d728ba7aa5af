import Surveys
import Vocabulary

/// The six lines of the board's page as tables: the period's values, and the months behind them.
extension BoardReport {
  func lineTable(_ words: BothWordings) -> ReportTable {
    ReportTable(
      "lines", title: LocalizedText(ar: "المؤشرات", en: "Lines"),
      columns: [
        .line, .lineName, .lineValue, .lower, .upper, .lineN, .ninetieth, .ninetiethLower, .ninetiethUpper, .open,
        .openHalf, .variation, .target, .assurance,
      ],
      rows: numbers.lines.map { line in
        func cell(_ value: Double?) -> ReportTable.Cell { value.map { line.kind.cell($0) } ?? .empty }
        func days(_ value: Double?) -> ReportTable.Cell { value.map { .number($0, places: 1) } ?? .empty }
        let missing = words { BoardParts(report: self, wording: $0).shown(line) }
        return [
          .code(line.kind.rawValue), .text(words { $0.name(of: line.kind) }),
          line.value.map { line.kind.cell($0) } ?? .withheld(missing), cell(line.lower), cell(line.upper),
          line.n.number.map { .count($0) } ?? .withheld(missing), days(line.ninetieth?.value),
          days(line.ninetieth?.lower), days(line.ninetieth?.upper),
          line.open.map { .count($0.n) } ?? .empty, days(line.open?.half),
          line.value == nil ? .empty : .text(words { $0.reading(line.variation, line.pending) }), cell(line.target),
          line.assurance.map { assurance in .text(words { $0.reading(assurance) }) } ?? .empty,
        ]
      })
  }

  /// The months of every line, one after the other, each with its control chart.
  func monthTable(_ words: BothWordings) -> ReportTable? {
    var rows: [[ReportTable.Cell]] = []
    var charts: [TableChart] = []
    for line in numbers.lines {
      let first = rows.count
      for stretch in line.stretches {
        rows += line.points[stretch.months].map { cells(of: $0, in: stretch, of: line, words) }
      }
      guard line.points.contains(where: { $0.value != nil }) else { continue }
      charts.append(
        TableChart(
          .control, title: words { $0.name(of: line.kind) }, categories: "month_name",
          series: ["value", "centre", "lower_limit", "upper_limit"], rows: first..<rows.count,
          isShare: !line.kind.isTime))
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      "months", title: LocalizedText(ar: "الشهور", en: "Months"),
      columns: [
        .line, .lineName, .month, .monthName, .lineValue, .lineN, .centre, .lowerLimit, .upperLimit, .variation,
      ], rows: rows, charts: charts)
  }

  private func cells(
    of point: BoardLine.Point, in stretch: TrendSeries.Stretch, of line: BoardLine, _ words: BothWordings
  ) -> [ReportTable.Cell] {
    func cell(_ value: Double?) -> ReportTable.Cell { value.map { line.kind.cell($0) } ?? .empty }
    let missing = ReportTable.Cell.withheld(words { BoardParts(report: self, wording: $0).base(point.n, line.kind) })
    return [
      .code(line.kind.rawValue), .text(words { $0.name(of: line.kind) }), .code(point.month),
      .text(words { $0.month(point.month, calendar: numbers.calendar) }),
      point.value.map { line.kind.cell($0) } ?? missing, point.n.number.map { .count($0) } ?? missing,
      cell(stretch.centre), cell(stretch.limits?.lower), cell(stretch.limits?.upper),
      words.said(
        point.value == nil || (point.variation == nil && point.pending == nil)
          ? nil : { $0.reading(point.variation, point.pending) },
        at: line.breaks(at: point.month)),
    ]
  }
}

extension BoardLine.Kind {
  /// A value of the line: a share, or days.
  func cell(_ value: Double) -> ReportTable.Cell { isTime ? .number(value, places: 1) : .share(value) }
}
