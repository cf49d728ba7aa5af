import Vocabulary

/// How the answers on a scale are spread in every department: bars that diverge from a middle line, good answers to one side.
///
/// Each grade has a pattern as well as a colour; the middle grade is split around the line.
struct ScaleChart {
  let departments: [DepartmentFigures]
  let measure: Measure
  let grades: Int
  let month: String
  let wording: Wording
  let id: String

  private let width = 380.0
  private let row = 48.0
  private let start = 10.0
  private let end = 370.0
  private let top = 8.0

  var svg: String {
    let bottom = top + row * Double(departments.count)
    var drawing = Drawing(
      id, width: width, height: bottom + 8, in: wording.language,
      title: wording.text(.scaleTitle, ["month": month]), description: wording.text(.scaleDescription))
    for pattern in GradePattern.patterns(id) { drawing.define(pattern) }
    for (index, department) in departments.enumerated() {
      draw(department, at: top + row * Double(index), in: &drawing)
    }
    return drawing.svg
  }

  /// How far the bars reach to either side, as shares.
  private var reach: (bad: Double, good: Double) {
    let ends = departments.compactMap { shares(of: $0) }.map { extent(of: $0) }
    return (max(0.1, ends.map(\.bad).max() ?? 0.5), max(0.1, ends.map(\.good).max() ?? 0.5))
  }

  private func shares(of department: DepartmentFigures) -> [Double]? {
    guard let counts = department.figure(measure)?.counts?.map(\.count), counts.count == grades else { return nil }
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

  private func draw(_ department: DepartmentFigures, at y: Double, in drawing: inout Drawing) {
    drawing.text(department.name[wording.language], start, y + 14, .start, "label halo")
    guard let figure = department.figure(measure), let counts = figure.counts, let shares = shares(of: department)
    else {
      let missing = department.figure(measure).map { $0.value == nil ? wording.shown($0) : "" } ?? ""
      drawing.text(missing, start, y + 35, .start, "tick halo")
      return
    }
    drawing.line(x(0), y + 17, x(0), y + 43, "axis")
    var at = -extent(of: shares).bad
    for grade in shares.indices.reversed() where shares[grade] > 0 {
      let (from, to) = (x(at), x(at + shares[grade]))
      let words = wording.percent(shares[grade])
      drawing.rectangle(
        from, y + 20, width: to - from, height: 20, "grade", fill: GradePattern(grade, of: grades).fill(id),
        title: "\(counts[grade].answer[wording.language]): \(words)")
      if to - from > 38 {
        let pattern = GradePattern(grade, of: grades)
        // A plain ground, so that no dot of a pattern is taken for an Arabic zero.
        if pattern.isMarked { drawing.rectangle((from + to) / 2 - 17, y + 23, width: 34, height: 14, "plate") }
        drawing.text(
          words, (from + to) / 2, y + 34, .middle, pattern.isDark ? "on-dark" : "on-light")
      }
      at += shares[grade]
    }
  }
}
