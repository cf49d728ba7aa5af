import Analytics
import Testing

@Test func limitsAreTheMeanAndTwoPointSixSixMovingRanges() throws {
  let chart = XmRChart(points: [70, 80])
  #expect(chart.centre == 75)
  let limits = try #require(chart.limits)
  #expect(abs(limits.lower - 48.4) < 1e-9 && abs(limits.upper - 101.6) < 1e-9)
}

@Test func aChartOfNobodyHasNoNumbersAndNoIcons() {
  let chart = XmRChart(points: [nil, nil], target: 80)
  #expect(chart.centre == nil && chart.limits == nil && chart.variation == nil && chart.assurance == nil)
  #expect(chart.points.count == 2 && chart.provisional)
}

@Test func fewerThanTwelveMonthsAreProvisional() {
  #expect(XmRChart(points: Array(repeating: 80, count: 11)).provisional)
  #expect(XmRChart(points: Array(repeating: 80, count: 11) + [nil]).provisional)
  #expect(!XmRChart(points: Array(repeating: 80, count: 12)).provisional)
}

@Test func noMovingRangeIsTakenAcrossAGap() {
  let gap = XmRChart(points: [80, 81, nil, 90, 91], screensOutliers: false)
  #expect(gap.meanMovingRange == 1 && gap.n == 4)
  #expect(gap.hasGaps)
  let closed = XmRChart(points: [80, 81, 88, 89], screensOutliers: false)
  #expect(closed.meanMovingRange == 3)
}

@Test func noRunReachesOverAGap() {
  let low = [60.0, 61, 60, 61, 60, 61, 60, 61, 60, 61]
  let high: [Double?] = [70, 70.5, 70, 70.5]
  let unbroken = XmRChart(points: low + high + high)
  let broken = XmRChart(points: low + high + [nil] + high)
  #expect(unbroken.points.suffix(8).allSatisfy { $0.signal != .commonCause })
  #expect(!broken.points.suffix(4).contains { $0.signal == .sevenAboveCentre })
}

@Test func everySecondMonthAloneHasACentreAndNoLimits() {
  let chart = XmRChart(points: [80, nil, 82, nil, 84], target: 90)
  #expect(chart.centre == 82 && chart.limits == nil && chart.assurance == .hitAndMiss)
  #expect(chart.variation == .commonCause)
}

@Test func theIconIsThatOfTheLatestMonthWithAValue() {
  let steady: [Double?] = [80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 81]
  #expect(XmRChart(points: steady + [60, nil]).variation == .specialCauseConcerning)
  #expect(XmRChart(points: steady + [60], improvement: .decrease).variation == .specialCauseImproving)
  #expect(XmRChart(points: steady + [60], improvement: .neutral).variation == .specialCauseNeutralLow)
  #expect(XmRChart(points: steady + [99], improvement: .neutral).variation == .specialCauseNeutralHigh)
  #expect(XmRChart(points: steady + [99]).latest?.signal?.pointsUp == true)
}

@Test func aTargetBeyondTheLimitsIsMetOrMissedAlways() {
  let steady: [Double?] = [80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 81]
  #expect(XmRChart(points: steady, target: 95).assurance == .consistentlyMissed)
  #expect(XmRChart(points: steady, target: 60).assurance == .consistentlyMet)
  #expect(XmRChart(points: steady, improvement: .decrease, target: 95).assurance == .consistentlyMet)
  #expect(XmRChart(points: steady, target: 80.5).assurance == .hitAndMiss)
  #expect(XmRChart(points: steady, improvement: .neutral, target: 95).assurance == nil)
  #expect(XmRChart(points: steady).assurance == nil)
}

@Test func roundingNeverMakesASignal() {
  // The mean of fifteen times 0.1 is not exactly 0.1 when summed once.
  let chart = XmRChart(points: Array(repeating: 0.1, count: 15))
  #expect(chart.points.allSatisfy { $0.signal == .commonCause })
}

@Test func whatIsNoNumberCountsAsMissing() {
  let chart = XmRChart(points: [80, .nan, 81, .infinity, 1e200])
  #expect(chart.n == 2 && chart.points[1].value == nil && chart.limits == nil)
}

@Test func sevenRisingMonthsAreATrendEvenBelowTheCentre() {
  let chart = XmRChart(points: [70, 72, 71, 70, 71, 72, 73, 74, 75, 76, 77, 78, 76, 77, 75, 76, 77, 76])
  #expect(chart.points[5].signal == .sevenRising && chart.points[5].variation == .specialCauseImproving)
}

@Test func oneMonthThatVariesMakesNoSignsOfTheOthers() throws {
  // Both ranges beside the low month would be screened, and limits of no width put every month at 100 outside them.
  let chart = XmRChart(points: Array(repeating: 100, count: 20) + [90] + Array(repeating: 100, count: 3))
  let ranges = try #require(chart.meanMovingRange)
  #expect(abs(ranges - 20.0 / 23) < 1e-12)
  let signals = chart.points.map(\.signal)
  #expect(signals[20] == .belowLowerLimit)
  #expect(signals.suffix(3).allSatisfy { $0 == .commonCause })
  #expect(!signals.contains(.aboveUpperLimit))
}
