import Vocabulary

extension FigureExplanation: Encodable {
  private enum Key: String, CodingKey {
    case indicator, month, calendar, department, figure, trend, ungraded, steps, meanSteps, trendSteps, sources
  }

  /// What is not shown is null: a hidden figure has no steps and no trend.
  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(question.measure, forKey: .indicator)
    try to.encode(question.month.description, forKey: .month)
    try to.encode(question.month.calendar.rawValue, forKey: .calendar)
    try to.encode(question.department?.text, forKey: .department)
    try to.encode(figure, forKey: .figure)
    try to.encode(trend, forKey: .trend)
    try to.encode(ungraded, forKey: .ungraded)
    try to.encode(steps, forKey: .steps)
    try to.encode(meanSteps, forKey: .meanSteps)
    try to.encode(trendSteps, forKey: .trendSteps)
    try to.encode(sources, forKey: .sources)
  }
}
