import Analytics
import Testing

@Suite struct RatingLaws {
  @Test func everyFigureOfAnyCountsIsFiniteAndOnTheScale() {
    law { draw in
      let ratings = Ratings(counts: draw.counts(Int.random(in: 2...11, using: &draw)))
      guard ratings.n > 0, let mean = ratings.mean, let median = ratings.median, let net = ratings.net else {
        return ratings.n == 0 && ratings.mean == nil && ratings.median == nil && ratings.net == nil
      }
      let scale = Interval(1 - 1e-9, Double(ratings.counts.count) + 1e-9)
      guard scale.contains(mean), scale.contains(median), abs(net) <= 1 else { return false }
      guard let error = ratings.standardError, let interval = ratings.meanInterval else { return ratings.n == 1 }
      return error.isFinite && error >= 0 && interval.lower.isFinite && interval.upper.isFinite
        && interval.contains(mean)
    }
  }

  @Test func aScaleReadBackwardsMirrorsTheMean() {
    law { draw in
      let counts = draw.counts(5)
      let (one, other) = (Ratings(counts: counts), Ratings(counts: counts.reversed()))
      guard let mean = one.mean, let mirrored = other.mean else { return one.n == 0 }
      return abs(mean + mirrored - 6) < 1e-9 && one.topTwo == other.bottomTwo
        && abs((one.net ?? 9) + (other.net ?? 9)) < 1e-12
        && abs((one.standardError ?? 0) - (other.standardError ?? 0)) < 1e-9
    }
  }

  @Test func theMeanOfTwoGroupsLiesBetweenTheirs() {
    law { draw in
      let (one, other) = (Ratings(counts: draw.counts(5)), Ratings(counts: draw.counts(5)))
      guard let both = one + other, both.n == one.n + other.n else { return false }
      guard let a = one.mean, let b = other.mean, let mean = both.mean else { return one.n == 0 || other.n == 0 }
      return min(a, b) - 1e-9 <= mean && mean <= max(a, b) + 1e-9 && both.topTwo == one.topTwo + other.topTwo
    }
  }

  @Test func promotersPassivesAndDetractorsAreEverybody() {
    law { draw in
      let answers = NetPromoter(counts: draw.counts(11))
      guard let score = answers.score, let interval = answers.interval, let wald = answers.waldInterval else {
        return answers.n == 0
      }
      return answers.promoters.part + answers.passives.part + answers.detractors.part == answers.n
        && abs(score) <= 100 && interval.lower >= -100 && interval.upper <= 100 && wald.contains(score)
    }
  }

  @Test func scoresMirrorWhenPromotersAndDetractorsChangePlaces() {
    law { draw in
      let (p, n, d) = (draw.count(), draw.count(), draw.count())
      let one = NetPromoter(promoters: p, passives: n, detractors: d)
      let other = NetPromoter(promoters: d, passives: n, detractors: p)
      guard let a = one.interval, let b = other.interval, let x = one.score, let y = other.score else {
        return one.n == 0
      }
      return x == -y && abs(a.lower + b.upper) < 1e-9 && abs(a.upper + b.lower) < 1e-9
    }
  }
}
