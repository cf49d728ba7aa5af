import Analytics

/// The control charts of a series of months: at each break a new one begins.
///
/// Limits are held to the ends of the measure's scale: a share is never more than all, a time never less than nothing. What
/// they say of a month does not change by that, for no month lies beyond the scale.
struct ControlCourse {
  struct Stretch {
    let months: Range<Int>
    let chart: XmRChart
    let limits: TrendSeries.Limits?
    /// Why the series begins anew with it; empty for the first.
    let reasons: [TrendSeries.Break.Reason]

    func variation(at month: Int) -> TrendSeries.Variation? {
      limits == nil ? nil : chart.points[month - months.lowerBound].variation.map(TrendSeries.Variation.init)
    }

    func signal(at month: Int) -> String? {
      limits == nil ? nil : chart.points[month - months.lowerBound].signal?.rawValue
    }
  }

  /// In order, and at least one; the last is that of the report's own month.
  let stretches: [Stretch]
  let last: Stretch

  /// The charts of months in order, gaps open. `breaks` has the reasons by the place of the month.
  init(
    _ values: [Double?], breaks: [Int: [TrendSeries.Break.Reason]] = [:], within ends: ClosedRange<Double>,
    improvement: XmRChart.Improvement = .increase, target: Double? = nil
  ) {
    func stretch(_ months: Range<Int>) -> Stretch {
      let chart = XmRChart(points: Array(values[months]), improvement: improvement, target: target)
      let limits = chart.limits.map { limits in
        TrendSeries.Limits(lower: max(limits.lower, ends.lowerBound), upper: min(limits.upper, ends.upperBound))
      }
      return Stretch(months: months, chart: chart, limits: limits, reasons: breaks[months.lowerBound] ?? [])
    }
    let starts = [0] + breaks.keys.filter { $0 > 0 && $0 < values.count }.sorted()
    stretches = zip(starts, starts.dropFirst() + [values.count]).map { stretch($0..<$1) }
    last = stretches.last ?? stretch(0..<0)
  }

  /// The breaks by the months' names; nil where the series never begins anew.
  func breaks(in months: [String]) -> [TrendSeries.Break]? {
    let broken = zip(stretches, stretches.dropFirst()).map { before, after in
      TrendSeries.Break(
        month: months[after.months.lowerBound], reasons: after.reasons, centreBefore: before.chart.centre,
        limitsBefore: before.limits)
    }
    return broken.isEmpty ? nil : broken
  }
}

extension Measure {
  /// The lowest and the highest value that it can have.
  var ends: ClosedRange<Double> { isShare ? 0...1 : -100...100 }
}
