import Vocabulary

extension Wording {
  /// Whether the target is met month after month.
  func reading(_ assurance: IndicatorLine.Assurance) -> String {
    switch assurance {
    case .met: say(.assuranceMet)
    case .missed: say(.assuranceMissed)
    case .hitAndMiss: say(.assuranceHit)
    }
  }

  func name(of stage: HeardFigures.Stage) -> String {
    switch stage {
    case .completed: say(.stageCompleted)
    case .ended: text(.stageEnded)
    case .issued: say(.stageIssued)
    case .handed: text(.stageHanded)
    case .delivered: text(.stageDelivered)
    case .answered: say(.stageAnswered)
    }
  }

  func name(of field: DriverFigures.Field) -> String {
    switch field {
    case .keepStrong: say(.keepStrong)
    case .improveFirst: say(.improveFirst)
    case .possibleOverinvestment: say(.possibleOverinvestment)
    case .lowPriority: say(.lowPriority)
    }
  }

  func name(of state: ReportedAction.State) -> String {
    switch state {
    case .planned: say(.statePlanned)
    case .running: say(.stateRunning)
    case .ended: say(.stateEnded)
    case .withdrawn: say(.stateWithdrawn)
    }
  }

  func name(of verdict: ActionLine.Verdict) -> String {
    switch verdict {
    case .improved: say(.verdictImproved)
    case .noClearChange: say(.verdictNoClearChange)
    case .anotherLook: say(.verdictAnotherLook)
    }
  }

  func reading(_ reading: FunnelFigures.Reading) -> String {
    switch reading {
    case .inside: say(.funnelInside)
    case .between: say(.funnelBetween)
    case .above: say(.funnelAbove)
    case .below: say(.funnelBelow)
    }
  }

  /// The first and last day of some days, once in each calendar, the report's own first.
  func periods(of days: Range<Day>, in calendar: CivilCalendar) -> [String] {
    let calendars: [CivilCalendar] = calendar == .gregorian ? [.gregorian, .ummAlQura] : [.ummAlQura, .gregorian]
    return calendars.map { calendar in
      text(
        .period,
        ["from": day(days.lowerBound, in: calendar), "to": day(days.upperBound.adding(days: -1), in: calendar)])
    }
  }
}

extension IndicatorsPart.Reading {
  /// The sign of an action's verdict.
  init(_ verdict: ActionLine.Verdict, in wording: Wording) {
    let icon: TrendSeries.Variation =
      switch verdict {
      case .improved: .improving
      case .noClearChange: .ordinary
      case .anotherLook: .concerning
      }
    self.init(icon: VariationIcon.svg(icon), words: wording.name(of: verdict))
  }
}
