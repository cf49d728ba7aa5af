import Analytics
import Testing

@Suite struct RatingsTests {
  @Test func noAnswersAreNotZeroSatisfaction() {
    let silence = Ratings(counts: [0, 0, 0, 0, 0])
    #expect(silence.mean == nil)
    #expect(silence.median == nil)
    #expect(silence.topTwo.value == nil)
    #expect(silence.net == nil)
    #expect(silence.meanInterval == nil)
  }

  @Test func oneAnswerHasAMeanAndNoSpread() {
    let one = Ratings(counts: [0, 0, 0, 1, 0])
    #expect(one.mean == 4)
    #expect(one.standardDeviation == nil)
    #expect(one.meanInterval == nil)
  }

  @Test func peopleWhoAgreeLeaveNoDoubtAboutTheMean() {
    let agreed = Ratings(counts: [0, 0, 7], scores: [0.1, 0.2, 0.3])
    #expect(agreed.standardDeviation == 0)
    #expect(agreed.meanInterval?.width == 0)
  }

  @Test func theMedianStandsBetweenTheTwoInTheMiddle() {
    #expect(Ratings(counts: [0, 0, 1, 2, 3]).median == 4.5)
    #expect(Ratings(counts: [0, 0, 1, 2, 2]).median == 4)
  }

  @Test func easyIsFiveSixOrSevenOfSeven() {
    #expect(Ratings(counts: [2, 1, 3, 4, 13, 14, 23]).easy == Share(50, of: 60))
  }

  @Test func differentScalesDoNotAdd() {
    #expect(Ratings(counts: [1, 2]) + Ratings(counts: [1, 2, 3]) == nil)
  }
}

@Suite struct NetPromoterTests {
  @Test func nobodyHasNoScore() {
    let nobody = NetPromoter(counts: Array(repeating: 0, count: 11))
    #expect(nobody.score == nil)
    #expect(nobody.standardError == nil)
    #expect(nobody.interval == nil)
  }

  @Test func onePromoterIsNotBelievedToBeEverybody() throws {
    let one = NetPromoter(promoters: 1, passives: 0, detractors: 0)
    #expect(one.score == 100)
    #expect(one.waldInterval?.width == 0)
    #expect(try #require(one.interval).lower < 0)
  }

  @Test func sixIsADetractorAndSevenIsNot() {
    let answers = NetPromoter(counts: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    #expect(answers.detractors == Share(1, of: 5))
    #expect(answers.passives == Share(2, of: 5))
    #expect(answers.promoters == Share(2, of: 5))
  }
}
