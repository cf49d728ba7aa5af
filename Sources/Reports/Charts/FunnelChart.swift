import Vocabulary

/// The funnel of departments: each dot a department by its number of answers, the bands where departments usually lie.
///
/// A dot carries its department's number in the table below, which stands in the order of codes. Who lies outside both
/// is told by shape; nothing on the chart says who is first.
struct FunnelChart {
  let funnel: FunnelFigures
  let period: String
  let wording: Wording
  let id: String

  private let width = 380.0
  private let start = 46.0
  private let end = 364.0
  private let top = 14.0
  private let bottom = 204.0

  var svg: String {
    var drawing = Drawing(
      id, width: width, height: 246, in: wording.language, title: wording.say(.funnelTitle, ["period": period]),
      description: wording.say(.funnelDescription))
    for step in 0...2 {
      let value = low + (high - low) * Double(step) / 2
      drawing.line(start, y(value), end, y(value), "grid")
      drawing.text(wording.percent(value), start - 5, y(value) + 3.5, .end, "tick")
    }
    band(\.outer, "outer", in: &drawing)
    band(\.inner, "band", in: &drawing)
    if let target = funnel.target { drawing.line(start, y(target), end, y(target), "centre") }
    for point in funnel.points { draw(point, in: &drawing) }
    drawing.line(start, bottom + 8, end, bottom + 8, "axis")
    for part in [0, most / 2, most] {
      drawing.text(wording.number(part), x(part), bottom + 22, .middle, "tick")
    }
    drawing.text(wording.say(.funnelAxis), (start + end) / 2, bottom + 38, .middle, "label")
    return drawing.svg
  }

  private var most: Int { max(10, funnel.edges.last?.n ?? 10) }

  private var low: Double {
    let values = funnel.points.compactMap(\.value) + funnel.edges.filter { $0.n * 12 > most }.map(\.outer.lower)
    return max(0, ((values.min() ?? 0) * 10).rounded(.down) / 10)
  }

  private var high: Double {
    let values = funnel.points.compactMap(\.value) + funnel.edges.filter { $0.n * 12 > most }.map(\.outer.upper)
    return min(1, max(low + 0.2, ((values.max() ?? 1) * 10).rounded(.up) / 10))
  }

  private func x(_ n: Int) -> Double { start + (end - start) * Double(n) / Double(most) }

  private func y(_ value: Double) -> Double {
    bottom - (bottom - top) * (min(max(value, low), high) - low) / max(high - low, 1e-9)
  }

  private func band(
    _ limits: KeyPath<FunnelFigures.Edge, TrendSeries.Limits>, _ style: String, in drawing: inout Drawing
  ) {
    let edges = funnel.edges.map { (n: $0.n, limits: $0[keyPath: limits]) }
    let upper = edges.map { (x: x($0.n), y: y($0.limits.upper)) }
    let lower = edges.reversed().map { (x: x($0.n), y: y($0.limits.lower)) }
    guard upper.count > 1 else { return }
    drawing.path(upper + lower, closed: true, style)
  }

  private func draw(_ point: FunnelFigures.Point, in drawing: inout Drawing) {
    guard let value = point.value, let n = point.n.number else { return }
    let (across, down) = (x(n), y(value))
    let title = wording.text(
      .point,
      [
        "of": point.name[wording.language], "value": wording.percent(value),
        "base": wording.counted(.answers, n),
      ])
    if point.reading == .inside || point.reading == .between {
      drawing.circle(across, down, radius: 4, "dot", title: title)
    } else {
      drawing.path(
        [(across, down - 6), (across + 6, down), (across, down + 6), (across - 6, down)], closed: true, "look",
        title: title)
    }
    drawing.text(wording.number(point.number), across + 8, down - 6, .start, "latest")
  }
}
