import Analytics
import Testing

@Test func noneOfTwoIsNoOutlierBecauseTheAngleIsClipped() {
  let funnel = FunnelPlot([Share(0, of: 2), Share(74, of: 100)], allowsOverdispersion: false)
  #expect(funnel.points[0].limits998?.lower == 0)
  #expect(!funnel.points[0].isOutlier)
}

@Test func theFunnelNarrowsWithAnswers() throws {
  let funnel = FunnelPlot([Share(80, of: 100), Share(700, of: 1000)])
  let (few, many) = (try #require(funnel.limits(n: 10)), try #require(funnel.limits(n: 1000)))
  #expect(many.limits998.width < few.limits998.width && many.limits95.width < many.limits998.width)
  #expect(funnel.limits(n: 0) == nil && FunnelPlot([]).limits(n: 10) == nil)
}

@Test func aDepartmentOfNobodyIsNoOutlier() {
  let funnel = FunnelPlot([Share(0, of: 0), Share(5, of: 9)])
  #expect(funnel.points[0].z == nil && funnel.points[0].limits95 == nil && !funnel.points[0].isOutlier)
}

@Test func whenChanceExplainsAllEveryDepartmentGetsTheWhole() {
  let shares = [Share(16, of: 20), Share(32, of: 40), Share(48, of: 60)]
  let shrunk = BetaShrinkage(shares)
  #expect(shrunk.rho == 0 && shrunk.strength == nil && shrunk.shares == [0.8, 0.8, 0.8])
  #expect(BetaBinomial(shares) == nil)
}

@Test func departmentsThatAreAllOrNothingHaveNoFit() {
  #expect(BetaBinomial([Share(0, of: 30), Share(30, of: 30)]) == nil)
  #expect(BetaBinomial([Share(1, of: 1), Share(0, of: 1)]) == nil)
  #expect(BetaBinomial([]) == nil)
}

@Test func aDepartmentOfNobodyIsThoughtLikeTheOthers() throws {
  let shares = [Share(2, of: 30), Share(25, of: 30), Share(0, of: 0), Share(15, of: 40)]
  let shrunk = BetaShrinkage(shares)
  #expect(shrunk.shares[2] == shrunk.overall)
  let fitted = try #require(BetaBinomial(shares))
  #expect(abs(fitted.estimates[2].mean - fitted.alpha / (fitted.alpha + fitted.beta)) < 1e-12)
}

@Test func theSmallerDepartmentIsDrawnFurther() throws {
  let shrunk = BetaShrinkage([Share(5, of: 5), Share(500, of: 500), Share(300, of: 600), Share(200, of: 700)])
  let (small, large) = (try #require(shrunk.shares[0]), try #require(shrunk.shares[1]))
  #expect(small < large && large < 1)
}

@Test func aMeanWithoutAVarianceIsLeftOut() {
  let shrunk = NormalShrinkage([
    .init(mean: 3, variance: 0), .init(mean: 4, variance: 0.1), .init(mean: 2, variance: 0.1),
  ])
  #expect(shrunk.means[0] == nil && shrunk.mean == 3)
  #expect(NormalShrinkage([]).mean == nil)
  #expect(NormalShrinkage([.init(mean: 4, variance: 0.1)]).means == [4])
}
