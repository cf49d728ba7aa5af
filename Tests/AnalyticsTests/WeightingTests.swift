import Analytics
import Testing

@Suite struct WeightingTests {
  private let cells = [
    WeightedCell(["service": "grant"], value: 1, count: 30), WeightedCell(["service": "grant"], value: 0, count: 10),
    WeightedCell(["service": "repair"], value: 1, count: 5), WeightedCell(["service": "repair"], value: 0, count: 15),
  ]

  @Test func fewAnswersOfAManyPeopledServiceWeighMore() throws {
    let weighting = try Weighting(
      postStratifying: cells, to: PopulationMargin("service", ["grant": 100, "repair": 300]))
    #expect(weighting.weights == [2.5, 2.5, 15, 15])
    #expect(try abs(#require(weighting.mean) - 0.375) < 1e-12)
    #expect(weighting.population == 400)
  }

  private func refusal(_ cells: [WeightedCell], _ margins: [PopulationMargin]) -> WeightingRefusal? {
    do throws(WeightingRefusal) {
      _ = try Weighting(raking: cells, to: margins)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatCannotBeWeightedIsRefusedByName() {
    #expect(
      refusal(cells, [PopulationMargin("service", ["grant": 1, "repair": 1, "rent": 4, "care": 2])])
        == .emptyLevels(variable: "service", levels: ["care", "rent"]))
    #expect(
      refusal(cells, [PopulationMargin("service", ["grant": 1])])
        == .levelWithoutPopulation(variable: "service", level: "repair"))
    #expect(refusal(cells, [PopulationMargin("city", ["Riyadh": 1])]) == .missingVariable("city"))
    #expect(
      refusal(cells, [PopulationMargin("service", ["grant": .nan, "repair": 1])])
        == .impossibleTotal(variable: "service", level: "grant"))
    #expect(refusal([], [PopulationMargin("service", ["grant": 1])]) == .nothingToWeight)
    #expect(refusal(cells, []) == .nothingToWeight)
  }

  @Test func marginsOfDifferentPopulationsAreRefused() {
    let two = [
      WeightedCell(["a": "x", "b": "x"], value: 1, count: 3), WeightedCell(["a": "y", "b": "y"], value: 0, count: 3),
    ]
    let one = PopulationMargin("a", ["x": 10, "y": 10])
    #expect(refusal(two, [one, PopulationMargin("b", ["x": 10, "y": 20])]) == .marginsDisagree("a", "b"))
    #expect(refusal(two, [one, PopulationMargin("b", ["x": 5, "y": 15])]) == .notConverged)
  }

  @Test func aLoneAnswerHasAMeanWithoutAnError() throws {
    let one = [WeightedCell(["a": "x"], value: 1, count: 1)]
    let weighting = try Weighting(postStratifying: one, to: PopulationMargin("a", ["x": 10]))
    #expect(weighting.mean == 1 && weighting.standardError == nil && weighting.designEffect == nil)
    #expect(weighting.effectiveCount == 1)
    let interval = try #require(weighting.interval())
    #expect(abs(interval.lower - 0.206549314377237) < 1e-12 && interval.upper == 1)
  }

  /// Five who agree stand for 200 of 220: the little that the forty differ makes nobody surer of them.
  ///
  /// The linearised error alone would be worth 450 answers of the 45; Kish's effective number is 6.04.
  @Test func anIntervalIsNotSurerThanItsWeights() throws {
    let cells = [
      WeightedCell(["a": "x"], value: 1, count: 39), WeightedCell(["a": "x"], value: 0, count: 1),
      WeightedCell(["a": "y"], value: 1, count: 5),
    ]
    let weighting = try Weighting(postStratifying: cells, to: PopulationMargin("a", ["x": 20, "y": 200]))
    let interval = try #require(weighting.interval())
    #expect(abs(interval.lower - 0.608571262646576) < 1e-12 && abs(interval.upper - 0.999991932737480) < 1e-12)
  }
}
