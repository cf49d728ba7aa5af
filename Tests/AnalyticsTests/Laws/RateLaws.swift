import Analytics
import Testing

@Suite struct RateLaws {
  private func outcomes(_ draw: inout SplitMix64) -> ResponseOutcomes {
    ResponseOutcomes(
      complete: draw.count(), partial: draw.count(), refused: draw.count(), deliveredNoResponse: draw.count(),
      otherEligible: draw.count(), unknown: draw.count(), ineligible: draw.count())
  }

  @Test func responseRatesStandInTheirOrder() {
    law { draw in
      let outcomes = outcomes(&draw)
      guard let rr1 = outcomes.responseRate1.value, let rr2 = outcomes.responseRate2.value,
        let rr3 = outcomes.responseRate3(), let rr4 = outcomes.responseRate4(),
        let rr5 = outcomes.responseRate5.value, let rr6 = outcomes.responseRate6.value
      else { return outcomes.eligible == 0 }
      let slack = 1e-12
      return 0 <= rr1 && rr1 <= rr3 + slack && rr3 <= rr5 + slack && rr2 <= rr4 + slack && rr4 <= rr6 + slack
        && rr1 <= rr2 && rr3 <= rr4 && rr5 <= rr6 && rr6 <= 1
    }
  }

  @Test func outcomesAddAndEveryInvitationIsInOne() {
    law { draw in
      let (a, b) = (outcomes(&draw), outcomes(&draw))
      return (a + b).invited == a.invited + b.invited && a + b == b + a
        && (a + b).responseRate2 == a.responseRate2 + b.responseRate2
    }
  }

  @Test func percentilesRiseAndStayAmongTheTimes() {
    law { draw in
      let values = (0...Int.random(in: 0...30, using: &draw)).map { _ in Double(draw.count(upTo: 400)) / 4 }
      let times = CycleTimes(values)
      let found = [0, 0.1, 0.5, 0.75, 0.9, 0.95, 1].compactMap(times.quantile)
      guard found.count == 7, let least = values.min(), let most = values.max() else { return false }
      return found.first == least && found.last == most && zip(found, found.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 }
        && times == CycleTimes(values.shuffled(using: &draw))
    }
  }

  @Test func closingCurvesFallFromOneToNotBelowZero() {
    law { draw in
      let (closed, open) = (times(&draw), times(&draw))
      let curve = ClosingCurve(closed: closed, open: open)
      let heights = curve.points.map(\.stillOpen)
      return heights.allSatisfy { 0 <= $0 && $0 <= 1 } && zip(heights, heights.dropFirst()).allSatisfy(>=)
        && curve.points.reduce(0) { $0 + $1.closed } == closed.n
        && (curve.points.first?.atRisk ?? 0) == closed.n + open.n
    }
  }

  @Test func withoutOpenCasesTheCurveIsTheShareNotYetClosed() {
    law { draw in
      let closed = times(&draw)
      return ClosingCurve(closed: closed, open: CycleTimes([])).points.allSatisfy {
        abs($0.stillOpen - (closed.within($0.time).rest.value ?? 9)) < 1e-12
      }
    }
  }

  private func times(_ draw: inout SplitMix64) -> CycleTimes {
    CycleTimes((0..<Int.random(in: 0...12, using: &draw)).map { _ in Double(draw.count(upTo: 60)) })
  }
}
