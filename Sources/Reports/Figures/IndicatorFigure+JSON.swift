extension IndicatorFigure: Codable {
  private enum Key: String, CodingKey {
    case indicator, n, value, interval, formula, reason, part, partly, counts, outsideBase, mean, pending, complete
  }

  public init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: Key.self)
    indicator = try from.decode(Measure.self, forKey: .indicator)
    n = try from.decode(Headcount.self, forKey: .n)
    value = try from.decodeIfPresent(Double.self, forKey: .value)
    interval = try from.decodeIfPresent(ConfidenceInterval.self, forKey: .interval)
    formula = try from.decode(Formula.self, forKey: .formula)
    reason = try from.decodeIfPresent(Withholding.self, forKey: .reason)
    part = try from.decodeIfPresent(Int.self, forKey: .part)
    partly = try from.decodeIfPresent(Double.self, forKey: .partly)
    counts = try from.decodeIfPresent([AnswerCount].self, forKey: .counts)
    outsideBase = try from.decodeIfPresent(Int.self, forKey: .outsideBase)
    mean = try from.decodeIfPresent(MeanFigure.self, forKey: .mean)
    pending = try from.decodeIfPresent(Pending.self, forKey: .pending)
    complete = try from.decode(Bool.self, forKey: .complete)
  }

  /// Value and interval are always written, as null where there is none: a missing number is a statement.
  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(indicator, forKey: .indicator)
    try to.encode(n, forKey: .n)
    try to.encode(value, forKey: .value)
    try to.encode(interval, forKey: .interval)
    try to.encode(formula, forKey: .formula)
    try to.encodeIfPresent(reason, forKey: .reason)
    try to.encodeIfPresent(part, forKey: .part)
    try to.encodeIfPresent(partly, forKey: .partly)
    try to.encodeIfPresent(counts, forKey: .counts)
    try to.encodeIfPresent(outsideBase, forKey: .outsideBase)
    try to.encodeIfPresent(mean, forKey: .mean)
    try to.encodeIfPresent(pending, forKey: .pending)
    try to.encode(complete, forKey: .complete)
  }
}
