/// Bars from one edge, each with its number, and a range of confidence where it has one: stages of the way, drivers.
struct BarChart {
  struct Row {
    let name: String
    /// The bar's length, 0…1 of the axis; below 0 counts as none.
    let value: Double
    let range: ClosedRange<Double>?
    /// The number as it stands beside the bar.
    let words: String
    /// Whether the bar is set apart by a pattern.
    let isMarked: Bool
  }

  let rows: [Row]
  let title: String
  let description: String
  let wording: Wording
  let id: String

  private let width = 380.0
  private let row = 46.0
  private let start = 10.0
  private let end = 300.0

  var svg: String {
    let bottom = row * Double(rows.count)
    var drawing = Drawing(
      id, width: width, height: bottom + 10, in: wording.language, title: title, description: description)
    drawing.define(
      #"<pattern id="\#(id)-m" width="8" height="8" patternUnits="userSpaceOnUse">"#
        + ##"<rect width="8" height="8" fill="#e0bd84"/><path d="M-1 9 9 -1" stroke="#9a6d2c"/></pattern>"##
    )
    drawing.line(start, 4, start, bottom, "axis")
    for (index, bar) in rows.enumerated() { draw(bar, at: row * Double(index), in: &drawing) }
    return drawing.svg
  }

  private func x(_ value: Double) -> Double { start + (end - start) * min(max(value, 0), 1) }

  private func draw(_ bar: Row, at y: Double, in drawing: inout Drawing) {
    drawing.text(bar.name, start + 2, y + 14, .start, "label halo")
    drawing.rectangle(
      start, y + 20, width: max(1, x(bar.value) - start), height: 16, bar.isMarked ? "grade" : "bar",
      fill: bar.isMarked ? "url(#\(id)-m)" : nil, title: "\(bar.name): \(bar.words)")
    let middle = y + 28
    if let range = bar.range {
      drawing.line(x(range.lowerBound), middle, x(range.upperBound), middle, "whisker")
      for end in [range.lowerBound, range.upperBound] {
        drawing.line(x(end), middle - 5, x(end), middle + 5, "whisker")
      }
    }
    drawing.text(bar.words, max(x(bar.value), x(bar.range?.upperBound ?? 0)) + 7, middle + 4, .start, "latest")
  }
}
