import Analytics
import Surveys
import Vocabulary

extension IndicatorFigure {
  /// The number of a question's graded answers.
  init(
    _ indicator: Indicator, of answers: GradedAnswers, withheld reason: Withholding?, worded labels: [LocalizedText]?,
    complete: Bool = true, under thresholds: Thresholds
  ) {
    let measure = Measure.answers(indicator)
    let recommends = indicator == .recommendation
    let formula: Formula = recommends ? .adjustedWald : .wilson
    let n = Headcount(answers.base, unless: reason, least: thresholds.leastN)
    guard reason == nil else {
      self.init(measure, n: n, formula: formula, reason: reason, complete: complete)
      return
    }
    let confidence = thresholds.confidence
    let grades = answers.grades
    let share = Share(answers.favourable, of: answers.base)
    let score = recommends ? grades.map { NetPromoter(counts: $0.reversed()) } : nil
    let interval = recommends ? score?.interval(confidence: confidence) : share.wilson(confidence: confidence)
    self.init(
      measure, n: n, value: recommends ? score?.score : share.value,
      interval: ConfidenceInterval(interval, confidence), formula: formula,
      part: recommends ? nil : answers.favourable,
      partly: grades.flatMap { $0.count == 3 ? Share($0[1], of: answers.base).value : nil },
      counts: grades.flatMap { AnswerCount.counts($0, worded: labels) }, outsideBase: answers.outsideBase,
      mean: grades.flatMap { MeanFigure(ofFive: $0, confidence: confidence) }, complete: complete)
  }

  /// The response rate of the invitations issued; `pending` says that some of their links are open.
  init(
    rateOf invited: MonthlyTally.Invited, withheld reason: Withholding?, pending: Pending?, complete: Bool = true,
    under thresholds: Thresholds
  ) {
    let n = Headcount(invited.issued, unless: reason, least: thresholds.leastN)
    guard reason == nil else {
      self.init(.responseRate, n: n, formula: .wilson, reason: reason, complete: complete)
      return
    }
    let share = Share(min(invited.answered, invited.issued), of: invited.issued)
    let interval = ConfidenceInterval(share.wilson(confidence: thresholds.confidence), thresholds.confidence)
    self.init(
      .responseRate, n: n, value: share.value, interval: interval, formula: .wilson, part: share.part,
      pending: pending, complete: complete)
  }
}

extension ConfidenceInterval {
  init?(_ interval: Interval?, _ confidence: Double) {
    guard let interval else { return nil }
    self.init(lower: interval.lower, upper: interval.upper, confidence: confidence)
  }
}

extension AnswerCount {
  /// Each answer with its words; nil where the words do not fit the grades.
  static func counts(_ grades: [Int], worded labels: [LocalizedText]?) -> [AnswerCount]? {
    guard let labels, labels.count == grades.count else { return nil }
    return zip(labels, grades).map { AnswerCount(answer: $0, count: $1) }
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
