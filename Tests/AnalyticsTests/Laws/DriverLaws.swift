import Analytics
import Testing

/// Laws of key drivers, of the importance-performance field and of the linear algebra below them.
@Suite struct DriverLaws {
  private func isNear(_ one: Double, _ other: Double, _ slack: Double = 1e-7) -> Bool {
    abs(one - other) <= slack * (1 + abs(other))
  }

  @Test func relativeWeightsAndShapleySumToRSquared() {
    law { draw in
      guard let tables = draw.pairTables(4) else { return false }
      guard let model = try? KeyDrivers(of: "Q0", in: tables) else { return true }
      let shapley = model.drivers.compactMap(\.shapley)
      return (0...1).contains(model.rSquared) && shapley.count == 3
        && isNear(model.drivers.reduce(0) { $0 + $1.relativeWeight }, model.rSquared)
        && isNear(shapley.reduce(0, +), model.rSquared)
        && model.drivers.allSatisfy { $0.relativeWeight >= 0 && ($0.beta ?? 0).isFinite }
    }
  }

  @Test func aDriversWeightDoesNotDependOnTheOrderOfQuestions() throws {
    try law { draw in
      let sheets = PairDraws.sheets(3, &draw)
      let order = [0, 1, 2].shuffled(using: &draw)
      let tables = try #require(PairDraws.tables(3, sheets: sheets, scale: 1, order: [0, 1, 2]))
      let shuffled = try #require(PairDraws.tables(3, sheets: sheets, scale: 1, order: order))
      guard let model = try? KeyDrivers(of: "Q1", in: tables) else { return true }
      let other = try KeyDrivers(of: "Q1", in: shuffled)
      return model.drivers.allSatisfy { driver in
        other.drivers.contains {
          $0.name == driver.name && isNear($0.relativeWeight, driver.relativeWeight)
            && isNear($0.shapley ?? -1, driver.shapley ?? -1) && isNear($0.last, driver.last)
        }
      }
    }
  }

  @Test func tenThousandOrTenMillionAnswersGiveTheSameDrivers() throws {
    try law { draw in
      let sheets = PairDraws.sheets(3, most: 1_000_000, &draw)
      let few = try #require(PairDraws.tables(3, sheets: sheets, scale: 1, order: [0, 1, 2]))
      let many = try #require(PairDraws.tables(3, sheets: sheets, scale: 1000, order: [0, 1, 2]))
      guard let model = try? KeyDrivers(of: "Q0", in: few) else { return true }
      let other = try KeyDrivers(of: "Q0", in: many)
      return isNear(model.rSquared, other.rSquared)
        && zip(model.drivers, other.drivers).allSatisfy { isNear($0.relativeWeight, $1.relativeWeight) }
    }
  }

  @Test func theFieldAlwaysHasSomethingImportantAndSomethingWellDone() {
    law { draw in
      let drivers = (0..<Int.random(in: 1...9, using: &draw)).map { _ in (draw.fraction(), draw.fraction()) }
      let field = ImportancePerformance(drivers.map { (importance: $0.0, performance: $0.1) })
      let quadrants = Set(field.items.map(\.quadrant))
      return !quadrants.isDisjoint(with: [.keepStrong, .improveFirst])
        && !quadrants.isDisjoint(with: [.keepStrong, .possibleOverinvestment])
        && field.items.allSatisfy { $0.priority >= 0 && $0.priority <= $0.importance }
    }
  }

  @Test func eigenvaluesRebuildTheirMatrix() throws {
    try law { draw in
      let half = Matrix(rows: 3, columns: 3) { _, _ in 2 * draw.fraction() - 1 }
      let matrix = Matrix(rows: 3, columns: 3) { half[$0, $1] + half[$1, $0] }
      let eigen = try #require(matrix.symmetricEigen)
      return zip(eigen.rebuilt().asRows.joined(), matrix.asRows.joined()).allSatisfy { isNear($0, $1, 1e-12) }
    }
  }

  @Test func aSolutionSolves() {
    law { draw in
      let matrix = Matrix(rows: 3, columns: 3) { $0 == $1 ? 3 + draw.fraction() : draw.fraction() }
      let right = Matrix(column: (0..<3).map { _ in Double(draw.count()) })
      guard let solution = matrix.solve(right) else { return false }
      let largest = right.column(0).reduce(1, max)
      return zip((matrix * solution).column(0), right.column(0)).allSatisfy { abs($0 - $1) <= 1e-12 * largest }
    }
  }
}
