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
      rows += series.points.map { cells(of: $0, in: series, place: place, words) }
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
    of point: TrendSeries.Point, in series: TrendSeries, place: LocalizedText, _ words: BothWordings
  ) -> [ReportTable.Cell] {
    let measure = series.indicator
    return [
      series.department.map { .code($0) } ?? .empty, .text(place), .code(measure.rawValue),
      .text(words { $0.name(of: measure) }), .code(point.month),
      .text(words { $0.month(point.month, calendar: numbers.calendar) }), words.value(point, of: measure),
      words.n(point.n, of: measure), series.centre.map { measure.cell($0) } ?? .empty,
      series.limits.map { measure.cell($0.lower) } ?? .empty, series.limits.map { measure.cell($0.upper) } ?? .empty,
      point.signal.map { .code($0) } ?? .empty,
      point.value == nil ? .empty : .text(words { $0.reading(point.variation) }),
    ]
  }
}
