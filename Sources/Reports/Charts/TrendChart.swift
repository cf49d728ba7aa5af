import Surveys
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
  /// Dated actions: the place of the month in which each began, and its number in the report.
  var marks: [(month: Int, number: Int)] = []

  private let width = 380.0
  private let start = 44.0
  private let end = 332.0
  private let top = 16.0
  private let bottom = 146.0
  private let baseTop = 164.0
  private let baseBottom = 186.0
  /// A letter of a break's words is no wider, in either language.
  private static let letter = 6.0

  var svg: String {
    var drawing = Drawing(
      id, width: width, height: 240, in: wording.language,
      title: wording.text(.trendTitle, ["indicator": wording.name(of: series.indicator), "place": place]),
      description: wording.text(.trendDescription, descriptionPlaces))
    drawGrid(in: &drawing)
    drawLimits(in: &drawing)
    drawBases(in: &drawing)
    drawMarks(in: &drawing)
    drawBreaks(in: &drawing)
    drawSeries(in: &drawing)
    drawTime(in: &drawing)
    return drawing.svg
  }

  private var descriptionPlaces: [String: String] {
    [
      "indicator": wording.name(of: series.indicator), "place": place,
      "first": genitive(series.points.first), "last": genitive(series.points.last),
      "latest": series.points.last.map(shown) ?? "",
    ]
  }

  /// A month's value, and whether it is final.
  private func shown(_ point: TrendSeries.Point) -> String {
    [wording.shown(point, of: series.indicator), point.pending.map(wording.reading)].compactMap(\.self)
      .joined(separator: " · ")
  }

  private func month(_ point: TrendSeries.Point?) -> String {
    point.map { wording.month($0.month, calendar: calendar) } ?? ""
  }

  private func genitive(_ point: TrendSeries.Point?) -> String {
    point.map { wording.genitive(ofMonth: $0.month, calendar: calendar) } ?? ""
  }

  // MARK: Scales

  private var scale: ClosedRange<Double> {
    let values = series.points.compactMap(\.value)
    let ends = values + series.stretches.compactMap(\.limits).flatMap { [$0.lower, $0.upper] }
    guard series.indicator != .answers(.recommendation) else { return -100...100 }
    let low = max(0, ((ends.min() ?? 0) * 10).rounded(.down) / 10)
    let high = min(1, ((ends.max() ?? 1) * 10).rounded(.up) / 10)
    guard high - low < 0.2 else { return low...high }
    return high > 0.8 ? max(0, high - 0.2)...high : low...low + 0.2
  }

  private func x(_ index: Int) -> Double {
    start + 8 + (end - start - 16) * Double(index) / Double(max(1, series.points.count - 1))
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
      drawing.line(start, y(value), end, y(value), "grid")
      drawing.text(wording.value(value, of: series.indicator), start - 5, y(value) + 3.5, .end, "tick")
    }
  }

  private func drawLimits(in drawing: inout Drawing) {
    for stretch in series.stretches {
      guard let limits = stretch.limits, let centre = stretch.centre else { continue }
      let (upper, lower) = (y(limits.upper), y(limits.lower))
      let from = stretch.months.lowerBound == 0 ? start : edge(before: stretch.months.lowerBound)
      let to = stretch.months.upperBound == series.points.count ? end : edge(before: stretch.months.upperBound)
      drawing.rectangle(from, upper, width: to - from, height: lower - upper, "band")
      drawing.line(from, upper, to, upper, "limit")
      drawing.line(from, lower, to, lower, "limit")
      drawing.line(from, y(centre), to, y(centre), "centre")
    }
  }

  /// The line between a month and the one before.
  private func edge(before month: Int) -> Double { (x(month - 1) + x(month)) / 2 }

  /// A double line where the series begins anew, with the reason in words where there is room; the notes below say it anyhow.
  private func drawBreaks(in drawing: inout Drawing) {
    var lines: [(place: Double, mark: String)] = []
    for one in series.breaks ?? [] {
      guard let month = series.points.firstIndex(where: { $0.month == one.month }), month > 0 else { continue }
      lines.append((edge(before: month), wording.mark(of: one)))
    }
    var free = start
    for (index, (place, mark)) in lines.enumerated() {
      for side in [-1.5, 1.5] { drawing.line(place + side, top - 4, place + side, baseBottom, "break") }
      let reach = 5 + Double(mark.count) * Self.letter
      let fitsAfter = place + reach <= (index + 1 < lines.count ? lines[index + 1].place : end)
      let fitsBefore = place - reach >= free
      if fitsAfter, place < (start + end) / 2 || !fitsBefore {
        drawing.text(mark, place + 5, bottom + 12, .start, "break-text")
        free = place + reach
      } else {
        if fitsBefore { drawing.text(mark, place - 5, bottom + 12, .end, "break-text") }
        free = place
      }
    }
  }

  private func drawBases(in drawing: inout Drawing) {
    let most = series.points.compactMap(\.n.number).max() ?? 0
    drawing.line(start, baseBottom, end, baseBottom, "grid")
    guard most > 0 else { return }
    drawing.text(wording.number(most), start - 5, baseTop + 6, .end, "tick")
    for (index, point) in series.points.enumerated() {
      guard let n = point.n.number, n > 0 else { continue }
      let height = max(1, (baseBottom - baseTop) * Double(n) / Double(most))
      drawing.rectangle(
        x(index) - 4, baseBottom - height, width: 8, height: height, "base", title: title(of: point))
    }
  }

  /// A line at the beginning of the month in which an action began, with its number in a small flag.
  private func drawMarks(in drawing: inout Drawing) {
    for mark in marks where series.points.indices.contains(mark.month) {
      let place = x(mark.month) - (mark.month == 0 ? 4 : (x(1) - x(0)) / 2)
      drawing.line(place, top - 4, place, bottom, "mark")
      drawing.rectangle(place - 7, top - 15, width: 14, height: 13, "flag")
      drawing.text(wording.number(mark.number), place, top - 5, .middle, "flag-text")
    }
  }

  private func drawSeries(in drawing: inout Drawing) {
    var run: [(x: Double, y: Double)] = []
    let lasts = Set(series.stretches.map { $0.months.upperBound - 1 })
    for (index, point) in series.points.enumerated() {
      if let value = point.value { run.append((x(index), y(value))) }
      if point.value == nil || lasts.contains(index) {
        if run.count > 1 { drawing.path(run, "line") }
        run = []
      }
    }
    for (index, point) in series.points.enumerated() {
      guard let value = point.value else { continue }
      drawMark(of: point, x: x(index), y(value), in: &drawing)
    }
    if let last = series.points.last, let value = last.value {
      drawing.text(wording.value(value, of: series.indicator), end + 4, y(value) + 4, .start, "latest")
    }
  }

  private func drawMark(of point: TrendSeries.Point, x: Double, _ y: Double, in drawing: inout Drawing) {
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
        "of": month(point), "value": shown(point),
        "base": wording.base(point.n, of: series.indicator),
      ])
  }

  /// The axis of time: its two ends by name, and an arrow from the oldest month to the newest.
  private func drawTime(in drawing: inout Drawing) {
    let line = 202.0
    drawing.line(start, line, end - 5, line, "axis")
    drawing.path([(end, line), (end - 7, line - 3.5), (end - 7, line + 3.5)], closed: true, "arrow")
    drawing.text(wording.text(.oldest), start, line + 15, .start, "tick")
    drawing.text(month(series.points.first), start, line + 30, .start, "label")
    drawing.text(wording.text(.newest), end, line + 15, .end, "tick")
    drawing.text(month(series.points.last), end, line + 30, .end, "label")
  }
}
