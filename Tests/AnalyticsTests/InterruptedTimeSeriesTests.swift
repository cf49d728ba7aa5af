import Analytics
import Testing

private func series(before: Int, after: Int, _ value: (Int) -> Double) -> [InterruptedTimeSeries.Point] {
  (1...before + after).map { InterruptedTimeSeries.Point(time: Double($0), value: value($0)) }
}

@Test func sevenMonthsBeforeAreTooFew() {
  #expect(throws: InterruptedTimeSeries.Refusal.tooFewPoints(before: 7, after: 9, needed: 8)) {
    try InterruptedTimeSeries(series(before: 7, after: 9) { Double($0) }, firstAfter: 8)
  }
}

@Test func aJumpAndABendAreFoundWithoutDoubtWhenThereIsNone() throws {
  let points = series(before: 10, after: 10) { month in
    70 + 0.5 * Double(month) + (month > 10 ? 4 - 0.25 * Double(month - 10) : 0)
  }
  let effect = try InterruptedTimeSeries(points, firstAfter: 11)
  #expect(abs(effect.trend.estimate - 0.5) < 1e-9 && abs(effect.level.estimate - 4) < 1e-9)
  #expect(abs(effect.slope.estimate + 0.25) < 1e-9)
  #expect(effect.level.isExact && effect.level.pValue == nil && effect.durbinWatson == nil)
}

@Test func timesMustRise() {
  var points = series(before: 8, after: 8) { Double($0) }
  points.swapAt(3, 4)
  #expect(throws: InterruptedTimeSeries.Refusal.timesDoNotRise) {
    try InterruptedTimeSeries(points, firstAfter: 9)
  }
}

@Test func aMonthThatIsNoNumberIsRefused() {
  #expect(throws: InterruptedTimeSeries.Refusal.notFinite) {
    try InterruptedTimeSeries(series(before: 8, after: 8) { $0 == 3 ? .nan : 1 }, firstAfter: 9)
  }
}

@Test func theIntervalHoldsTheEffect() throws {
  let points = series(before: 12, after: 12) { month in 75 + Double(month * 7 % 5) + (month > 12 ? 6 : 0) }
  let effect = try InterruptedTimeSeries(points, firstAfter: 13)
  #expect(effect.level.interval().contains(effect.level.estimate))
  #expect(effect.level.interval(confidence: 0.99).width > effect.level.interval().width)
  #expect((effect.level.robustPValue ?? 1) < 0.01 && effect.degrees == 20)
}

@Test func missingMonthsKeepTheirPlaceInTime() throws {
  var months: [Double?] = (1...20).map { 70 + 0.5 * Double($0) + ($0 > 10 ? 4 : 0) }
  months[4] = nil
  let effect = try InterruptedTimeSeries(months: months, firstAfter: 10)
  #expect(abs(effect.trend.estimate - 0.5) < 1e-9 && abs(effect.level.estimate - 4) < 1e-9 && effect.degrees == 15)
}
