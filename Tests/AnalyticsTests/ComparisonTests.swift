import Analytics
import Testing

@Suite struct ShareDifferenceTests {
  @Test func nobodyBeforeIsNoDifference() {
    let difference = ShareDifference(Share(5, of: 10), less: Share(0, of: 0))
    #expect(difference.value == nil)
    #expect(difference.newcombe() == nil)
    #expect(difference.score() == nil)
    #expect(difference.pooledZ == nil)
    #expect(difference.fisherP == nil)
    #expect(difference.cohenH == nil)
  }

  @Test func equalCertaintyIsNoTest() {
    let difference = ShareDifference(Share(10, of: 10), less: Share(7, of: 7))
    #expect(difference.value == 0)
    #expect(difference.pooledZ == nil)
    #expect(difference.fisherP == 1)
  }

  @Test func theLadyTastingTeaIsJudgedAsFisherDid() throws {
    let guesses = ShareDifference(Share(3, of: 4), less: Share(1, of: 4))
    #expect(abs(try #require(guesses.fisherP) - 34.0 / 70) < 1e-12)
  }

  @Test func anExactTestOfAThousandMillionEnds() throws {
    let huge = ShareDifference(Share(500_010_000, of: 1_000_000_000), less: Share(500_000_000, of: 1_000_000_000))
    let (exact, normal) = (try #require(huge.fisherP), try #require(huge.pooledP))
    #expect(abs(exact - normal) < 1e-4)
  }
}

@Suite struct GroupTests {
  @Test func groupsThatAnswerAlikeDoNotDiffer() throws {
    let table = GroupTable([[10, 20, 30], [20, 40, 60]])
    #expect(try #require(table.homogeneity).p == 1)
    #expect(try #require(table.mannWhitney).superiority == 0.5)
    #expect(try #require(table.mannWhitney?.p) == 1)
  }

  @Test func anEmptyGroupIsLeftOut() {
    let table = GroupTable([[3, 1], [0, 0], [2, 5]])
    #expect(table.homogeneity?.degrees == 1)
    #expect(table.kruskalWallis?.degrees == 1)
  }

  @Test func aTableWithoutChoiceIsNoTest() {
    for rows in [[], [[]], [[0, 0], [0, 0]], [[3, 4]], [[3, 0], [5, 0]]] {
      let table = GroupTable(rows)
      #expect(table.homogeneity == nil)
      #expect(table.kruskalWallis == nil)
      #expect(table.topBoxTrend == nil)
      #expect(table.mannWhitney?.p == nil)
    }
  }

  @Test func aTrendNamesItsDirection() throws {
    let rising = try #require(TrendTest([Share(1, of: 10), Share(5, of: 10), Share(9, of: 10)]))
    #expect(abs(rising.slope - 0.4) < 1e-12)
    #expect(rising.test.p < 0.001)
  }
}

@Suite struct ManyTestsTests {
  @Test func noTestsGiveNoValues() {
    #expect(ManyTests(p: []).benjaminiHochberg.isEmpty)
  }

  @Test func oneTestIsLeftAsItIs() {
    let one = ManyTests(p: [0.03])
    #expect(one.benjaminiHochberg == [0.03])
    #expect(one.holm == [0.03])
    #expect(one.benjaminiYekutieli == [0.03])
  }

  @Test func aTestThatGaveNoNumberFindsNothing() {
    #expect(ManyTests(p: [.nan, -1, 2]).p == [1, 0, 1])
  }
}
