extension HiddenCells {
  /// The least and the greatest value a hidden cell can have, given the totals, the shown cells and no negative count.
  ///
  /// Exact, and the same as linear programming gives, because the totals of a two-way table make a network: the count
  /// can grow by the greatest flow from its column back to its row through the other hidden cells, and shrink by the
  /// greatest flow the other way (Ford & Fulkerson 1956).
  func range(of cell: Cell) -> ClosedRange<Int> {
    let count = counts[cell.row][cell.column]
    let (row, column) = (node(row: cell.row), node(column: cell.column))
    let growth = greatestFlow(from: column, to: row, without: cell, atMost: .max - count)
    let loss = greatestFlow(from: row, to: column, without: cell, atMost: count)
    return count - loss...count + growth
  }

  private func greatestFlow(from source: Int, to sink: Int, without cell: Cell, atMost limit: Int) -> Int {
    var left = counts
    var flow = 0
    while flow < limit, let path = shortestPath(from: source, to: sink, without: cell, left) {
      var step = limit - flow
      for (from, to) in zip(path, path.dropFirst()) where from >= rows { step = min(step, left[to][from - rows]) }
      for (from, to) in zip(path, path.dropFirst()) {
        if from < rows { left[from][to - rows] += step } else { left[to][from - rows] -= step }
      }
      flow += step
    }
    return flow
  }

  private func shortestPath(from source: Int, to sink: Int, without cell: Cell, _ left: [[Int]]) -> [Int]? {
    var before = [Int?](repeating: nil, count: rows + columns)
    var waiting = [source]
    var next = 0
    before[source] = source
    while next < waiting.count, before[sink] == nil {
      let place = waiting[next]
      next += 1
      for other in place < rows ? rows..<rows + columns : 0..<rows where before[other] == nil {
        let (row, column) = place < rows ? (place, other - rows) : (other, place - rows)
        guard isHidden[row][column], place < rows || left[row][column] > 0 else { continue }
        if row == cell.row && column == cell.column { continue }
        before[other] = place
        waiting.append(other)
      }
    }
    var path = [sink]
    while let last = path.last, last != source {
      guard let earlier = before[last] else { return nil }
      path.append(earlier)
    }
    return path.reversed()
  }
}

extension SuppressedTable {
  /// The values that a reader of the published table can hold possible for one cell.
  ///
  /// A shown cell has one value. A hidden one lies between the least and the greatest count that agree with the totals
  /// and the shown cells, and no count below 0. The upper end is nil where nothing bounds it: the totals are hidden.
  /// Nil where there is no such place.
  public func possibleCounts(at cell: Cell) -> (least: Int, greatest: Int?)? {
    possibleCounts(at: cell, hiding: hidden, margins: rule.marginsArePublished && !marginsMustBeHidden)
  }

  /// The same if only the small cells were hidden: why a complement is needed.
  public func possibleCountsWithoutComplement(at cell: Cell) -> (least: Int, greatest: Int?)? {
    possibleCounts(at: cell, hiding: primary, margins: rule.marginsArePublished)
  }

  private func possibleCounts(
    at cell: Cell, hiding cells: [Cell], margins: Bool
  ) -> (least: Int, greatest: Int?)? {
    guard counts.indices.contains(cell.row), counts[cell.row].indices.contains(cell.column) else { return nil }
    guard cells.contains(cell) else { return (counts[cell.row][cell.column], counts[cell.row][cell.column]) }
    guard margins else { return (0, nil) }
    let range = HiddenCells(counts, hiding: cells).range(of: cell)
    return (range.lowerBound, range.upperBound)
  }
}
