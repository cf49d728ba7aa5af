/// Whether some groups answer higher than others, by ranks: the order of the answers counts, not their distances.
extension GroupTable {
  /// The test that no group tends to higher answers than another (Kruskal & Wallis 1952), corrected for ties.
  ///
  /// H = (n − 1) Σ nᵢ(r̄ᵢ − r̄)² / Σ(r − r̄)², with one degree of freedom less than groups. Nil when fewer than two
  /// groups have answers, or all gave the same one.
  public var kruskalWallis: ChiSquareTest? {
    let degrees = groupSizes.count(where: { $0 > 0 }) - 1
    guard degrees > 0, rankSquares > 0 else { return nil }
    let (ranks, middle) = (midranks, (Double(n) + 1) / 2)
    let between = zip(rows, groupSizes).reduce(0.0) { sum, group in
      guard group.1 > 0 else { return sum }
      let distance = zip(group.0, ranks).reduce(0) { $0 + Double($1.0) * ($1.1 - middle) }
      return sum + distance * distance / Double(group.1)
    }
    return ChiSquareTest(statistic: Double(n - 1) * between / rankSquares, degrees: degrees)
  }

  /// The test that neither of two groups tends to higher answers; nil unless there are two, both with answers.
  public var mannWhitney: MannWhitney? {
    guard rows.count == 2 else { return nil }
    return MannWhitney(self)
  }
}
