import Analytics
import Testing

@Suite struct CycleTimeTests {
  @Test func noClosedCaseHasNoPercentile() {
    let none = CycleTimes([])
    #expect(none.quantile(0.5) == nil)
    #expect(none.within(10).value == nil)
  }

  @Test func theLastDayOfTheLimitIsWithinIt() {
    #expect(CycleTimes([9, 10, 11]).within(10) == Share(2, of: 3))
  }

  @Test func countsOfDaysAreAsGoodAsTheDaysThemselves() {
    #expect(CycleTimes(counts: [1: 3, 2: 2, 9: 1]) == CycleTimes([9, 1, 2, 1, 2, 1]))
    #expect(CycleTimes(counts: [1: 3, 2: 2, 9: 1]).quantile(0.9) == 5.5)
  }

  @Test func aTimeThatIsNoNumberIsLeftOut() {
    #expect(CycleTimes([.nan, 3, .infinity]).n == 1)
  }

  @Test func openCasesHoldTheMedianUp() throws {
    let closed = CycleTimes([1, 2, 3])
    let hurried = try #require(ClosingCurve(closed: closed, open: CycleTimes([])).quantile(0.5))
    let honest = try #require(ClosingCurve(closed: closed, open: CycleTimes([2, 2])).quantile(0.5))
    #expect(hurried == 2)
    #expect(honest == 3)
  }

  @Test func aCurveThatStaysHighHasNoMedian() {
    let curve = ClosingCurve(closed: CycleTimes([1]), open: CycleTimes([5, 5, 5]))
    #expect(curve.quantile(0.5) == nil)
    #expect(ClosingCurve(closed: CycleTimes([]), open: CycleTimes([])).points.isEmpty)
  }

  @Test func aCurveAtExactlyOneHalfGivesTheMiddleOfThatWhile() {
    #expect(ClosingCurve(closed: CycleTimes([1, 2, 6, 7]), open: CycleTimes([])).quantile(0.5) == 4)
    #expect(ClosingCurve(closed: CycleTimes([1, 2]), open: CycleTimes([4, 8])).quantile(0.5) == 5)
  }
}
