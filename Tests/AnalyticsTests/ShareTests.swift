import Analytics
import Testing

@Suite struct ShareTests {
  @Test func aShareOfNobodyIsNoNumber() {
    let nobody = Share(0, of: 0)
    #expect(nobody.value == nil)
    #expect(nobody.wilson() == nil)
    #expect(nobody.wilsonCorrected() == nil)
    #expect(nobody.agrestiCoull() == nil)
    #expect(nobody.jeffreys() == nil)
    #expect(nobody.clopperPearson() == nil)
  }

  @Test func aShareOfNoneIsZeroAndStillInDoubt() throws {
    let none = Share(0, of: 5)
    #expect(none.value == 0)
    #expect(try #require(none.wilson()).upper > 0.4)
  }

  @Test func theWilsonIntervalIsThePublishedOne() throws {
    // Newcombe 1998, table I: 81 of 263.
    let interval = try #require(Share(81, of: 263).wilson())
    #expect(abs(interval.lower - 0.2553) < 5e-5)
    #expect(abs(interval.upper - 0.3662) < 5e-5)
  }

  @Test func halfAndHalfNeedsNoCorrectionAsInR() throws {
    let half = Share(500, of: 1000)
    let (corrected, plain) = (try #require(half.wilsonCorrected()), try #require(half.wilson()))
    #expect(abs(corrected.lower - plain.lower) < 1e-12 && abs(corrected.upper - plain.upper) < 1e-12)
  }

  @Test func theRestOfAShareCompletesIt() {
    #expect(Share(3, of: 10).rest == Share(7, of: 10))
  }

  @Test func anyConfidenceGivesFiniteEnds() throws {
    for confidence in [-1, 0, 0.5, 1, 2, Double.nan] {
      for share in [Share(0, of: 1), Share(1, of: 2), Share(1_000_000_000, of: 1_000_000_000)] {
        let wilson = try #require(share.wilson(confidence: confidence))
        let beta = try #require(share.clopperPearson(confidence: confidence))
        #expect(wilson.lower.isFinite && wilson.upper.isFinite && beta.lower.isFinite && beta.upper.isFinite)
      }
    }
  }
}
