/// How many people of one kind gave one answer: the grain that weighting works on.
public struct WeightedCell: Hashable, Sendable {
  /// What kind of people: for each variable its level, such as `["service": "grant"]`.
  public let levels: [String: String]
  /// The answer as a number; 1 or 0 where a share is wanted.
  public let value: Double
  /// How many people.
  public let count: Int

  /// A cell; a negative count is taken as 0, and so are the people of a value that is no number within ±10⁹.
  public init(_ levels: [String: String], value: Double, count: Int) {
    let isScore = abs(value) <= 1e9
    self.levels = levels
    self.value = isScore ? value : 0
    self.count = isScore ? max(0, count) : 0
  }
}
