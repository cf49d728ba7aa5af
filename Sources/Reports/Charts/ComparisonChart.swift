import Vocabulary

/// A measure in every department with its range of confidence, in the departments' usual order: never a ranking.
struct ComparisonChart {
  let departments: [DepartmentFigures]
  let whole: IndicatorFigure?
  let measure: Measure
  let month: String
  let wording: Wording
  let id: String

  private let width = 380.0
  private let row = 46.0
  private let start = 10.0
  private let end = 316.0
  private let top = 26.0

  var svg: String {
    let bottom = top + row * Double(departments.count)
    var drawing = Drawing(
      id, width: width, height: bottom + 8, in: wording.language,
      title: wording.text(.comparisonTitle, ["indicator": wording.name(of: measure), "month": month]),
      description: wording.text(.comparisonDescription))
    for step in 0...4 {
      let value = Double(step) / 4
      drawing.line(x(value), top - 6, x(value), bottom, "grid")
      drawing.text(wording.percent(value), x(value), 12, .middle, "tick")
    }
    if let value = whole?.value { drawing.line(x(value), top - 6, x(value), bottom, "whole") }
    for (index, department) in departments.enumerated() {
      draw(department, at: top + row * Double(index), in: &drawing)
    }
    return drawing.svg
  }

  private func x(_ value: Double) -> Double { start + (end - start) * min(max(value, 0), 1) }

  private func draw(_ department: DepartmentFigures, at y: Double, in drawing: inout Drawing) {
    drawing.text(department.name[wording.language], start, y + 14, .start, "label halo")
    guard let figure = department.figure(measure) else { return }
    guard let value = figure.value else {
      drawing.text(wording.shown(figure), start, y + 34, .start, "tick halo")
      return
    }
    let middle = y + 30
    if let interval = figure.interval {
      drawing.line(x(interval.lower), middle, x(interval.upper), middle, "range")
      for end in [interval.lower, interval.upper] { drawing.line(x(end), middle - 4, x(end), middle + 4, "range") }
    }
    let title = wording.text(
      .point,
      [
        "of": department.name[wording.language], "value": wording.percent(value),
        "base": wording.base(figure.n, of: measure),
      ])
    drawing.circle(x(value), middle, radius: 4.5, "dot", title: title)
    drawing.text(wording.percent(value), width - 8, middle + 4, .end, "latest")
  }
}
