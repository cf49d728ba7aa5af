import Analytics
import Testing

@Suite struct GroupLaws {
  private func share(_ draw: inout SplitMix64, most: Int = 1_000_000_000) -> Share {
    let (one, other) = (draw.count(upTo: most), draw.count(upTo: most))
    return Share(min(one, other), of: max(one, other))
  }

  @Test func theBoundsOfTheSilentHoldTheShareAndAreAsWideAsTheSilence() {
    law { draw in
      let (answered, silent) = (share(&draw), draw.count())
      let bounds = NonResponseBounds(answered, silent: silent)
      guard let interval = bounds.interval else { return answered.whole + silent == 0 }
      let width = Double(silent) / Double(answered.whole + silent)
      return interval.lower >= 0 && interval.upper <= 1
        && abs(interval.upper - interval.lower - width) < 1e-12
        && answered.value.map { interval.lower <= $0 && $0 <= interval.upper } ?? true
    }
  }

  @Test func moreSilenceNeverNarrowsTheBounds() {
    law { draw in
      let (answered, silent, more) = (share(&draw), draw.count(), draw.count())
      guard let few = NonResponseBounds(answered, silent: silent).interval,
        let many = NonResponseBounds(answered, silent: silent + more).interval
      else { return answered.whole + silent == 0 }
      return many.lower <= few.lower && few.upper <= many.upper
    }
  }

  @Test func aStandardisedShareLiesBetweenTheSharesOfItsGroups() {
    law { draw in
      let shares = (0..<Int.random(in: 1...5, using: &draw)).map { _ in share(&draw) }
      let people = draw.counts(shares.count)
      guard let standard = StandardisedShare(shares, people: people) else {
        return zip(shares, people).allSatisfy { $0.whole == 0 || $1 == 0 }
      }
      let values = zip(shares, people).filter { $1 > 0 }.compactMap { $0.0.value }
      let within = standard.interval.map { $0.lower <= standard.value && standard.value <= $0.upper } ?? true
      return standard.value >= (values.min() ?? 2) - 1e-12 && standard.value <= (values.max() ?? -1) + 1e-12
        && standard.standardError.isFinite && standard.coverage > 0 && standard.coverage <= 1 && within
    }
  }

  @Test func modesMixedAsTheyAreGiveTheShareOfAll() {
    law { draw in
      let groups = Int.random(in: 1...4, using: &draw)
      var shares: [ModeComparison.Mode: [Share]] = [:]
      for mode in ModeComparison.Mode.allCases where draw.fraction() < 0.8 {
        shares[mode] = (0..<groups).map { _ in share(&draw, most: 10_000_000) }
      }
      let comparison = ModeComparison(shares)
      guard let all = comparison.counted.value else { return comparison.standardised == nil }
      return abs((comparison.standardised?.value ?? 2) - all) < 1e-12
        && comparison.lines.map(\.mode) == ModeComparison.Mode.allCases
    }
  }

  @Test func aCorrelationIsWithinOneAndTurnsWithItsScale() {
    law { draw in
      let rows = Int.random(in: 1...5, using: &draw)
      let columns = Int.random(in: 1...5, using: &draw)
      let counts = (0..<rows).map { _ in draw.counts(columns) }
      let (one, other) = ((0..<rows).map(Double.init), (0..<columns).map(Double.init))
      let turned = (0..<columns).map { column in counts.map { $0[column] } }
      func correlation(_ rows: [Double]) -> Double? {
        ContingencyTable(counts, rowScores: rows, columnScores: other)?.correlation
      }
      guard let correlated = correlation(one) else { return true }
      let reversed = correlation(one.map { -$0 })
      let transposed = ContingencyTable(turned, rowScores: other, columnScores: one)?.correlation
      return abs(correlated) <= 1 && abs(correlated + (reversed ?? 2)) < 1e-12
        && abs(correlated - (transposed ?? 2)) < 1e-9
    }
  }
}
