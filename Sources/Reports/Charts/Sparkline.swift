/// A small course of months beside a number: where it came from, and its last point; gaps stay open.
struct Sparkline {
  let points: [BoardLine.Point]
  let limits: TrendSeries.Limits?
  let title: String
  let wording: Wording
  let id: String

  private let width = 120.0
  private let height = 34.0

  /// Nil without two months to draw.
  var svg: String? {
    let values = points.compactMap(\.value)
    guard values.count > 1 else { return nil }
    let ends = values + [limits?.lower, limits?.upper].compactMap(\.self)
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    let span = max(high - low, 1e-9)
    func y(_ value: Double) -> Double { height - 4 - (height - 8) * (value - low) / span }
    func x(_ place: Int) -> Double { 4 + (width - 12) * Double(place) / Double(max(1, points.count - 1)) }
    var drawing = Drawing(id, width: width, height: height, in: wording.language, title: title, description: title)
    if let limits {
      drawing.rectangle(
        2, y(limits.upper), width: width - 4, height: max(0, y(limits.lower) - y(limits.upper)), "band")
    }
    var run: [(x: Double, y: Double)] = []
    for (place, point) in points.enumerated() {
      if let value = point.value { run.append((x(place), y(value))) }
      if point.value == nil || place == points.count - 1 {
        if run.count > 1 { drawing.path(run, "line") }
        run = []
      }
    }
    if let last = points.lastIndex(where: { $0.value != nil }), let value = points[last].value {
      drawing.circle(x(last), y(value), radius: 3, "dot")
    }
    return drawing.svg
  }
}
