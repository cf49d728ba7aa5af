import Surveys
import Vocabulary

extension MonthlyReport {
  /// The months of every control chart, one chart after the other; nil where the report has none.
  func trendTable(_ words: BothWordings) -> ReportTable? {
    guard !numbers.trend.isEmpty else { return nil }
    var rows: [[ReportTable.Cell]] = []
    var charts: [TableChart] = []
    for series in numbers.trend {
      let place = place(of: series, words)
      let first = rows.count
      for stretch in series.stretches {
        rows += series.points[stretch.months].map { cells(of: $0, in: stretch, of: series, place: place, words) }
      }
      guard series.points.contains(where: { $0.value != nil }) else { continue }
      charts.append(
        TableChart(
          .control,
          title: words { wording in
            wording.text(
              .trendTitle, ["indicator": wording.name(of: series.indicator), "place": place[wording.language]])
          },
          categories: "month_name", series: ["value", "centre", "lower_limit", "upper_limit"],
          rows: first..<rows.count, isShare: series.indicator != .answers(.recommendation)))
    }
    return ReportTable(
      "trend", title: LocalizedText(ar: "الشهور", en: "Months"),
      columns: [
        .department, .departmentName, .indicator, .indicatorName, .month, .monthName, .value, .n, .centre,
        .lowerLimit, .upperLimit, .signal, .variation,
      ], rows: rows, charts: charts)
  }

  private func place(of series: TrendSeries, _ words: BothWordings) -> LocalizedText {
    numbers.departments.first { $0.code == series.department }?.name ?? words { $0.text(.whole) }
  }

  private func cells(
    of point: TrendSeries.Point, in stretch: TrendSeries.Stretch, of series: TrendSeries, place: LocalizedText,
    _ words: BothWordings
  ) -> [ReportTable.Cell] {
    let measure = series.indicator
    return [
      series.department.map { .code($0) } ?? .empty, .text(place), .code(measure.rawValue),
      .text(words { $0.name(of: measure) }), .code(point.month),
      .text(words { $0.month(point.month, calendar: numbers.calendar) }), words.value(point, of: measure),
      words.n(point.n, of: measure), stretch.centre.map { measure.cell($0) } ?? .empty,
      stretch.limits.map { measure.cell($0.lower) } ?? .empty, stretch.limits.map { measure.cell($0.upper) } ?? .empty,
      point.signal.map { .code($0) } ?? .empty,
      said(of: point, at: series.breaks(at: point.month), words),
    ]
  }

  /// What a month says beside the others, and whether the series begins anew with it.
  private func said(
    of point: TrendSeries.Point, at one: TrendSeries.Break?, _ words: BothWordings
  ) -> ReportTable.Cell {
    guard point.value != nil || one != nil else { return .empty }
    return .text(
      words { wording in
        ((point.value == nil ? [] : [wording.reading(point.variation)]) + (one.map { [wording.mark(of: $0)] } ?? []))
          .joined(separator: " · ")
      })
  }
}
