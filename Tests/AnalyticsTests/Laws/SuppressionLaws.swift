import Analytics
import Testing

@Suite struct SuppressionLaws {
  typealias Cell = SuppressedTable.Cell

  private func table(_ draw: inout SplitMix64, sides: ClosedRange<Int> = 1...4, most: Int = 40) -> [[Int]] {
    let columns = Int.random(in: sides, using: &draw)
    return (0..<Int.random(in: sides, using: &draw)).map { _ in draw.counts(columns, upTo: most) }
  }

  @Test func everyHiddenCellHasMoreThanOnePossibleCount() throws {
    try law { draw in
      let suppressed = try #require(
        SuppressedTable(table(&draw), rule: .init(zeroIsPublished: draw.fraction() < 0.7)))
      return suppressed.marginsMustBeHidden
        || suppressed.hidden.allSatisfy { cell in
          guard let (least, greatest) = suppressed.possibleCounts(at: cell), let greatest else { return false }
          return least < greatest
        }
    }
  }

  @Test func noSmallCountIsShown() throws {
    try law { draw in
      let counts = table(&draw)
      let suppressed = try #require(SuppressedTable(counts))
      return counts.indices.allSatisfy { row in
        counts[row].indices.allSatisfy { column in
          suppressed[row, column].map { $0 == 0 || $0 >= 5 } ?? true
        }
      }
    }
  }

  @Test func thePossibleCountsHoldTheTrueOneForAnyCounts() throws {
    try law { draw in
      let counts = table(&draw, sides: 1...3, most: 1_000_000_000)
      let suppressed = try #require(SuppressedTable(counts, rule: .init(threshold: 1_000_000)))
      return suppressed.hidden.allSatisfy { cell in
        guard let (least, greatest) = suppressed.possibleCounts(at: cell) else { return false }
        return least >= 0 && least <= counts[cell.row][cell.column]
          && counts[cell.row][cell.column] <= greatest ?? .max
      }
    }
  }

  @Test func transposingATableChangesNothingOfItsSafety() throws {
    try law { draw in
      let counts = table(&draw)
      let turned = (counts.first ?? []).indices.map { column in counts.map { $0[column] } }
      let (one, other) = (try #require(SuppressedTable(counts)), try #require(SuppressedTable(turned)))
      return Set(one.primary.map { Cell($0.column, $0.row) }) == Set(other.primary)
        && one.complement?.count == other.complement?.count
    }
  }

  /// All patterns are tried, smallest first; only feasible for small tables, so with fewer draws.
  @Test func noSmallerPatternIsSafe() throws {
    try law(draws: 300) { draw in
      let counts = table(&draw, sides: 2...3, most: 30)
      let suppressed = try #require(SuppressedTable(counts))
      let free = counts.indices.flatMap { row in counts[row].indices.map { Cell(row, $0) } }
        .filter { counts[$0.row][$0.column] >= 5 }
      let smallest = (0..<(1 << free.count)).filter { pattern in
        let hidden = suppressed.primary + free.indices.filter { pattern >> $0 & 1 == 1 }.map { free[$0] }
        return hidden.allSatisfy { isFree($0, hiding: hidden, in: counts) }
      }.map(\.nonzeroBitCount).min()
      return suppressed.complement?.count == smallest
    }
  }

  /// Whether a cell is on a circle of hidden cells, found by walking every path: slow, and nothing like the search.
  private func isFree(_ cell: Cell, hiding hidden: [Cell], in counts: [[Int]]) -> Bool {
    func walk(_ last: Cell, alongRow: Bool, _ seen: [Cell]) -> Bool {
      hidden.contains { next in
        guard !seen.contains(next), alongRow ? next.row == last.row : next.column == last.column else { return false }
        let closes = alongRow ? next.column == cell.column && seen.count >= 3 : false
        return closes || walk(next, alongRow: !alongRow, seen + [next])
      }
    }
    return walk(cell, alongRow: true, [cell])
  }
}
