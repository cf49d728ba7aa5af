/// The hidden cells of a table as a network of rows and columns: what its totals give away.
///
/// A change of the hidden counts that leaves every total as it is runs in circles through rows and columns. A cell no
/// circle passes through has one possible value: it is not hidden at all (Gusfield 1988 calls it a bridge).
struct HiddenCells: Sendable {
  typealias Cell = SuppressedTable.Cell

  let counts: [[Int]]
  let rows: Int
  let columns: Int
  private(set) var isHidden: [[Bool]]
  private(set) var cells: [Cell]

  init(_ counts: [[Int]], hiding cells: [Cell]) {
    self.counts = counts
    rows = counts.count
    columns = counts.first?.count ?? 0
    isHidden = Array(repeating: Array(repeating: false, count: columns), count: rows)
    self.cells = []
    for cell in cells { hide(cell) }
  }

  mutating func hide(_ cell: Cell) {
    guard !isHidden[cell.row][cell.column] else { return }
    isHidden[cell.row][cell.column] = true
    cells.append(cell)
  }

  mutating func show(_ cell: Cell) {
    isHidden[cell.row][cell.column] = false
    cells.removeAll { $0 == cell }
  }

  /// A place of the network: rows come first, then columns.
  func node(row: Int) -> Int { row }
  func node(column: Int) -> Int { rows + column }

  /// The places that a surplus at `start` can be passed on to, without the given cell.
  ///
  /// From a row to a column any hidden count may grow; from a column to a row only a count above 0 may shrink.
  func reach(from start: Int, without cell: Cell) -> [Bool] {
    var reached = [Bool](repeating: false, count: rows + columns)
    var waiting = [start]
    reached[start] = true
    while let place = waiting.popLast() {
      if place < rows {
        for column in 0..<columns where isHidden[place][column] && !reached[rows + column] {
          if place == cell.row && column == cell.column { continue }
          reached[rows + column] = true
          waiting.append(rows + column)
        }
      } else {
        let column = place - rows
        for row in 0..<rows where isHidden[row][column] && counts[row][column] > 0 && !reached[row] {
          if row == cell.row && column == cell.column { continue }
          reached[row] = true
          waiting.append(row)
        }
      }
    }
    return reached
  }

  /// Whether the totals and the shown cells leave only one value for a hidden cell.
  func isExposed(_ cell: Cell) -> Bool {
    let (row, column) = (node(row: cell.row), node(column: cell.column))
    if reach(from: column, without: cell)[row] { return false }
    return counts[cell.row][cell.column] == 0 || !reach(from: row, without: cell)[column]
  }

  /// The first hidden cell with one possible value, if there is one.
  var firstExposed: Cell? { cells.first(where: isExposed) }
}
