import Testing

@testable import Analytics

/// Which groups may be shown beside blocks of the same people.
@Suite struct CrossedGroupsTests {
  @Test func groupsThatCrossTheBlocksWidelyAreAllShown() {
    let crossed = CrossedGroups([[6, 7, 9], [8, 5, 5], [0, 6, 7]])
    #expect(crossed.shown == [0, 1, 2] && crossed.joined.isEmpty)
  }

  @Test func aGroupThatIsABlockAndTwoMoreIsNotShown() {
    // The first group less the first block are two people of the second.
    #expect(CrossedGroups([[7, 0], [2, 9]]).shown.isEmpty)
    // A third group with many in both blocks ties all together: less the first block, the first group leaves two people
    // and takes six away, and those are never told apart.
    #expect(CrossedGroups([[7, 0, 6], [2, 9, 8]]).shown == [0, 1, 2])
  }

  @Test func smallGroupsAreJoinedAndTheSmallestLargeOneWithThem() {
    let crossed = CrossedGroups([[20, 1, 2, 10], [20, 1, 2, 10]])
    #expect(crossed.joined == [1, 2] && crossed.shown == [0, 3])
    let few = CrossedGroups([[20, 1, 0, 10], [20, 1, 0, 10]])
    #expect(few.joined == [1, 3] && few.shown == [0])
  }

  @Test func nobodyAndOneGroupShowNothingOrAll() {
    #expect(CrossedGroups([]).shown.isEmpty && CrossedGroups([[0, 0]]).shown.isEmpty)
    // One group is the whole, which its blocks show already.
    #expect(CrossedGroups([[5], [8]]).shown.isEmpty == false)
    #expect(CrossedGroups([[-3, 6], [0, 6]]).joined.isEmpty)
  }

  /// The lightest cut against all cuts there are.
  @Test func theLightestCutIsTheOneThatTryingAllFinds() {
    var state: UInt64 = 1
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    var light = 0
    for _ in 0..<400 {
      let (rows, columns) = (1 + draw(4), 1 + draw(4))
      let table = (0..<rows).map { _ in (0..<columns).map { _ in draw(3) == 0 ? 0 : draw(7) } }
      var expected = false
      for cut in 1..<(1 << (rows + columns)) {
        var weight = 0
        for row in 0..<rows {
          for column in 0..<columns where (cut >> row & 1) != (cut >> (rows + column) & 1) {
            weight += table[row][column]
          }
        }
        if weight > 0 && weight < 5 { expected = true }
      }
      #expect(LightCut(table).isLighter(than: 5) == expected, "\(table)")
      if expected { light += 1 }
    }
    #expect(light > 50 && light < 395)
  }
}
