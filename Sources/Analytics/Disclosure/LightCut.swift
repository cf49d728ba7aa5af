/// The graph of a table: its rows and columns as points, its counts as the weights of the lines between them.
struct LightCut {
  private var weights: [[Int]]

  init(_ table: [[Int]]) {
    let (rows, columns) = (table.count, table.first?.count ?? 0)
    var weights = [[Int]](repeating: [Int](repeating: 0, count: rows + columns), count: rows + columns)
    for (row, line) in table.enumerated() {
      for (column, count) in line.enumerated() {
        weights[row][rows + column] = count
        weights[rows + column][row] = count
      }
    }
    self.weights = weights
  }

  /// Whether some connected part falls in two where lines of fewer people than this are cut.
  func isLighter(than least: Int) -> Bool {
    var graph = self
    graph.contract(from: least)
    return graph.parts.contains { part in part.count > 1 && graph.lightest(of: part) < least }
  }

  /// Draws points together that no lighter cut can part, because the line between them is as heavy.
  private mutating func contract(from least: Int) {
    while let heavy = heavyLine(from: least) { merge(heavy.1, into: heavy.0) }
  }

  private func heavyLine(from least: Int) -> (Int, Int)? {
    for one in weights.indices {
      for other in weights.indices where one < other && weights[one][other] >= least { return (one, other) }
    }
    return nil
  }

  private mutating func merge(_ point: Int, into other: Int) {
    for third in weights.indices where third != point && third != other {
      weights[other][third] += weights[point][third]
      weights[third][other] += weights[third][point]
    }
    for third in weights.indices {
      weights[point][third] = 0
      weights[third][point] = 0
    }
  }

  /// The connected parts; points without lines are parts of their own.
  private var parts: [[Int]] {
    var left = Set(weights.indices)
    var parts: [[Int]] = []
    while let first = left.min() {
      left.remove(first)
      var part = [first]
      var place = 0
      while place < part.count {
        for other in left where weights[part[place]][other] > 0 {
          left.remove(other)
          part.append(other)
        }
        place += 1
      }
      parts.append(part)
    }
    return parts
  }

  /// The weight of the lightest cut of a connected part (Stoer & Wagner 1997).
  private func lightest(of part: [Int]) -> Int {
    var graph = self
    var points = part.sorted()
    var lightest = Int.max
    while points.count > 1 {
      var tied = [Int: Int](uniqueKeysWithValues: points.map { ($0, 0) })
      var (last, before) = (points[0], points[0])
      while let next = tied.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
        (before, last) = (last, next.key)
        if tied.count == 1 { lightest = min(lightest, next.value) }
        tied.removeValue(forKey: next.key)
        for other in tied.keys { tied[other, default: 0] += graph.weights[next.key][other] }
      }
      graph.merge(last, into: before)
      points.removeAll { $0 == last }
    }
    return lightest
  }
}
