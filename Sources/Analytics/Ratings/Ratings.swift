/// The answers to a question with an ordered scale: how many chose each score.
///
/// Everything else (mean, interval, boxes) is computed from these counts.
public struct Ratings: Hashable, Sendable {
  /// How many chose each score, in the order of `scores`.
  public let counts: [Int]
  /// The scale's scores, rising.
  public let scores: [Double]
  /// How many answered.
  public let n: Int

  /// Creates the answers; as many counts as scores, none negative, the scores finite and rising.
  public init(counts: [Int], scores: [Double]) {
    precondition(counts.count == scores.count && !counts.isEmpty, "one count a score")
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is not negative")
    precondition(scores.allSatisfy(\.isFinite) && zip(scores, scores.dropFirst()).allSatisfy(<), "scores rise")
    self.counts = counts
    self.scores = scores
    n = counts.reduce(0, +)
  }

  /// Creates the answers on the scale 1, 2, 3 … with one count a score.
  public init(counts: [Int]) {
    self.init(counts: counts, scores: counts.indices.map { Double($0 + 1) })
  }

  /// The share of those who chose this score or a higher one.
  public func share(atLeast score: Double) -> Share {
    Share(zip(counts, scores).reduce(0) { $1.1 >= score ? $0 + $1.0 : $0 }, of: n)
  }

  /// The share of those who chose this score or a lower one.
  public func share(atMost score: Double) -> Share {
    Share(zip(counts, scores).reduce(0) { $1.1 <= score ? $0 + $1.0 : $0 }, of: n)
  }

  /// The answers of two groups of different people taken together, nil when their scales differ.
  public static func + (one: Ratings, other: Ratings) -> Ratings? {
    guard one.scores == other.scores else { return nil }
    return Ratings(counts: zip(one.counts, other.counts).map { $0 + $1 }, scores: one.scores)
  }
}
