import Analytics

extension Adapter {
  /// Importance against performance.
  static let importancePerformance = Adapter("Importance-performance quadrants, data-centred cuts") { input in
    let (importance, performance) = (try input["importance"].doubles(), try input["performance"].doubles())
    guard importance.count == performance.count else { throw MalformedInput("each driver needs both values") }
    let field = ImportancePerformance(zip(importance, performance).map { ($0, $1) })
    return [
      "cut_importance": JSON(field.importanceCut), "cut_performance": JSON(field.performanceCut),
      "quadrant": JSON(field.items.map(\.quadrant.referenceName)),
      "priority_index": JSON(field.items.map { Double?.some($0.priority) }),
    ]
  }
}

extension ImportancePerformance.Quadrant {
  fileprivate var referenceName: String {
    switch self {
    case .keepStrong: "keep_strong"
    case .improveFirst: "improve_first"
    case .possibleOverinvestment: "possible_overinvestment"
    case .lowPriority: "low_priority"
    }
  }
}
