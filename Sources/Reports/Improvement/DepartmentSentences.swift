import Surveys
import Vocabulary

/// The sentences of a department's report, made by rule from its numbers.
struct DepartmentSentences {
  let numbers: DepartmentNumbers
  let month: CivilMonth
  let texts: Texts

  private func sentence(_ key: ImprovementKey, _ figures: [String: ReportSentence.Figure] = [:]) -> ReportSentence {
    ReportSentence(key, figures, worded: texts)
  }

  // MARK: What was said

  var said: ReportSentence {
    guard let figure = numbers.line(.answers(.satisfaction))?.figure, figure.reason != .noAnswers else {
      return sentence(.saidNone, ["month": .month(month)])
    }
    guard let value = figure.value, let interval = figure.interval, let n = figure.n.number else {
      return sentence(.saidFew, ["month": .month(month), "fewer": .fewer(numbers.thresholds.leastN)])
    }
    return sentence(
      .said,
      [
        "month": .month(month), "value": .share(value), "answers": .answers(n), "lower": .share(interval.lower),
        "upper": .share(interval.upper), "confidence": .share(interval.confidence),
      ])
  }

  // MARK: What changed beyond the usual variation

  private func lines(_ variation: TrendSeries.Variation) -> [IndicatorLine] {
    numbers.indicators.filter { $0.variation == variation }
  }

  var changed: ReportSentence {
    let (better, look) = (lines(.improving), lines(.concerning))
    if !better.isEmpty, !look.isEmpty {
      return sentence(
        .both, ["better": .measures(better.map(\.measure)), "look": .measures(look.map(\.measure))])
    }
    if !better.isEmpty { return change(better, alone: .betterSince, first: .betterSinceAlso, listed: .better) }
    if !look.isEmpty { return change(look, alone: .lookSince, first: .lookSinceAlso, listed: .look) }
    let known = numbers.indicators.contains { $0.variation != nil }
    return sentence(known ? .ordinary : .unknown)
  }

  /// The first indicator that changed with its time and levels, the others by their names.
  private func change(
    _ lines: [IndicatorLine], alone: ImprovementKey, first: ImprovementKey, listed: ImprovementKey
  ) -> ReportSentence {
    guard let line = lines.first, let figures = sinceFigures(line) else {
      return sentence(listed, ["indicators": .measures(lines.map(\.measure))])
    }
    guard lines.count > 1 else { return sentence(alone, figures) }
    return sentence(
      first,
      figures.merging(["others": .measures(lines.dropFirst().map(\.measure))], uniquingKeysWith: { one, _ in one }))
  }

  private func sinceFigures(_ line: IndicatorLine) -> [String: ReportSentence.Figure]? {
    guard let shift = line.shift, let since = CivilMonth(shift.month, calendar: month.calendar) else { return nil }
    return [
      "indicator": .measure(line.measure), "since": .month(since), "before": .share(shift.before),
      "after": .share(shift.after),
    ]
  }

  /// For each indicator that changed, since when and from what to what.
  var changes: [ReportSentence] {
    numbers.indicators.compactMap { line in
      guard let figures = sinceFigures(line) else { return nil }
      return sentence(line.variation == .improving ? .betterSince : .lookSince, figures)
    }
  }

  // MARK: What we suggest trying

  /// The first that holds: a change worth a look, the driver with most to be won, what people wish for, keeping what
  /// went well, listening on.
  var suggested: ReportSentence {
    if let line = lines(.concerning).first { return sentence(.tryLook, ["indicator": .measure(line.measure)]) }
    if let driver = numbers.drivers.first, let performance = driver.performance {
      return sentence(
        .tryDriver,
        [
          "indicator": .measure(driver.measure), "importance": .share(driver.importance),
          "performance": .share(performance),
        ])
    }
    if let obstacle = numbers.voices.obstacles.first {
      return sentence(.tryObstacle, ["obstacle": .name(obstacle.name), "answers": .answers(obstacle.count)])
    }
    if let line = lines(.improving).first { return sentence(.tryKeep, ["indicator": .measure(line.measure)]) }
    return sentence(.tryListen)
  }

  // MARK: What went well and can be shared

  var shared: [ReportSentence] {
    let improved = lines(.improving).map { sentence(.sharedImproved, ["indicator": .measure($0.measure)]) }
    let met = numbers.indicators.compactMap { line -> ReportSentence? in
      guard line.assurance == .met, let target = line.target, line.measure.isShare, line.variation != .concerning
      else { return nil }
      return sentence(.sharedTarget, ["indicator": .measure(line.measure), "target": .share(target)])
    }
    let actions = numbers.actions.filter { $0.verdict == .improved }.map { line in
      sentence(
        .sharedAction,
        [
          "action": .name(LocalizedText(ar: line.action.step, en: line.action.step)),
          "indicator": .measure(line.action.measure),
        ])
    }
    let praised = numbers.voices.praised.map {
      sentence(.sharedPraised, ["theme": .name($0.name), "comments": .comments($0.count)])
    }
    let all = improved + met + actions + [praised].compactMap(\.self)
    return all.isEmpty ? [sentence(.sharedNone)] : all
  }
}

extension IndicatorLine {
  var measure: Measure { figure.indicator }
}
