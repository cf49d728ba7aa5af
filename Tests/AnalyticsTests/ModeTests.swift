import Analytics
import Testing

@Suite struct ModeTests {
  @Test func theSilentCouldChangeTheShareByTheirPart() {
    let bounds = NonResponseBounds(Share(30, of: 40), silent: 60)
    #expect(bounds.interval == Interval(0.3, 0.9))
    #expect(bounds.surelyReaches(0.3) == true && bounds.surelyReaches(0.31) == false)
  }

  @Test func nobodyAskedHasNoBoundsAndNobodyAnsweringHasAllOfThem() {
    #expect(NonResponseBounds(Share(0, of: 0), silent: 0).interval == nil)
    #expect(NonResponseBounds(Share(0, of: 0), silent: 7).interval == Interval(0, 1))
  }

  @Test func modesAreComparedOnOneMixOfPeople() throws {
    // Each mode has the same shares in both groups; only the groups differ in size.
    let comparison = ModeComparison([
      .alone: [Share(80, of: 100), Share(10, of: 20)], .phone: [Share(16, of: 20), Share(50, of: 100)],
    ])
    let lines = comparison.lines
    #expect(lines.map(\.counted.whole) == [120, 0, 120, 0])
    #expect(lines[0].counted != lines[2].counted)
    let (own, phone) = (try #require(lines[0].standardised), try #require(lines[2].standardised))
    #expect(abs(own.value - 0.65) < 1e-12 && abs(phone.value - 0.65) < 1e-12)
    #expect(lines[1].standardised == nil)
  }

  @Test func aChangedMixOfModesMakesNoTrend() throws {
    let before = ModeComparison(
      [.alone: [Share(60, of: 100)], .phone: [Share(9, of: 10)]], mix: [.alone: 1, .phone: 1])
    let after = ModeComparison(
      [.alone: [Share(6, of: 10)], .phone: [Share(90, of: 100)]], mix: [.alone: 1, .phone: 1])
    #expect(try abs(#require(before.standardised).value - 0.75) < 1e-12)
    #expect(try abs(#require(after.standardised).value - 0.75) < 1e-12)
    #expect(before.counted != after.counted)
  }

  @Test func groupsWithoutAnswersLowerTheCoverage() throws {
    let standard = try #require(StandardisedShare([Share(5, of: 10), Share(0, of: 0)], people: [30, 10]))
    #expect(standard.value == 0.5 && standard.coverage == 0.75)
    #expect(StandardisedShare([], people: []) == nil)
    #expect(ModeComparison([:]).standardised == nil)
  }

  @Test func pairsOfAnswersCorrelateOrHaveNoNumber() {
    let scores = [1.0, 2, 3]
    #expect(
      ContingencyTable([[4, 0, 0], [0, 4, 0], [0, 0, 4]], rowScores: scores, columnScores: scores)?.correlation == 1)
    #expect(
      ContingencyTable([[4, 0, 0], [4, 0, 0], [4, 0, 0]], rowScores: scores, columnScores: scores)?.correlation == nil)
    #expect(ContingencyTable(rowScores: scores, columnScores: scores).correlation == nil)
    #expect(ContingencyTable([[1]], rowScores: scores, columnScores: scores) == nil)
  }
}
