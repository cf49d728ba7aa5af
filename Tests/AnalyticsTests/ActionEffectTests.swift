import Analytics
import Testing

/// What may be said of an improvement action: three verdicts, none by a rise that was there before.
@Suite struct ActionEffectTests {
  private func months(_ shares: [(Int, Int)]) -> [Share?] { shares.map { Share($0.0, of: $0.1) } }

  @Test func aClearRiseIsAnImprovement() throws {
    let effect = ActionEffect(
      months: months(Array(repeating: (120, 200), count: 6) + Array(repeating: (160, 200), count: 3)), lastBefore: 6,
      firstAfter: 6, isReviewed: false)
    #expect(effect.verdict == .improved)
    #expect(effect.before == Share(720, of: 1_200) && effect.after == Share(480, of: 600))
    #expect(try #require(effect.difference) == 0.8 - 0.6)
    #expect(effect.interval == ShareDifference(effect.after, less: effect.before).newcombe())
    #expect(effect.series == nil && effect.aboveCourse == nil)
  }

  @Test func aClearFallNeedsAnotherLook() {
    let effect = ActionEffect(
      months: months(Array(repeating: (160, 200), count: 6) + Array(repeating: (120, 200), count: 3)), lastBefore: 6,
      firstAfter: 6, isReviewed: false)
    #expect(effect.verdict == .anotherLook)
  }

  @Test func withoutAClearDifferenceTheReviewDecides() {
    let series = months(Array(repeating: (60, 100), count: 6) + [(62, 100)])
    func verdict(_ isReviewed: Bool) -> ActionEffect.Verdict {
      ActionEffect(months: series, lastBefore: 6, firstAfter: 6, isReviewed: isReviewed).verdict
    }
    #expect(verdict(false) == .noClearChange && verdict(true) == .anotherLook)
  }

  @Test func noAnswersSayNothing() {
    for series in [[], [nil, nil], months([(1, 2)])] as [[Share?]] {
      let effect = ActionEffect(months: series, lastBefore: 1, firstAfter: 1, isReviewed: false)
      #expect(effect.verdict == .noClearChange && effect.interval == nil && effect.difference == nil)
    }
  }

  @Test func aRiseThatWasThereBeforeIsNotTheActions() throws {
    // Two points a month, before and after alike: the shares differ clearly, the course does not.
    let rising = (0..<24).map { month in Share(400 + 20 * month, of: 1_000) as Share? }
    let effect = ActionEffect(months: rising, lastBefore: 12, firstAfter: 12, isReviewed: false)
    #expect(try #require(effect.interval).lower > 0.2)
    #expect(abs(try #require(effect.aboveCourse)) < 1e-9)
    let slower = (0..<24).map { month in Share(400 + 20 * min(month, 12), of: 1_000) as Share? }
    #expect(ActionEffect(months: slower, lastBefore: 12, firstAfter: 12, isReviewed: false).verdict == .noClearChange)
  }

  @Test func theMonthOfTheStartIsNeitherBeforeNorAfter() {
    let series = months([(10, 20), (20, 20), (15, 20)])
    let effect = ActionEffect(months: series, lastBefore: 1, firstAfter: 2, isReviewed: false)
    #expect(effect.before == Share(10, of: 20) && effect.after == Share(15, of: 20))
  }

  @Test func onlyTwelveMonthsBeforeAreLookedAt() {
    let series = months(Array(repeating: (0, 10), count: 5) + Array(repeating: (5, 10), count: 13))
    let effect = ActionEffect(months: series, lastBefore: 17, firstAfter: 17, isReviewed: false)
    #expect(effect.before == Share(60, of: 120))
  }
}
