/// A small course of months beside a number: where it came from, and its last point; gaps stay open. At a double line the
/// course begins anew.
struct Sparkline {
  let points: [BoardLine.Point]
  let stretches: [TrendSeries.Stretch]
  let title: String
  let wording: Wording
  let id: String

  private let width = 120.0
  private let height = 34.0

  /// Nil without two months to draw.
  var svg: String? {
    let values = points.compactMap(\.value)
    guard values.count > 1 else { return nil }
    let ends = values + stretches.compactMap(\.limits).flatMap { [$0.lower, $0.upper] }
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    let span = max(high - low, 1e-9)
    func y(_ value: Double) -> Double { height - 4 - (height - 8) * (value - low) / span }
    func x(_ place: Int) -> Double { 4 + (width - 12) * Double(place) / Double(max(1, points.count - 1)) }
    /// The line between a month and the one before.
    func edge(_ place: Int) -> Double {
      place == 0 ? 2 : place == points.count ? width - 2 : (x(place - 1) + x(place)) / 2
    }
    var drawing = Drawing(id, width: width, height: height, in: wording.language, title: title, description: title)
    for stretch in stretches {
      let (from, to) = (edge(stretch.months.lowerBound), edge(stretch.months.upperBound))
      if let limits = stretch.limits {
        drawing.rectangle(
          from, y(limits.upper), width: to - from, height: max(0, y(limits.lower) - y(limits.upper)), "band")
      }
      guard stretch.months.lowerBound > 0 else { continue }
      for side in [-1.2, 1.2] { drawing.line(from + side, 1, from + side, height - 1, "break") }
    }
    for stretch in stretches { draw(points[stretch.months], x, y, in: &drawing) }
    if let last = points.lastIndex(where: { $0.value != nil }), let value = points[last].value {
      drawing.circle(x(last), y(value), radius: 3, "dot")
    }
    return drawing.svg
  }

  private func draw(
    _ stretch: ArraySlice<BoardLine.Point>, _ x: (Int) -> Double, _ y: (Double) -> Double, in drawing: inout Drawing
  ) {
    for run in stretch.indices.split(whereSeparator: { points[$0].value == nil }) where run.count > 1 {
      drawing.path(run.compactMap { place in points[place].value.map { (x: x(place), y: y($0)) } }, "line")
    }
  }
}
