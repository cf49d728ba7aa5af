import Surveys
import Vocabulary

/// The plan read for one month: how high each indicator stands, how long people wait, how much is asked for.
extension DemoPlan.DepartmentPlan {
  /// The level of an indicator so many months before the running month (0 for the running month itself).
  func level(of indicator: Indicator?, monthsAgo: Int, calendarMonth: Int) -> Double {
    var level = level + DemoPlan.offset(of: indicator)
    for course in courses {
      switch course {
      case .shift(let indicators, let rise, _):
        guard monthsAgo <= DemoPlan.monthsSinceChange, let indicator else { continue }
        if indicators.contains(indicator) { level += rise }
      case .drift(let indicators, let rise):
        guard let indicator, indicators.contains(indicator) else { continue }
        level += rise * Double(max(0, DemoPlan.wholeMonths - monthsAgo))
      case .summer(let rise):
        if (6...8).contains(calendarMonth) { level += rise }
      }
    }
    return level
  }

  /// What part of the planned wait people wait then.
  func waitPart(monthsAgo: Int) -> Double {
    for case .shift(_, _, let part) in courses where monthsAgo <= DemoPlan.monthsSinceChange { return part }
    return 1
  }

  /// The weight of each theme, in the order of their codes. Once a change of procedure has come, its theme is named less.
  func obstacleWeights(monthsAgo: Int) -> [Double] {
    var weights = DemoPlan.Theme.allCases.map { obstacles[$0] ?? 1 }
    for course in courses {
      switch course {
      case .shift where monthsAgo <= DemoPlan.monthsSinceChange:
        weights = weights.map { min($0, 1.5) }
      case .drift(let indicators, let rise) where indicators.contains(.courtesy):
        let months = Double(max(0, DemoPlan.wholeMonths - monthsAgo))
        weights[DemoPlan.Theme.respect.rawValue - 1] *= max(1, 1 - 4 * rise * months)
      case .shift, .drift, .summer: continue
      }
    }
    return weights
  }
}

extension DemoPlan {
  /// How much higher than overall satisfaction an indicator stands everywhere.
  static func offset(of indicator: Indicator?) -> Double {
    switch indicator {
    case .courtesy: 0.70
    case .dignity, .fairness: 0.45
    case .satisfaction, nil: 0
    case .ease: -0.05
    case .clarity: -0.10
    case .needMet: -0.15
    case .time, .reasonClear: -0.35
    case .trust: -0.40
    case .expectation, .recourseKnown, .internalService, .loopClosed: -0.50
    case .recommendation: -0.55
    }
  }

  /// How much more, or less, of the invitations are answered that follow a request by this channel.
  static func answeringOffset(of channel: Channel) -> Double {
    switch channel {
    case .website, .assistanceRequest: 0.03
    case .interview, .socialMedia: 0.01
    case .phone, .volunteering: 0
    case .branchDelegate: -0.02
    case .letter: -0.05
    }
  }

  /// The ways in which an answer is given after a request by this channel, with their weights.
  static func modes(of channel: Channel) -> [(mode: Mode, weight: Double)] {
    switch channel {
    case .interview: [(.ownPhone, 78), (.kiosk, 17), (.paper, 5)]
    case .phone: [(.ownPhone, 82), (.phoneInterview, 18)]
    case .letter: [(.ownPhone, 60), (.phoneInterview, 25), (.paper, 15)]
    case .branchDelegate: [(.ownPhone, 62), (.delegate, 33), (.paper, 5)]
    case .socialMedia, .assistanceRequest, .volunteering, .website: [(.ownPhone, 97), (.phoneInterview, 3)]
    }
  }
}

extension DemoPlan.Season {
  /// How many times the usual number of requests comes in on such a day.
  func factor(on date: OfficeCalendar.Entry) -> Double {
    switch self {
    case .none: 1
    case .beforeRamadan: date.hijriMonth == 8 ? 4.5 : date.hijriMonth == 9 ? 3 : 0.5
    case .winter: [11, 12, 1, 2].contains(date.month) ? 2.4 : 0.3
    case .summer: [5, 6, 7, 8, 9].contains(date.month) ? 1.9 : 0.4
    case .school: date.month == 8 ? 6 : date.month == 1 ? 2 : 0.4
    }
  }
}
