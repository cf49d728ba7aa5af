/// The cells of a table gathered by the levels of one variable, with the true number of each level.
struct MarginGroups {
  let population: Double
  private let members: [(cells: [Int], total: Double)]

  init(_ cells: [WeightedCell], _ margin: PopulationMargin) throws(WeightingRefusal) {
    let variable = margin.variable
    var places: [String: [Int]] = [:]
    for (place, cell) in cells.enumerated() where cell.count > 0 {
      guard let level = cell.levels[variable] else { throw .missingVariable(variable) }
      places[level, default: []].append(place)
    }
    let totals = margin.totals.sorted { $0.key < $1.key }
    for (level, total) in totals where !(0...1e12).contains(total) {
      throw .impossibleTotal(variable: variable, level: level)
    }
    for level in places.keys.sorted() where margin.totals[level, default: 0] == 0 {
      throw .levelWithoutPopulation(variable: variable, level: level)
    }
    let empty = totals.filter { $0.value > 0 && places[$0.key] == nil }.map(\.key)
    guard empty.isEmpty else { throw .emptyLevels(variable: variable, levels: empty) }
    members = totals.compactMap { level, total in places[level].map { ($0, total) } }
    population = members.reduce(0) { $0 + $1.total }
  }

  /// Multiplies the weights of each level so that they add up to its true number.
  func fit(_ weights: inout [Double], _ cells: [WeightedCell]) {
    for (places, total) in members {
      let sum = places.reduce(0) { $0 + weights[$1] * Double(cells[$1].count) }
      guard sum > 0 else { continue }
      for place in places { weights[place] *= total / sum }
    }
  }

  /// The greatest relative difference between a level's weights and its true number.
  func misfit(_ weights: [Double], _ cells: [WeightedCell]) -> Double {
    members.reduce(0) { worst, level in
      let sum = level.cells.reduce(0) { $0 + weights[$1] * Double(cells[$1].count) }
      return max(worst, abs(sum - level.total) / level.total)
    }
  }

  /// Takes from each value the mean of its level's people; answers the greatest mean taken.
  func center(_ values: inout [Double], _ cells: [WeightedCell]) -> Double {
    var greatest = 0.0
    for (places, _) in members {
      let people = places.reduce(0) { $0 + Double(cells[$1].count) }
      let mean = places.reduce(0) { $0 + values[$1] * Double(cells[$1].count) } / people
      for place in places { values[place] -= mean }
      greatest = max(greatest, abs(mean))
    }
    return greatest
  }
}
