import Analytics
import Testing

/// Where a share changed its level, and how sure a median or a correlation is.
@Suite struct LevelShiftTests {
  @Test func theMonthOfAChangeIsFound() throws {
    let months =
      Array(repeating: Share(60, of: 100) as Share?, count: 15) + Array(repeating: Share(85, of: 100), count: 9)
    let shift = try #require(LevelShift(months))
    #expect(shift.month == 15 && shift.before.value == 0.6 && shift.after.value == 0.85)
  }

  @Test func gapsKeepTheirPlace() throws {
    let shift = try #require(LevelShift([Share(1, of: 10), nil, Share(1, of: 10), nil, Share(9, of: 10)]))
    #expect(shift.month == 4 && shift.before == Share(2, of: 20))
  }

  @Test func nothingIsFoundInNothing() {
    #expect(LevelShift([]) == nil)
    #expect(LevelShift([nil, Share(3, of: 5)]) == nil)
    #expect(LevelShift([Share(0, of: 0), Share(0, of: 0)]) == nil)
  }

  /// Of 300 drawn changes of twenty points with a hundred answers a month, nine in ten are found within a month.
  @Test func drawnChangesAreFoundNearTheirMonth() {
    var draws = SplitMix64(seed: 5)
    var near = 0
    for _ in 0..<300 {
      let change = 6 + Int(draws.next() % 13)
      let months = (0..<24).map { month -> Share? in
        let p = month < change ? 0.6 : 0.8
        return Share((0..<100).count { _ in Double(draws.next() % 10_000) / 10_000 < p }, of: 100)
      }
      if let found = LevelShift(months)?.month, abs(found - change) <= 1 { near += 1 }
    }
    #expect(near > 270, "\(near) of 300")
  }

  @Test func theMedianHasARangeOfTimes() throws {
    let times = CycleTimes((1...100).map(Double.init))
    let range = try #require(times.interval(of: 0.5))
    // Places ⌊50 − 9.8⌋ = 40 and ⌈50 + 9.8⌉ + 1 = 61 (Conover 1999).
    #expect(range.lower == 40 && range.upper == 61)
    #expect(CycleTimes([]).interval(of: 0.5) == nil)
    #expect(CycleTimes([3]).interval(of: 0.9) == Interval(3, 3))
  }
}
