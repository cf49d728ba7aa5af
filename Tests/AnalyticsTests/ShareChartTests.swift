import Analytics
import Testing

@Test func monthsOfNobodyKeepTheirPlaceWithoutLimits() {
  let shares = [Share(8, of: 10), Share(0, of: 0), Share(12, of: 15)]
  let (plain, laney) = (PChart(shares), LaneyChart(shares))
  #expect(plain.points[1].limits == nil && plain.points[1].isOutside == nil)
  #expect(laney.sigmaZ == 0 && laney.points[1].limits == nil && laney.points[2].limits == Interval(0.8, 0.8))
}

@Test func whenAllAreSatisfiedLaneyKnowsNoSigma() {
  let shares = [Share(10, of: 10), Share(20, of: 20)]
  #expect(PChart(shares).points[0].limits == Interval(1, 1) && PChart(shares).points[0].isOutside == false)
  #expect(LaneyChart(shares).sigmaZ == nil && LaneyChart(shares).points[0].limits == nil)
}

@Test func aShareChartOfNobodyHasNoCentre() {
  #expect(PChart([]).centre == nil && LaneyChart([Share(0, of: 0)]).centre == nil)
}

@Test func theMonthThatFellOutOfTheLimitsIsOutside() {
  let shares = Array(repeating: Share(80, of: 100), count: 11) + [Share(40, of: 100)]
  #expect(PChart(shares).points.map(\.isOutside) == Array(repeating: false, count: 11) + [true])
}
