import Analytics
import Testing

/// What may be said of an improvement action: three verdicts, none by a rise that was there before.
@Suite struct ActionEffectTests {
  private func months(_ shares: [(Int, Int)]) -> [Share?] { shares.map { Share($0.0, of: $0.1) } }

  private func effect(_ before: [(Int, Int)], _ since: [(Int, Int)], isReviewed: Bool = false) -> ActionEffect {
    ActionEffect(
      months: months(before + since), lastBefore: before.count, firstAfter: before.count, isReviewed: isReviewed)
  }

  @Test func aClearRiseIsAnImprovement() throws {
    let effect = effect(Array(repeating: (120, 200), count: 8), Array(repeating: (160, 200), count: 3))
    #expect(effect.verdict == .improved && effect.monthsSince == 3)
    #expect(effect.before == Share(960, of: 1_600) && effect.after == Share(480, of: 600))
    #expect(try #require(effect.difference) == 0.8 - 0.6)
    // Months that differ by less than chance widen nothing.
    #expect(effect.spread?.variance == 1)
    #expect(effect.interval == ShareDifference(effect.after, less: effect.before).newcombe())
    #expect(effect.series == nil && effect.aboveCourse == nil)
  }

  @Test func aClearFallNeedsAnotherLook() {
    let effect = effect(Array(repeating: (160, 200), count: 8), Array(repeating: (120, 200), count: 3))
    #expect(effect.verdict == .anotherLook)
  }

  @Test func withoutAClearDifferenceTheReviewDecides() {
    func verdict(_ isReviewed: Bool) -> ActionEffect.Verdict {
      effect(
        Array(repeating: (60, 100), count: 8), Array(repeating: (62, 100), count: 3), isReviewed: isReviewed
      ).verdict
    }
    #expect(verdict(false) == .noClearChange && verdict(true) == .anotherLook)
  }

  /// How far months differ is not known of fewer than eight, and fewer than three since are no course.
  @Test(arguments: [(7, 3), (8, 2)])
  func withFewMonthsThereIsNoVerdict(_ before: Int, _ since: Int) throws {
    for (one, other) in [(120, 160), (160, 120)] {
      let effect = effect(
        Array(repeating: (one, 200), count: before), Array(repeating: (other, 200), count: since), isReviewed: true)
      #expect(effect.verdict == .noClearChange)
      #expect((effect.spread == nil) == (before < 8))
      #expect(effect.interval == ShareDifference(effect.after, less: effect.before).newcombe())
    }
  }

  /// Months that lie nearer to each other than chance explains, each beside its like, lie not apart: yet little is known of them.
  @Test func monthsOfChanceAloneAreNotSaidToLieApart() throws {
    let months = [144, 145, 146, 148, 152, 154, 155, 156].map { ($0, 200) }
    let spread = try #require(effect(months, [(150, 200), (150, 200), (150, 200)]).spread)
    #expect(spread.apart == 1 && spread.variance > 3)
  }

  /// Eight points more, but the months before lay further apart among themselves.
  @Test func aRiseWithinWhatMonthsDifferProvesNothing() throws {
    let apart = effect(
      [(136, 200), (160, 200), (136, 200), (160, 200), (136, 200), (160, 200), (136, 200), (160, 200)],
      [(164, 200), (164, 200), (164, 200)])
    let plain = try #require(ShareDifference(apart.after, less: apart.before).newcombe())
    #expect(plain.lower > 0 && apart.verdict == .noClearChange)
    // χ² = 29.938 over 7 degrees of freedom.
    #expect(abs(try #require(apart.spread).apart - 2.068_043_586_775_742) < 1e-12)
    let alike = effect(Array(repeating: (148, 200), count: 8), [(164, 200), (164, 200), (164, 200)])
    #expect(alike.verdict == .improved)
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
    #expect(try #require(effect.interval).lower > 0.1)
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
