import Analytics
import Testing

@Suite struct SuppressionTests {
  typealias Cell = SuppressedTable.Cell

  @Test func aSmallCountIsHiddenWithThreeOthersThatProtectIt() throws {
    let table = try #require(SuppressedTable([[20, 50, 10], [8, 19, 3], [17, 32, 12]]))
    #expect(table.primary == [Cell(1, 2)])
    #expect(table.complement == [Cell(1, 0), Cell(2, 0), Cell(2, 2)])
    #expect(table[1, 2] == nil && table[0, 1] == 50)
  }

  @Test func totalsGiveALoneHiddenCellAway() throws {
    let table = try #require(SuppressedTable([[20, 50, 10], [8, 19, 3], [17, 32, 12]]))
    let alone = try #require(table.possibleCountsWithoutComplement(at: Cell(1, 2)))
    #expect(alone.least == 3 && alone.greatest == 3)
    let protected = try #require(table.possibleCounts(at: Cell(1, 2)))
    #expect(protected.least == 0 && protected.greatest == 11)
  }

  @Test func aTableThatCannotBeProtectedAsksForItsTotalsToBeHidden() throws {
    let table = try #require(SuppressedTable([[3]]))
    #expect(table.marginsMustBeHidden)
    #expect(table.hidden == [Cell(0, 0)])
    let range = try #require(table.possibleCounts(at: Cell(0, 0)))
    #expect(range.least == 0 && range.greatest == nil)
  }

  @Test func aTableWithoutTotalsNeedsNoFurtherCells() throws {
    let table = try #require(SuppressedTable([[3, 9], [8, 7]], rule: .init(marginsArePublished: false)))
    #expect(table.hidden == [Cell(0, 0)] && !table.marginsMustBeHidden)
  }

  @Test func anEmptyTableHidesNothing() throws {
    let table = try #require(SuppressedTable([]))
    #expect(table.hidden.isEmpty && !table.marginsMustBeHidden && table[0, 0] == nil)
  }

  @Test func raggedOrNegativeCountsAreNoTable() {
    #expect(SuppressedTable([[1, 2], [3]]) == nil)
    #expect(SuppressedTable([[1, -2]]) == nil)
  }

  @Test func hiddenZerosAreProtectedToo() throws {
    let table = try #require(SuppressedTable([[0, 9], [8, 7]], rule: .init(zeroIsPublished: false)))
    let range = try #require(table.possibleCounts(at: Cell(0, 0)))
    #expect(range.least == 0 && range.greatest ?? 0 > 0)
  }

  @Test func manyLonelyCellsProtectEachOther() throws {
    let side = 9
    let counts = (0..<side).map { row in (0..<side).map { $0 == row ? 2 : 20 + $0 } }
    let table = try #require(SuppressedTable(counts))
    #expect(table.complement?.count == side)
  }

  @Test func aYearOfDepartmentsIsProtectedInOneGo() throws {
    var draw = SplitMix64(seed: 7)
    let counts = (0..<12).map { _ in draw.counts(24, upTo: 60) }
    let table = try #require(SuppressedTable(counts))
    #expect(!table.marginsMustBeHidden)
    for cell in table.hidden {
      let range = try #require(table.possibleCounts(at: cell))
      #expect(range.least < range.greatest ?? .max)
    }
  }
}
