import Analytics

extension Adapter {
  /// XmR charts and their icons. The reference knows no gaps: months are taken as neighbours, in order of date.
  static let xmrCharts = Adapter("XmR chart with NHS Making Data Count rules and icons") { input in
    let values = try input["y"].items().map(\.number)
    let direction = try input["improvement_direction"].string()
    guard let improvement = XmRChart.Improvement(rawValue: direction) else {
      throw MalformedInput("no direction \(direction)")
    }
    let chart = XmRChart(
      points: values, improvement: improvement, target: input["target"].number,
      screensOutliers: input["screen_outliers"].bool ?? true)
    return [
      "mean": JSON(chart.centre), "lpl": JSON(chart.limits?.lower), "upl": JSON(chart.limits?.upper),
      "special_cause_type": .list(chart.points.map { JSON($0.signal?.referenceName) }),
      "point_type": .list(chart.points.map { JSON($0.variation?.referenceName) }),
      "variation_type": JSON(chart.variation?.referenceName),
      "assurance_type": JSON(chart.assurance?.referenceName),
    ]
  }
}

extension XmRChart.Signal {
  fileprivate var referenceName: String {
    switch self {
    case .commonCause: "Common Cause"
    case .aboveUpperLimit: "Above UCL"
    case .belowLowerLimit: "Below LCL"
    case .twoOfThreeNearUpperLimit: "2 in 3 Above CL"
    case .twoOfThreeNearLowerLimit: "2 in 3 Below CL"
    case .sevenRising: "7 Point Trend (Increasing)"
    case .sevenFalling: "7 Point Trend (Decreasing)"
    case .sevenAboveCentre: "7 Points Above CL"
    case .sevenBelowCentre: "7 Points Below CL"
    }
  }
}

extension XmRChart.Variation {
  fileprivate var referenceName: String {
    switch self {
    case .commonCause: "common_cause"
    case .specialCauseImproving: "special_cause_improvement"
    case .specialCauseConcerning: "special_cause_concern"
    case .specialCauseNeutralHigh: "special_cause_neutral_high"
    case .specialCauseNeutralLow: "special_cause_neutral_low"
    }
  }
}

extension XmRChart.Assurance {
  fileprivate var referenceName: String {
    switch self {
    case .consistentlyMet: "consistent_pass"
    case .consistentlyMissed: "consistent_fail"
    case .hitAndMiss: "inconsistent"
    }
  }
}
