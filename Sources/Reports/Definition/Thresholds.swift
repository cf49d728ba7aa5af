/// The numbers by which a report decides what it may say.
public struct Thresholds: Hashable, Sendable, Codable {
  /// The fewest answers with which a figure is shown; never below five.
  public let leastN: Int
  /// The confidence of the intervals.
  public let confidence: Double
  /// The months a trend looks back over, the report's own included.
  public let trendMonths: Int

  public init(leastN: Int = Self.leastOfAll, confidence: Double = 0.95, trendMonths: Int = 24) {
    self.leastN = leastN
    self.confidence = confidence
    self.trendMonths = trendMonths
  }

  /// Below this no report goes (policy T3): a person could be recognised.
  public static let leastOfAll = 5
}
