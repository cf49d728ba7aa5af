import Vocabulary

/// How the answers on scales are spread, row by row: bars that diverge from a middle line, good answers to one side.
///
/// Each grade has a pattern as well as a colour; the middle grade is split around the line.
struct ScaleChart {
  /// A bar: a department's answers to one question, or the answers to one question of a department.
  struct Row {
    let name: String
    /// Best first; nil where they are not shown.
    let counts: [AnswerCount]?
    /// What stands in the place of a bar that is not shown.
    let missing: String
  }

  let rows: [Row]
  let title: String
  let description: String
  let wording: Wording
  let id: String
  /// All bars among which these stand, also those of other charts: where the middle line is, and how long a share.
  var beside: [Row] = []

  private let width = 380.0
  private let row = 48.0
  private let start = 10.0
  private let end = 370.0
  private let top = 8.0

  var svg: String {
    let bottom = top + row * Double(rows.count)
    var drawing = Drawing(
      id, width: width, height: bottom + 8, in: wording.language, title: title, description: description)
    for pattern in GradePattern.patterns(id) { drawing.define(pattern) }
    for (index, bar) in rows.enumerated() {
      draw(bar, at: top + row * Double(index), in: &drawing)
    }
    return drawing.svg
  }

  /// How far the bars reach to either side, as shares.
  private var reach: (bad: Double, good: Double) {
    let ends = (rows + beside).compactMap { shares(of: $0) }.map { extent(of: $0) }
    return (max(0.1, ends.map(\.bad).max() ?? 0.5), max(0.1, ends.map(\.good).max() ?? 0.5))
  }

  private func shares(of bar: Row) -> [Double]? {
    guard let counts = bar.counts?.map(\.count) else { return nil }
    let all = counts.reduce(0, +)
    return all == 0 ? nil : counts.map { Double($0) / Double(all) }
  }

  /// The good side takes the better half of the grades, and half of the middle one.
  private func extent(of shares: [Double]) -> (bad: Double, good: Double) {
    let half = shares.count / 2
    let middle = shares.count % 2 == 1 ? shares[half] / 2 : 0
    return (shares.suffix(half).reduce(0, +) + middle, shares.prefix(half).reduce(0, +) + middle)
  }

  /// The place of a share right (good) or left (bad) of the middle line; bad answers stand at the start.
  private func x(_ share: Double) -> Double {
    let reach = reach
    return start + (end - start) * (share + reach.bad) / (reach.bad + reach.good)
  }

  private func draw(_ bar: Row, at y: Double, in drawing: inout Drawing) {
    drawing.text(bar.name, start, y + 14, .start, "label halo")
    guard let counts = bar.counts, let shares = shares(of: bar) else {
      drawing.text(bar.missing, start, y + 35, .start, "tick halo")
      return
    }
    drawing.line(x(0), y + 17, x(0), y + 43, "axis")
    var at = -extent(of: shares).bad
    for grade in shares.indices.reversed() where shares[grade] > 0 {
      let (from, to) = (x(at), x(at + shares[grade]))
      let words = wording.percent(shares[grade])
      drawing.rectangle(
        from, y + 20, width: to - from, height: 20, "grade", fill: GradePattern(grade, of: shares.count).fill(id),
        title: "\(counts[grade].answer[wording.language]): \(words)")
      if to - from > 38 {
        let pattern = GradePattern(grade, of: shares.count)
        // A plain ground, so that no dot of a pattern is taken for an Arabic zero.
        if pattern.isMarked { drawing.rectangle((from + to) / 2 - 17, y + 23, width: 34, height: 14, "plate") }
        drawing.text(
          words, (from + to) / 2, y + 34, .middle, pattern.isDark ? "on-dark" : "on-light")
      }
      at += shares[grade]
    }
  }
}
