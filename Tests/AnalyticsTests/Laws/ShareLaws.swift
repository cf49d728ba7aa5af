import Analytics
import Testing

extension SplitMix64 {
  /// A share of somebody, its whole up to `most`.
  mutating func share(upTo most: Int = 1_000_000_000) -> Share {
    let whole = Swift.max(1, count(upTo: most))
    return Share(Int.random(in: 0...whole, using: &self), of: whole)
  }

  /// A confidence between 0.5 and 0.999.
  mutating func confidence() -> Double {
    0.5 + 0.499 * fraction()
  }
}

@Suite struct ShareLaws {
  /// The five intervals of a share, those that keep within 0…1 first.
  private func intervals(_ share: Share, _ confidence: Double) -> [Interval] {
    [
      share.wilson(confidence: confidence), share.wilsonCorrected(confidence: confidence),
      share.jeffreys(confidence: confidence), share.clopperPearson(confidence: confidence),
      share.agrestiCoull(confidence: confidence),
    ].compactMap(\.self)
  }

  @Test func everyIntervalHoldsItsShareAndKeepsItsBounds() {
    law { draw in
      let share = draw.share()
      let found = intervals(share, draw.confidence())
      guard let value = share.value, found.count == 5 else { return false }
      return found.allSatisfy {
        $0.lower.isFinite && $0.upper.isFinite && $0.lower <= value + 1e-12 && value <= $0.upper + 1e-12
      } && found.dropLast().allSatisfy { 0 <= $0.lower && $0.upper <= 1 }
    }
  }

  @Test func everyIntervalMirrors() {
    law { draw in
      let (share, confidence) = (draw.share(upTo: 100_000), draw.confidence())
      return zip(intervals(share, confidence), intervals(share.rest, confidence)).allSatisfy {
        abs($0.lower - (1 - $1.upper)) < 1e-11 && abs($0.upper - (1 - $1.lower)) < 1e-11
      }
    }
  }

  @Test func everyIntervalShrinksWithTheNumberAsked() {
    law { draw in
      let (share, confidence) = (draw.share(upTo: 1_000_000), draw.confidence())
      let more = Share(10 * share.part, of: 10 * share.whole)
      return zip(intervals(share, confidence), intervals(more, confidence)).allSatisfy { $0.width > $1.width }
    }
  }

  @Test func aGreaterConfidenceTakesInTheSmallerOnesInterval() {
    law { draw in
      let (share, confidence) = (draw.share(upTo: 1_000_000), 0.5 + 0.4 * draw.fraction())
      // Agresti and Coull's interval moves its middle with the confidence, and need not.
      return zip(intervals(share, confidence), intervals(share, confidence + 0.05)).dropLast().allSatisfy {
        $1.lower <= $0.lower + 1e-12 && $0.upper <= $1.upper + 1e-12 && $0.width < $1.width
      }
    }
  }

  @Test func sharesAddInAnyOrder() {
    law { draw in
      let (a, b, c) = (draw.share(), draw.share(), draw.share())
      return a + b == b + a && (a + b) + c == a + (b + c) && a + Share(0, of: 0) == a
        && (a + b).rest == a.rest + b.rest
    }
  }
}
