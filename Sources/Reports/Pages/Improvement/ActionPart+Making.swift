import Analytics
import Vocabulary

extension ActionPart {
  /// An action with its facts, its verdict and its effect.
  init(_ line: ActionLine, departmentName: String? = nil, wording: Wording, texts: Texts) {
    let action = line.action
    let dates = wording.say(
      .actionDatesShown,
      ["start": action.start.name(in: wording.language), "review": action.review.name(in: wording.language)])
    number = wording.number(line.number)
    title = action.step
    facts =
      (departmentName.map { [Fact(name: wording.text(.headDepartment), text: $0)] } ?? [])
      + [
        Fact(name: wording.say(.actionFinding), text: action.finding),
        Fact(name: wording.say(.actionCause), text: action.cause),
        Fact(name: wording.say(.actionOwner), text: action.owner[wording.language]),
        Fact(name: wording.say(.actionDates), text: dates),
        Fact(name: wording.say(.actionMeasure), text: wording.name(of: action.measure)),
        Fact(name: wording.say(.actionState), text: wording.name(of: action.state)),
      ]
    verdicts = line.verdict.map { [IndicatorsPart.Reading($0, in: wording)] } ?? []
    effects = line.sentences(worded: texts).map { $0.text[wording.language] }
  }
}

extension ActionLine {
  /// What became of the indicator, with the numbers it rests on; nothing before the action began.
  func sentences(worded texts: Texts) -> [ReportSentence] {
    guard verdict != nil else { return [] }
    guard let effect else {
      return [ReportSentence(brokenFrom == nil ? .effectNone : .effectBroken, worded: texts)]
    }
    let shown = ReportSentence(
      .effect,
      [
        "indicator": .measure(action.measure), "before": .share(effect.before),
        "before-answers": answers(effect.beforeN),
        "after": .share(effect.after), "after-answers": answers(effect.afterN), "months": .months(effect.monthsSince),
        "difference": .points(effect.difference),
        "lower": .points(effect.lower), "upper": .points(effect.upper),
      ], worded: texts)
    // As it is written, with two digits.
    let range = effect.spread.map { spread in
      spread < 1.005
        ? ReportSentence(.effectRangeChance, worded: texts)
        : ReportSentence(.effectRange, ["times": .ratio(spread)], worded: texts)
    }
    let lack: ImprovementKey? =
      if brokenFrom != nil {
        .effectBrokenNear
      } else if effect.spread == nil {
        .effectFewBefore
      } else if effect.monthsSince < ActionEffect.monthsSinceNeeded {
        .effectFewSince
      } else { nil }
    let series = effect.aboveCourse.map {
      ReportSentence($0 < 0 ? .effectSeriesBelow : .effectSeries, ["points": .points(abs($0))], worded: texts)
    }
    return [shown] + [range, lack.map { ReportSentence($0, worded: texts) }, series].compactMap(\.self)
  }

  private func answers(_ number: Int) -> ReportSentence.Figure {
    action.measure == .responseRate ? .invitations(number) : .answers(number)
  }
}
