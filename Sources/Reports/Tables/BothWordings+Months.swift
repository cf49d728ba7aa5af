import Surveys
import Vocabulary

extension BothWordings {
  /// The months of several series, one after the other, each with its control chart; nil where there is none.
  ///
  /// `department` names the department that a series is of; the association's own has none.
  func monthTable(
    of trend: [TrendSeries], calendar: String, department: (TrendSeries) -> LocalizedText?
  ) -> ReportTable? {
    guard !trend.isEmpty else { return nil }
    var rows: [[ReportTable.Cell]] = []
    var charts: [TableChart] = []
    for series in trend {
      let place = department(series) ?? self { $0.text(.whole) }
      let first = rows.count
      for stretch in series.stretches {
        rows += series.points[stretch.months].map {
          cells(of: $0, in: stretch, of: series, place: place, calendar: calendar)
        }
      }
      guard series.points.contains(where: { $0.value != nil }) else { continue }
      charts.append(
        TableChart(
          .control,
          title: self { wording in
            wording.text(
              .trendTitle, ["indicator": wording.name(of: series.indicator), "place": place[wording.language]])
          },
          categories: "month_name", series: ["value", "centre", "lower_limit", "upper_limit"],
          rows: first..<rows.count, isShare: series.indicator.isShare))
    }
    return ReportTable(
      "trend", title: LocalizedText(ar: "الشهور", en: "Months"),
      columns: [
        .department, .departmentName, .indicator, .indicatorName, .month, .monthName, .value, .n, .centre,
        .lowerLimit, .upperLimit, .signal, .variation,
      ], rows: rows, charts: charts)
  }

  private func cells(
    of point: TrendSeries.Point, in stretch: TrendSeries.Stretch, of series: TrendSeries, place: LocalizedText,
    calendar: String
  ) -> [ReportTable.Cell] {
    let measure = series.indicator
    return [
      series.department.map { .code($0) } ?? .empty, .text(place), .code(measure.rawValue),
      .text(self { $0.name(of: measure) }), .code(point.month),
      .text(self { $0.month(point.month, calendar: calendar) }), value(point, of: measure),
      n(point.n, of: measure), stretch.centre.map { measure.cell($0) } ?? .empty,
      stretch.limits.map { measure.cell($0.lower) } ?? .empty, stretch.limits.map { measure.cell($0.upper) } ?? .empty,
      point.signal.map { .code($0) } ?? .empty,
      said(
        point.value == nil ? nil : { $0.reading(point.variation, point.pending) }, at: series.breaks(at: point.month)),
    ]
  }

  /// What a month says beside the others, and whether the series begins anew with it.
  func said(_ reading: ((Wording) -> String)?, at one: TrendSeries.Break?) -> ReportTable.Cell {
    guard reading != nil || one != nil else { return .empty }
    return .text(
      self { wording in
        [reading.map { $0(wording) }, one.map { wording.mark(of: $0) }].compactMap(\.self).joined(separator: " · ")
      })
  }
}
