import Analytics
import Testing

/// Laws of XmR, p and Laney's charts.
@Suite struct ControlChartLaws {
  /// A monthly series on any scale, some months missing.
  private func series(_ draw: inout SplitMix64, gaps: Bool = true) -> [Double?] {
    let months = Int.random(in: 0...20, using: &draw)
    let scale = Double(draw.count()) + 1
    return (0..<months).map { _ in gaps && draw.fraction() < 0.15 ? nil : (draw.fraction() * scale * 8).rounded() / 8 }
  }

  private func signals(_ chart: XmRChart) -> [XmRChart.Signal?] { chart.points.map(\.signal) }

  @Test func limitsHoldTheCentreAndAreNumbers() {
    law { draw in
      let chart = XmRChart(points: series(&draw), target: Double(draw.count()))
      guard let centre = chart.centre else { return chart.n == 0 && chart.variation == nil && chart.assurance == nil }
      guard let limits = chart.limits, let near = chart.nearLimits else { return centre.isFinite }
      return limits.lower.isFinite && limits.upper.isFinite && limits.lower <= near.lower && near.lower <= centre
        && centre <= near.upper && near.upper <= limits.upper
    }
  }

  @Test func aSeriesThatNeverChangesHasNoSignal() {
    law { draw in
      let value = draw.fraction() * Double(draw.count() + 1)
      let chart = XmRChart(points: Array(repeating: value, count: Int.random(in: 1...20, using: &draw)))
      return signals(chart).allSatisfy { $0 == .commonCause } && chart.centre == value
    }
  }

  @Test func turningTheScaleTurnsTheSignalsAndKeepsTheIcons() {
    law { draw in
      let values = series(&draw)
      let target = Double(draw.count())
      let chart = XmRChart(points: values, improvement: .increase, target: target)
      let turned = XmRChart(points: values.map { $0.map { -$0 } }, improvement: .decrease, target: -target)
      return chart.points.map(\.variation) == turned.points.map(\.variation) && chart.assurance == turned.assurance
    }
  }

  @Test func unitsDoNotChangeTheSignals() {
    law { draw in
      let values = series(&draw)
      return signals(XmRChart(points: values)) == signals(XmRChart(points: values.map { $0.map { $0 * 1024 } }))
    }
  }

  @Test func monthsBeforeAndAfterTheSeriesChangeNothing() {
    law { draw in
      let values = series(&draw)
      let padded = XmRChart(points: [nil, nil] + values + [nil])
      let chart = XmRChart(points: values)
      return chart.limits == padded.limits && Array(padded.points.dropFirst(2).dropLast()) == chart.points
        && chart.variation == padded.variation && chart.hasGaps == padded.hasGaps
    }
  }

  @Test func aGapHasNoSignalAndAMonthAlwaysHas() {
    law { draw in
      let values = series(&draw)
      return zip(values, XmRChart(points: values).points).allSatisfy { value, point in
        (value == nil) == (point.signal == nil) && (value == nil) == (point.variation == nil)
      }
    }
  }

  @Test func screeningNeverWidensTheLimits() {
    law { draw in
      let values = series(&draw)
      let open = XmRChart(points: values, screensOutliers: false)
      let screened = XmRChart(points: values, screensOutliers: true)
      guard let wide = open.meanMovingRange, let narrow = screened.meanMovingRange else {
        return open.meanMovingRange == screened.meanMovingRange
      }
      return narrow <= wide * (1 + 1e-12)
    }
  }

  private func shares(_ draw: inout SplitMix64) -> [Share] {
    (0..<Int.random(in: 0...24, using: &draw)).map { _ in
      let whole = draw.count()
      return Share(Int.random(in: 0...whole, using: &draw), of: whole)
    }
  }

  @Test func shareLimitsLieInTheScaleAndHoldTheCentre() {
    law { draw in
      let shares = shares(&draw)
      let (plain, laney) = (PChart(shares), LaneyChart(shares))
      guard let centre = plain.centre else { return laney.centre == nil && laney.sigmaZ == nil }
      return laney.centre == centre && (laney.sigmaZ ?? 0).isFinite
        && (plain.points + laney.points).allSatisfy { point in
          guard let limits = point.limits else { return true }
          return limits.lower >= 0 && limits.upper <= 1 && limits.contains(centre)
        }
    }
  }

  @Test func moreAnswersNarrowTheShareLimits() {
    law { draw in
      let points = PChart(shares(&draw)).points.filter { $0.limits != nil }.sorted { $0.share.whole < $1.share.whole }
      return zip(points, points.dropFirst()).allSatisfy { fewer, more in
        guard let wide = fewer.limits, let narrow = more.limits else { return true }
        return narrow.lower >= wide.lower && narrow.upper <= wide.upper
      }
    }
  }
}
