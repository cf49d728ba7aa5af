import Analytics
import Surveys
import Vocabulary

extension IndicatorFigure {
  /// The number of a question's graded answers.
  init(
    _ indicator: Indicator, of answers: GradedAnswers, withheld reason: Withholding?, worded labels: [LocalizedText]?,
    complete: Bool = true, under thresholds: Thresholds
  ) {
    let formula: Formula = indicator == .recommendation ? .adjustedWald : .wilson
    guard reason == nil else {
      self.init(withheld: .answers(indicator), base: answers.base, reason, formula, complete, least: thresholds.leastN)
      return
    }
    let grades = answers.grades
    let share = Share(answers.favourable, of: answers.base)
    let recommend = indicator == .recommendation ? grades.map { NetPromoter(counts: $0.reversed()) } : nil
    let confidence = thresholds.confidence
    self.indicator = .answers(indicator)
    n = .exactly(answers.base)
    value = indicator == .recommendation ? recommend?.score : share.value
    interval = ConfidenceInterval(
      indicator == .recommendation
        ? recommend?.interval(confidence: confidence) : share.wilson(confidence: confidence), confidence)
    self.formula = formula
    self.reason = nil
    self.complete = complete
    part = indicator == .recommendation ? nil : answers.favourable
    partly = grades.flatMap { $0.count == 3 ? Share($0[1], of: answers.base).value : nil }
    counts = grades.flatMap { grades in
      guard let labels, labels.count == grades.count else { return nil }
      return zip(labels, grades).map { AnswerCount(answer: $0, count: $1) }
    }
    outsideBase = answers.outsideBase
    mean = grades.flatMap { MeanFigure(ofFive: $0, confidence: confidence) }
  }

  /// The response rate of the invitations issued.
  init(
    rateOf invited: MonthlyTally.Invited, withheld reason: Withholding?, complete: Bool = true,
    under thresholds: Thresholds
  ) {
    guard reason == nil else {
      self.init(withheld: .responseRate, base: invited.issued, reason, .wilson, complete, least: thresholds.leastN)
      return
    }
    let share = Share(min(invited.answered, invited.issued), of: invited.issued)
    indicator = .responseRate
    n = .exactly(share.whole)
    value = share.value
    interval = ConfidenceInterval(share.wilson(confidence: thresholds.confidence), thresholds.confidence)
    formula = .wilson
    self.reason = nil
    self.complete = complete
    part = share.part
    (partly, counts, outsideBase, mean) = (nil, nil, nil, nil)
  }

  private init(
    withheld measure: Measure, base: Int, _ reason: Withholding?, _ formula: Formula, _ complete: Bool, least: Int
  ) {
    indicator = measure
    n = Headcount(base, unless: reason, least: least)
    self.formula = formula
    self.reason = reason
    self.complete = complete
    (value, interval, part, partly, counts, outsideBase, mean) = (nil, nil, nil, nil, nil, nil, nil)
  }
}

extension ConfidenceInterval {
  init?(_ interval: Interval?, _ confidence: Double) {
    guard let interval else { return nil }
    self.init(lower: interval.lower, upper: interval.upper, confidence: confidence)
  }
}

extension MeanFigure {
  /// Nil unless the scale has five grades.
  init?(ofFive grades: [Int], confidence: Double) {
    guard grades.count == 5 else { return nil }
    let ratings = Ratings(counts: grades.reversed())
    guard let mean = ratings.mean else { return nil }
    value = mean
    interval = ConfidenceInterval(ratings.meanInterval(confidence: confidence), confidence)
    formula = .studentT
  }
}
