import Tally
import TestSupport
import Testing
import Vocabulary

/// The laws of counts.
@Suite struct CountTableTests {
  private func table(_ generator: inout some RandomNumberGenerator) -> CountTable<Int> {
    CountTable(
      Dictionary(
        (0..<Int.random(in: 0...20, using: &generator)).map { _ in
          (Int.random(in: 0...9, using: &generator), Int.random(in: 0...5, using: &generator))
        }, uniquingKeysWith: +))
  }

  @Test func addingKnowsNoOrderAndNothingChangesNothing() {
    var generator = Seeded(state: 42)
    for _ in 0..<2_000 {
      let (a, b, c) = (table(&generator), table(&generator), table(&generator))
      #expect(a + b == b + a)
      #expect((a + b) + c == a + (b + c))
      #expect(a + CountTable() == a)
      #expect((a + b).total == a.total + b.total)
      var sum = a
      sum.add(b)
      #expect(sum == a + b)
      #expect(a.differences(from: a).isEmpty)
      #expect((a == b) == a.differences(from: b).isEmpty)
      #expect(a.grouped { $0 % 2 }.total == a.total)
    }
  }

  @Test func nothingButPositiveCountsIsKept() {
    var table = CountTable(["a": 0, "b": 2])
    table.add("c", 0)
    table.add("d", -3)
    #expect(table.counts == ["b": 2])
    #expect(table["a"] == 0)
  }
}
