/// Whether the groups answer alike.
extension GroupTable {
  /// Pearson's test that every group gives the answers in the same proportions: Σ (o − e)²/e (Pearson 1900).
  ///
  /// With e = group · answer / n, and (groups − 1)(answers − 1) degrees of freedom. Groups and answers nobody is in
  /// are left out, where R gives no number; no continuity correction, also not for two by two. Nil when fewer than
  /// two groups or two answers remain. To be doubted where `leastExpected` is below 5.
  public var homogeneity: ChiSquareTest? {
    let degrees = (groupSizes.count(where: { $0 > 0 }) - 1) * (answerSizes.count(where: { $0 > 0 }) - 1)
    guard n > 0, degrees > 0 else { return nil }
    var statistic = 0.0
    for (row, size) in zip(rows, groupSizes) where size > 0 {
      for (count, answers) in zip(row, answerSizes) where answers > 0 {
        let expected = Double(size) * Double(answers) / Double(n)
        statistic += (Double(count) - expected) * (Double(count) - expected) / expected
      }
    }
    return ChiSquareTest(statistic: statistic, degrees: degrees)
  }

  /// The smallest count expected in any cell if the groups answered alike; nil when nobody answered.
  public var leastExpected: Double? {
    guard let group = groupSizes.filter({ $0 > 0 }).min(), let answer = answerSizes.filter({ $0 > 0 }).min() else {
      return nil
    }
    return Double(group) * Double(answer) / Double(n)
  }
}
