/// A first pattern of protecting cells: the shortest circle through each exposed cell, one after the other.
///
/// A circle costs the further cells it hides, then the people in them. A cell that proves needless is shown again.
struct ShortestCircles {
  typealias Cell = SuppressedTable.Cell

  /// The further cells to hide; nil when some hidden cell lies on no circle.
  let cells: [Cell]?

  init(_ hidden: HiddenCells) {
    var network = hidden
    var added: [Cell] = []
    while let exposed = network.firstExposed {
      guard let further = Self.circle(through: exposed, in: network), !further.isEmpty else {
        cells = nil
        return
      }
      for cell in further { network.hide(cell) }
      added += further
    }
    for cell in added.sorted(by: { hidden.counts[$0.row][$0.column] > hidden.counts[$1.row][$1.column] }) {
      network.show(cell)
      if network.firstExposed != nil { network.hide(cell) }
    }
    cells = network.cells.filter { !hidden.isHidden[$0.row][$0.column] }
  }

  private static func circle(through cell: Cell, in network: HiddenCells) -> [Cell]? {
    let (row, column) = (network.node(row: cell.row), network.node(column: cell.column))
    let up = path(from: column, to: row, around: cell, in: network)
    guard network.counts[cell.row][cell.column] > 0 else { return up }
    let down = path(from: row, to: column, around: cell, in: network)
    guard let up, let down else { return up ?? down }
    return (down.count, people(in: down, of: network)) < (up.count, people(in: up, of: network)) ? down : up
  }

  /// The cheapest way through the network (Dijkstra 1959): the shown cells it would have to hide.
  private static func path(from source: Int, to sink: Int, around cell: Cell, in network: HiddenCells) -> [Cell]? {
    let places = network.rows + network.columns
    var cost = [(cells: Int, people: Int)?](repeating: nil, count: places)
    var before = [(place: Int, cell: Cell?)?](repeating: nil, count: places)
    var done = [Bool](repeating: false, count: places)
    cost[source] = (0, 0)
    while true {
      var nearest: (place: Int, cells: Int, people: Int)?
      for place in 0..<places where !done[place] {
        guard let here = cost[place] else { continue }
        if let known = nearest, (known.cells, known.people) <= here { continue }
        nearest = (place, here.cells, here.people)
      }
      guard let nearest else { return nil }
      let place = nearest.place
      if place == sink { break }
      done[place] = true
      for other in place < network.rows ? network.rows..<places : 0..<network.rows where !done[other] {
        let next = place < network.rows ? Cell(place, other - network.rows) : Cell(other, place - network.rows)
        let count = network.counts[next.row][next.column]
        let isHidden = network.isHidden[next.row][next.column]
        guard next != cell, count > 0 || (isHidden && place < network.rows) else { continue }
        let total = isHidden ? (nearest.cells, nearest.people) : (nearest.cells + 1, nearest.people + count)
        if let known = cost[other], known <= total { continue }
        cost[other] = total
        before[other] = (place, isHidden ? nil : next)
      }
    }
    var cells: [Cell] = []
    var place = sink
    while place != source, let step = before[place] {
      if let cell = step.cell { cells.append(cell) }
      place = step.place
    }
    return cells
  }

  private static func people(in cells: [Cell], of network: HiddenCells) -> Int {
    cells.reduce(0) { $0 + network.counts[$1.row][$1.column] }
  }
}
