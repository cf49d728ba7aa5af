public import Vocabulary

/// A measure's number in one place and month, with all that is needed to trust or doubt it.
///
/// `value` is a fraction 0…1 (for NPS −100…100); it is absent exactly where `reason` says why.
public struct IndicatorFigure: Hashable, Sendable {
  public let indicator: Measure
  /// Those whose answers make the number; for the response rate, the invitations issued.
  public let n: Headcount
  public let value: Double?
  public let interval: ConfidenceInterval?
  public let formula: Formula
  /// Why there is no value.
  public let reason: Withholding?
  /// How many of `n` gave a good answer; for the response rate, how many answered. Absent for NPS.
  public let part: Int?
  /// The share who chose the middle of three answers ("partly"), shown beside the share of "yes".
  public let partly: Double?
  /// Each answer inside the base, best first.
  public let counts: [AnswerCount]?
  /// How many said that they do not know, or that it does not apply.
  public let outsideBase: Int?
  /// The mean of a scale of five, 5 the best.
  public let mean: MeanFigure?
  /// Why the number may still change: such a one is held against no other month. Nil where it is final or not shown.
  public let pending: Pending?
  /// False where the association's number leaves out a department with few answers, which would follow by subtraction.
  public let complete: Bool

  init(
    _ indicator: Measure, n: Headcount, value: Double? = nil, interval: ConfidenceInterval? = nil, formula: Formula,
    reason: Withholding? = nil, part: Int? = nil, partly: Double? = nil, counts: [AnswerCount]? = nil,
    outsideBase: Int? = nil, mean: MeanFigure? = nil, pending: Pending? = nil, complete: Bool
  ) {
    self.indicator = indicator
    self.n = n
    self.value = value
    self.interval = interval
    self.formula = formula
    self.reason = reason
    self.part = part
    self.partly = partly
    self.counts = counts
    self.outsideBase = outsideBase
    self.mean = mean
    self.pending = pending
    self.complete = complete
  }
}

extension IndicatorFigure {
  /// The value as other months may be held against it; nil while it may still change.
  var settled: Double? { pending == nil ? value : nil }
}

/// How a number was computed; `reports/README.md` gives each in full.
public enum Formula: String, Hashable, Sendable, Codable {
  /// A share with Wilson's interval (1927).
  case wilson
  /// A mean with Student's interval.
  case studentT = "t"
  /// Promoters less detractors with the adjusted Wald interval.
  case adjustedWald = "adjusted-wald"
}

/// A range of confidence around a number.
public struct ConfidenceInterval: Hashable, Sendable, Codable {
  public let lower: Double
  public let upper: Double
  public let confidence: Double
}

/// The mean of a five-point scale, 5 the best and 1 the worst, with Student's interval.
public struct MeanFigure: Hashable, Sendable, Codable {
  public let value: Double
  public let interval: ConfidenceInterval?
  public let formula: Formula
}

/// How many gave one answer.
public struct AnswerCount: Hashable, Sendable, Codable {
  public let answer: LocalizedText
  public let count: Int
}
