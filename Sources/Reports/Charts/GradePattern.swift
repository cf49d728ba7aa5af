/// How a grade of a scale is painted: one of five, told apart by pattern as well as by colour, calm from end to end.
struct GradePattern: Hashable, Sendable {
  /// 0 the best, 4 the worst.
  let step: Int

  /// The paint of a grade, 0 the best, on a scale of so many.
  init(_ grade: Int, of grades: Int) {
    step = grades < 2 ? 0 : Int((Double(grade) * 4 / Double(grades - 1)).rounded())
  }

  /// Whether words on it are light.
  var isDark: Bool { step == 0 }

  /// Whether marks stand on its colour.
  var isMarked: Bool { step == 1 || step > 2 }

  func fill(_ id: String) -> String { "url(#\(id)-g\(step))" }

  /// The five patterns, for one drawing.
  static func patterns(_ id: String) -> [String] {
    let marks = [
      ##"<rect width="8" height="8" fill="#1b5e5a"/>"##,
      ##"<rect width="8" height="8" fill="#8fbcb3"/><circle cx="2" cy="2" r="0.9" fill="#1b5e5a"/>"##,
      ##"<rect width="8" height="8" fill="#eadfcb"/>"##,
      ##"<rect width="8" height="8" fill="#e0bd84"/><path d="M-1 9 9 -1" stroke="#9a6d2c" stroke-width="1"/>"##,
      ##"<rect width="8" height="8" fill="#c99a56"/><path d="M-1 9 9 -1M-1 -1 9 9" stroke="#6f4a16" stroke-width="1"/>"##,
    ]
    return marks.enumerated().map { step, mark in
      #"<pattern id="\#(id)-g\#(step)" width="8" height="8" patternUnits="userSpaceOnUse">\#(mark)</pattern>"#
    }
  }

  /// A small square of the paint, for the legend below the chart that defines it.
  func swatch(_ id: String) -> String {
    #"<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="2" fill="\#(fill(id))"/></svg>"#
  }
}
