import Testing

@testable import Analytics

private func scale(_ sheets: [[Int]]) throws -> Reliability {
  let items = ["ease", "speed", "respect", "trouble"].prefix(sheets[0].count).map(\.self)
  return Reliability(
    try PairTables(items: items, levels: [1, 2, 3, 4, 5]) { one, other in
      guard let row = items.firstIndex(of: one), let column = items.firstIndex(of: other) else { return nil }
      var table = [[Int]](repeating: [0, 0, 0, 0, 0], count: 5)
      for sheet in sheets { table[sheet[row] - 1][sheet[column] - 1] += 1 }
      return table
    })
}

@Test func aNegativeAlphaNamesTheReversedQuestion() throws {
  let turned = try scale([[5, 1], [4, 2], [2, 4], [1, 4], [3, 3]])
  #expect((turned.alpha ?? 0) < 0)
  #expect(turned.reversedItems == ["speed"])
  #expect((turned.alphaWhenTurned ?? 0) > 0.9)
}

@Test func aQuestionPutTheOtherWayRoundIsFoundAmongFour() throws {
  let turned = try scale([[5, 4, 5, 1], [5, 5, 5, 1], [1, 2, 1, 5], [1, 1, 2, 5], [3, 4, 3, 1], [3, 2, 3, 5]])
  #expect(try scale([[5, 4], [1, 2], [3, 3]]).reversedItems.isEmpty)
  #expect(turned.items[3].correlationWithRest ?? 0 < 0)
  #expect(turned.items[3].alphaIfDropped ?? 0 > 0.9)
}

@Test func answersThatNeverVaryHaveNoAlpha() throws {
  let flat = try scale([[5, 5], [5, 5], [5, 5]])
  #expect(flat.alpha == nil && flat.standardisedAlpha == nil && flat.items[0].correlationWithRest == nil)
  #expect(flat.reversedItems.isEmpty)
}

@Test func twoQuestionsHaveNoAlphaWithoutOne() throws {
  #expect(try scale([[5, 4], [1, 2], [3, 3]]).items.allSatisfy { $0.alphaIfDropped == nil })
}

@Test func onePersonIsNoScale() throws {
  let one = try scale([[5, 4]])
  #expect(one.n == 1 && one.alpha == nil && one.items.count == 2)
}

@Test func theFourfoldTableHasItsTetrachoricCorrelation() throws {
  // Margins of one half: ρ = sin(2π(p − 1/4)), p the share of both above (Sheppard 1899).
  let table: [[Double]] = [[40, 10], [10, 40]]
  for method in PolychoricCorrelation.Method.allCases {
    let found = try #require(PolychoricCorrelation(table, method: method))
    #expect(abs(found.value - 0.809016994374947) < 1e-7)
  }
}

@Test func theTopOfTheLikelihoodIsAboveWhereTheReferenceStops() throws {
  // N1 by N2 of the reference data; 0.775831 and 5560.59949 are SciPy's, from BFGS on the same likelihood.
  let table: [[Double]] = [
    [156, 125, 46, 48, 15, 6], [14, 158, 94, 111, 46, 5], [3, 31, 80, 112, 47, 6], [7, 12, 26, 148, 124, 20],
    [2, 6, 6, 39, 97, 60], [1, 0, 0, 8, 18, 115],
  ]
  let top = try #require(PolychoricCorrelation(table, method: .maximumLikelihood))
  #expect(abs(top.value - 0.775831) < 1e-5)
  let model = PolychoricModel(
    table, correlation: top.value, rowThresholds: top.rowThresholds, columnThresholds: top.columnThresholds)
  #expect(abs(model.logLikelihood + 5560.59949) < 1e-4)
  let stop = try #require(PolycorEstimates(table))
  #expect(abs(stop.maximumLikelihood - 0.772763) < 1e-4)
}

@Test func aPerfectTableStopsShortOfOne() throws {
  let perfect = try #require(PolychoricCorrelation([[30, 0, 0], [0, 30, 0], [0, 0, 30]]))
  #expect(perfect.value > 0.99 && perfect.value <= 0.9999)
}

@Test func aTableThatIsPerfectEitherWayRoundHasTheLargestCorrelation() throws {
  #expect(try #require(PolychoricCorrelation([[46, 0], [411, 5]])).value == 0.9999)
  #expect(try #require(PolychoricCorrelation([[0, 46], [5, 411]])).value == -0.9999)
}

@Test func anAnswerThatNeverVariesHasNoCorrelation() {
  #expect(PolychoricCorrelation([[3, 4], [0, 0]]) == nil && PolychoricCorrelation([]) == nil)
  #expect(PolychoricCorrelation([[3, 4], [1, -1]]) == nil && PolychoricCorrelation([[3, 4], [1]]) == nil)
  #expect(PolycorEstimates([[0, 0], [0, 0]]) == nil)
}

@Test func bothBelowTheirMeansIsKnownExactly() {
  // Φ₂(0, 0; ρ) = 1/4 + asin ρ / 2π (Sheppard 1899).
  for correlation in [-0.9999, -0.95, -0.5, 0, 0.3, 0.8, 0.99, 0.9999] {
    let found = BivariateNormal(correlation: correlation).below(0, 0)
    #expect(abs(found - (0.25 + asinOf(correlation) / (2 * Double.pi))) < 1e-14)
  }
}

/// asin x = atan2 by series-free halving: asin x = 2 asin(x / (√(1 + x) + √(1 − x)) …), enough for a check.
private func asinOf(_ x: Double) -> Double {
  var (argument, factor) = (x, 1.0)
  while abs(argument) > 1e-5 {
    argument /= ((1 + argument).squareRoot() + (1 - argument).squareRoot())
    factor *= 2
  }
  return factor * (argument + argument * argument * argument / 6)
}

@Test func aRectangleOfAlmostNoProbabilityKeepsItsDigits() {
  // By Simpson's rule over two million pieces.
  typealias Bounds = (lower: Double, upper: Double)
  let known: [(Bounds, Bounds, correlation: Double, probability: Double)] = [
    ((-.infinity, -3), (3, .infinity), 0.5, 7.147502181270779e-11),
    ((-.infinity, -1.5), (1.5, .infinity), 0.9, 2.577609936342976e-13),
    ((2, 2.1), (-.infinity, -2.5), 0.3, 2.676538449034347e-06), ((-1, 1), (0.5, 0.6), 0.9999, 0.03428442097591331),
  ]
  for (first, second, correlation, probability) in known {
    let found = BivariateNormal(correlation: correlation).within(first, second)
    #expect(abs(found - probability) < 1e-11 * probability)
    // The same opinion, one of the answers turned round.
    let turned = BivariateNormal(correlation: -correlation).within(first, (-second.upper, -second.lower))
    #expect(abs(found - turned) < 1e-11 * probability)
  }
}
