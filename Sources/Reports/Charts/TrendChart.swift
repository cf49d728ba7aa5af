import Vocabulary

/// A control chart: a measure month by month within the limits of its usual variation, the number of answers below.
///
/// Time runs in the direction of reading, and the axis says so (docs/decisions/0003-time-axis-in-arabic-charts.md).
/// A month without a number is a gap. What a month says is told by shape as well as colour.
struct TrendChart {
  let series: TrendSeries
  let wording: Wording
  let calendar: String
  let id: String
  let place: String

  private let width = 380.0
  private let (left, right, top, bottom) = (44.0, 366.0, 16.0, 150.0)
  private let (baseTop, baseBottom) = (160.0, 182.0)

  var svg: String {
    var drawing = Drawing(
      id, width: width, height: 236, in: wording.language,
      title: wording.text(.trendTitle, ["indicator": wording.name(of: series.indicator), "place": place]),
      description: wording.text(.trendDescription, descriptionPlaces))
    drawGrid(in: &drawing)
    drawLimits(in: &drawing)
    drawBases(in: &drawing)
    drawSeries(in: &drawing)
    drawTime(in: &drawing)
    return drawing.svg
  }

  private var descriptionPlaces: [String: String] {
    [
      "indicator": wording.name(of: series.indicator), "place": place,
      "first": month(series.points.first), "last": month(series.points.last),
      "latest": series.points.last.map { wording.shown($0, of: series.indicator) } ?? "",
    ]
  }

  private func month(_ point: TrendSeries.Point?) -> String {
    point.map { wording.month($0.month, calendar: calendar) } ?? ""
  }

  // MARK: Scales

  private var scale: ClosedRange<Double> {
    let values = series.points.compactMap(\.value)
    let ends = values + [series.limits?.lower, series.limits?.upper].compactMap { $0 }
    guard series.indicator != .answers(.recommendation) else { return -100...100 }
    let low = max(0, ((ends.min() ?? 0) * 10).rounded(.down) / 10)
    let high = min(1, ((ends.max() ?? 1) * 10).rounded(.up) / 10)
    guard high - low < 0.2 else { return low...high }
    return high > 0.8 ? max(0, high - 0.2)...high : low...low + 0.2
  }

  private func x(_ index: Int) -> Double {
    left + 8 + (right - left - 16) * Double(index) / Double(max(1, series.points.count - 1))
  }

  private func y(_ value: Double) -> Double {
    let scale = scale
    let inside = min(max(value, scale.lowerBound), scale.upperBound)
    return bottom - (bottom - top) * (inside - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
  }

  // MARK: Parts

  private func drawGrid(in drawing: inout Drawing) {
    let scale = scale
    for step in 0...2 {
      let value = scale.lowerBound + (scale.upperBound - scale.lowerBound) * Double(step) / 2
      drawing.line(left, y(value), right, y(value), "grid")
      drawing.text(wording.value(value, of: series.indicator), left - 5, y(value) + 3.5, .end, "tick")
    }
  }

  private func drawLimits(in drawing: inout Drawing) {
    guard let limits = series.limits, let centre = series.centre else { return }
    let (upper, lower) = (y(limits.upper), y(limits.lower))
    drawing.rectangle(left, upper, width: right - left, height: lower - upper, "band")
    drawing.line(left, upper, right, upper, "limit")
    drawing.line(left, lower, right, lower, "limit")
    drawing.line(left, y(centre), right, y(centre), "centre")
  }

  private func drawBases(in drawing: inout Drawing) {
    let most = series.points.compactMap(\.n.number).max() ?? 0
    drawing.line(left, baseBottom, right, baseBottom, "grid")
    guard most > 0 else { return }
    drawing.text(wording.number(most), left - 5, baseTop + 6, .end, "tick")
    for (index, point) in series.points.enumerated() {
      guard let n = point.n.number, n > 0 else { continue }
      let height = max(1, (baseBottom - baseTop) * Double(n) / Double(most))
      drawing.rectangle(
        x(index) - 4, baseBottom - height, width: 8, height: height, "base", title: title(of: point))
    }
  }

  private func drawSeries(in drawing: inout Drawing) {
    var run: [(x: Double, y: Double)] = []
    for (index, point) in series.points.enumerated() {
      if let value = point.value { run.append((x(index), y(value))) }
      if point.value == nil || index == series.points.count - 1 {
        if run.count > 1 { drawing.path(run, "line") }
        run = []
      }
    }
    for (index, point) in series.points.enumerated() {
      guard let value = point.value else { continue }
      drawMark(of: point, at: (x(index), y(value)), in: &drawing)
    }
    if let last = series.points.last, let value = last.value {
      let above = y(value) - 9 > top
      drawing.text(
        wording.value(value, of: series.indicator), x(series.points.count - 1) + 6, y(value) + (above ? -9 : 17), .end,
        "latest")
    }
  }

  private func drawMark(of point: TrendSeries.Point, at (x, y): (Double, Double), in drawing: inout Drawing) {
    let title = title(of: point)
    switch point.variation {
    case .improving:
      drawing.path([(x, y - 5.5), (x + 5, y + 3.5), (x - 5, y + 3.5)], closed: true, "better", title: title)
    case .concerning:
      drawing.path([(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)], closed: true, "look", title: title)
    case .ordinary, nil:
      drawing.circle(x, y, radius: 3, "dot", title: title)
    }
  }

  private func title(of point: TrendSeries.Point) -> String {
    wording.text(
      .point,
      [
        "of": month(point), "value": wording.shown(point, of: series.indicator),
        "base": wording.base(point.n, of: series.indicator),
      ])
  }

  /// The axis of time: its two ends by name, and an arrow from the oldest month to the newest.
  private func drawTime(in drawing: inout Drawing) {
    let line = 198.0
    drawing.line(left, line, right - 5, line, "axis")
    drawing.path([(right, line), (right - 7, line - 3.5), (right - 7, line + 3.5)], closed: true, "arrow")
    drawing.text(wording.text(.oldest), left, line + 15, .start, "tick")
    drawing.text(month(series.points.first), left, line + 30, .start, "label")
    drawing.text(wording.text(.newest), right, line + 15, .end, "tick")
    drawing.text(month(series.points.last), right, line + 30, .end, "label")
  }
}
