import Analytics
import Testing

@Suite struct WeightingLaws {
  /// Cells of two variables and a yes or no, nobody missing, and margins that add up to one population.
  private func survey(
    _ draw: inout SplitMix64, most: Int = 1_000, levels: [String] = ["0", "1"]
  ) -> (cells: [WeightedCell], margins: [PopulationMargin]) {
    let cells = levels.flatMap { one in
      levels.flatMap { other in
        (0...1).map { value in
          WeightedCell(["a": one, "b": other], value: Double(value), count: 1 + draw.count(upTo: most))
        }
      }
    }
    let parts = levels.indices.flatMap { _ in [1 + draw.count(upTo: 1_000_000), 1 + draw.count(upTo: 1_000_000)] }
    let (one, other) = (Array(parts.prefix(levels.count)), Array(parts.suffix(levels.count)))
    let scale = Double(one.reduce(0, +)) / Double(other.reduce(0, +))
    return (
      cells,
      [
        PopulationMargin("a", Dictionary(uniqueKeysWithValues: zip(levels, one.map(Double.init)))),
        PopulationMargin("b", Dictionary(uniqueKeysWithValues: zip(levels, other.map { Double($0) * scale }))),
      ]
    )
  }

  @Test func rakedWeightsAddUpToEveryMargin() throws {
    try law(draws: 1_000) { draw in
      let (cells, margins) = survey(&draw, levels: ["0", "1", "2"])
      let weighting = try Weighting(raking: cells, to: margins)
      return margins.allSatisfy { margin in
        margin.totals.allSatisfy { level, total in
          let sum = zip(cells, weighting.weights).filter { $0.0.levels[margin.variable] == level }
            .reduce(0) { $0 + Double($1.0.count) * $1.1 }
          return abs(sum - total) <= 1e-9 * total
        }
      }
    }
  }

  @Test func everyEstimateIsFiniteAndInItsBounds() throws {
    try law { draw in
      let (cells, margins) = survey(&draw, most: 1_000_000_000)
      let weighting = try Weighting(postStratifying: cells, to: margins[0])
      guard let mean = weighting.mean, let error = weighting.standardError, let kish = weighting.kishDesignEffect,
        let effective = weighting.effectiveCount, let design = weighting.designEffect
      else { return false }
      return (0...1).contains(mean) && error.isFinite && error >= 0 && kish >= 1 - 1e-12 && design.isFinite
        && effective <= Double(weighting.n) * (1 + 1e-12) && weighting.weights.allSatisfy { $0.isFinite && $0 > 0 }
    }
  }

  @Test func aPopulationMixedAsTheAnswersChangesNothing() throws {
    try law { draw in
      let cells = survey(&draw).cells
      let people = Dictionary(cells.map { ($0.levels["a"] ?? "", Double($0.count)) }, uniquingKeysWith: +)
      let weighting = try Weighting(postStratifying: cells, to: PopulationMargin("a", people))
      let yes = cells.reduce(0) { $0 + Double($1.count) * $1.value }
      return weighting.weights.allSatisfy { abs($0 - 1) < 1e-9 } && abs((weighting.kishDesignEffect ?? 0) - 1) < 1e-9
        && abs((weighting.mean ?? 0) - yes / Double(weighting.n)) < 1e-12
    }
  }

  @Test func onlyTheMixOfThePopulationMattersNotItsSize() throws {
    try law(draws: 1_000) { draw in
      let (cells, margins) = survey(&draw)
      let tenfold = margins.map { PopulationMargin($0.variable, $0.totals.mapValues { $0 * 10 }) }
      let (one, other) = (try Weighting(raking: cells, to: margins), try Weighting(raking: cells, to: tenfold))
      guard let mean = one.mean, let error = one.standardError else { return false }
      return abs(mean - (other.mean ?? 2)) < 1e-9 && abs(error - (other.standardError ?? 2)) < 1e-9
    }
  }

  @Test func anEmptyLevelIsNamed() throws {
    law { draw in
      let (cells, margins) = survey(&draw)
      let gone = ["0", "1"].randomElement(using: &draw) ?? ""
      let variable = margins.randomElement(using: &draw)?.variable ?? ""
      let left = cells.filter { $0.levels[variable] != gone }
      do throws(WeightingRefusal) {
        _ = try Weighting(raking: left, to: margins)
        return false
      } catch {
        return error == .emptyLevels(variable: variable, levels: [gone])
      }
    }
  }
}
