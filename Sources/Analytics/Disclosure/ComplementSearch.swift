/// The search for the fewest further cells that protect the hidden ones; among as many, those with the fewest people.
///
/// Depth first, with a bound: a row or column with one hidden cell needs another, and a cell serves one row and one
/// column. Exact for tables of everyday size; in a large one it stops after a fixed amount of work and keeps the best
/// pattern found, which is safe but perhaps not the smallest.
struct ComplementSearch {
  typealias Cell = SuppressedTable.Cell

  /// The best pattern found, in reading order; nil when no pattern protects the hidden cells.
  var best: [Cell]? { bestCells?.sorted() }

  private var network: HiddenCells
  private var bestCells: [Cell]?
  private var chosen: [Cell] = []
  private var barred: Set<Cell> = []
  private var work: Int

  /// Searches with a fixed effort, in looks at a cell, so that the answer does not depend on the machine.
  init(_ network: HiddenCells, effort: Int = 2_000_000) {
    self.network = network
    work = effort / max(1, network.rows * network.columns)
    guard let first = ShortestCircles(network).cells else { return }
    bestCells = first
    descend()
  }

  private mutating func descend() {
    work -= network.cells.count
    guard let exposed = network.firstExposed else {
      bestCells = chosen
      return
    }
    var tried: [Cell] = []
    for cell in candidates(around: exposed) {
      guard work > 0 else { break }
      network.hide(cell)
      chosen.append(cell)
      if canImprove { descend() }
      chosen.removeLast()
      network.show(cell)
      // Patterns with this cell have been seen: leave it out of the other branches.
      barred.insert(cell)
      tried.append(cell)
    }
    barred.subtract(tried)
  }

  /// Whether the cells chosen and those certainly still needed are better than the best pattern.
  private var canImprove: Bool {
    guard let bestCells else { return true }
    return (chosen.count + leastMissing, people(in: chosen)) < (bestCells.count, people(in: bestCells))
  }

  private var leastMissing: Int {
    let alone = lonely
    return max(alone.rows.count { $0 }, alone.columns.count { $0 })
  }

  private var lonely: (rows: [Bool], columns: [Bool]) {
    var (inRow, inColumn) = (Array(repeating: 0, count: network.rows), Array(repeating: 0, count: network.columns))
    for cell in network.cells {
      inRow[cell.row] += 1
      inColumn[cell.column] += 1
    }
    return (inRow.map { $0 == 1 }, inColumn.map { $0 == 1 })
  }

  /// The cells one of which must be hidden too: those that lead on from where the exposed cell's circle breaks off.
  ///
  /// First those that help a lonely row and a lonely column at once, then those with few people.
  private func candidates(around exposed: Cell) -> [Cell] {
    let onwards = network.reach(from: network.node(column: exposed.column), without: exposed)
    let back = network.reach(from: network.node(row: exposed.row), without: exposed)
    let oneWay = network.cells.contains { network.counts[$0.row][$0.column] == 0 }
    let alone = lonely
    var found: [(cell: Cell, help: Int, people: Int)] = []
    for row in 0..<network.rows {
      for column in 0..<network.columns {
        let (cell, people) = (Cell(row, column), network.counts[row][column])
        guard people > 0, !network.isHidden[row][column], !barred.contains(cell) else { continue }
        let leads = onwards[network.node(row: row)] != onwards[network.node(column: column)]
        let returns = oneWay && back[network.node(row: row)] != back[network.node(column: column)]
        guard leads || returns else { continue }
        found.append((cell, (alone.rows[row] ? 1 : 0) + (alone.columns[column] ? 1 : 0), people))
      }
    }
    return found.sorted { (-$0.help, $0.people, $0.cell) < (-$1.help, $1.people, $1.cell) }.map(\.cell)
  }

  private func people(in cells: [Cell]) -> Int { cells.reduce(0) { $0 + network.counts[$1.row][$1.column] } }
}
