import Testing

@testable import Operations

@Suite("The demo's dice") struct SeededGeneratorTests {
  /// The first throws from state 1234567: the sequence by which implementations of SplitMix64 are commonly checked.
  @Test func theyAreSplitMix64() {
    var dice = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in dice.next() } == expected)
  }

  @Test func streamsOfASeedDiffer() {
    let first = (0..<1_000).map { (stream: UInt64) in
      var dice = SeededGenerator(seed: 42, stream: stream)
      return dice.next()
    }
    #expect(Set(first).count == 1_000)
  }

  @Test func drawsHaveTheirMeans() {
    var dice = SeededGenerator(seed: 5)
    func mean(_ draw: (inout SeededGenerator) -> Double) -> Double {
      (0..<20_000).map { _ in draw(&dice) }.reduce(0, +) / 20_000
    }
    #expect(abs(mean { $0.normal() }) < 0.03)
    #expect(abs(mean { $0.skewed() } - 1) < 0.03)
    #expect(abs(mean { Double($0.count(mean: 2.5)) } - 2.5) < 0.06)
    #expect(abs(mean { $0.chance(0.3) ? 1 : 0 } - 0.3) < 0.02)
    #expect(abs(mean { Double($0.place(weighted: [1, 0, 3]) ?? 9) } - 1.5) < 0.03)
    #expect(abs(mean { Double($0.number(below: 10)) } - 4.5) < 0.1)
  }

  @Test func nothingIsDrawnFromNothing() {
    var dice = SeededGenerator(seed: 5)
    #expect(dice.place(weighted: []) == nil)
    #expect(dice.place(weighted: [0, 0]) == nil)
    #expect(dice.element(of: [Int]()) == nil)
    #expect(dice.number(below: 0) == 0)
    #expect(dice.count(mean: 0) == 0)
  }
}
