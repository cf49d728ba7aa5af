import Vocabulary

extension MonthlyReport {
  /// The months of every control chart, one chart after the other; nil where the report has none.
  func monthTable(_ words: BothWordings) -> ReportTable? {
    words.monthTable(of: numbers.trend, calendar: numbers.calendar) { series in
      numbers.departments.first { $0.code == series.department }?.name
    }
  }
}
