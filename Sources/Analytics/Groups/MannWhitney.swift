/// Which of two groups answers higher, answer against answer (Mann & Whitney 1947).
public struct MannWhitney: Hashable, Sendable {
  /// In how many pairs the first group's answer is the higher one, ties counted half.
  public let wins: Double
  /// The probability that one of the first group answers higher than one of the second, ties half, 0…1.
  public let superiority: Double
  /// The probability of a difference this large by chance, 0…1; nil when all gave the same answer.
  ///
  /// Normal approximation, corrected for ties and by ½ for continuity, two-sided, as R's `wilcox.test` with ties.
  public let p: Double?

  /// Nil when either group has no answers.
  init?(_ table: GroupTable) {
    let sizes = table.groupSizes.map(Double.init)
    guard sizes.count == 2, sizes[0] > 0, sizes[1] > 0 else { return nil }
    let n = sizes[0] + sizes[1]
    let rankSum = zip(table.rows[0], table.midranks).reduce(0) { $0 + Double($1.0) * $1.1 }
    let pairs = sizes[0] * sizes[1]
    wins = min(max(rankSum - sizes[0] * (sizes[0] + 1) / 2, 0), pairs)
    superiority = wins / pairs
    let deviation = (pairs / (n * (n - 1)) * table.rankSquares).squareRoot()
    let distance = max(0, abs(wins - pairs / 2) - 0.5)
    p = deviation > 0 ? NormalDistribution.twoSided(distance / deviation) : nil
  }
}
