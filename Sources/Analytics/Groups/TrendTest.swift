/// Whether a share rises or falls along ordered groups (Cochran 1954, Armitage 1955).
public struct TrendTest: Hashable, Sendable {
  /// The test that there is no trend, with one degree of freedom.
  public let test: ChiSquareTest
  /// How much the share changes from one score to the next, by weighted least squares.
  public let slope: Double

  /// The trend of the groups' shares along their scores, 0, 1, 2 … by default.
  ///
  /// χ² = (Σ s(x − n·p))² / (p(1 − p) Σ n(s − s̄)²), p the share of all groups together. Nil when the shares are all
  /// 0 or all 1, when fewer than two scores have answers, or when there are not as many scores as shares.
  public init?(_ shares: [Share], scores: [Double]? = nil) {
    let scores = scores ?? shares.indices.map(Double.init)
    let whole = shares.reduce(Share(0, of: 0), +)
    guard scores.count == shares.count, let p = whole.value, 0 < whole.part, whole.part < whole.whole else {
      return nil
    }
    let weighted = zip(shares, scores)
    let middle = weighted.reduce(0) { $0 + Double($1.0.whole) * $1.1 } / Double(whole.whole)
    let spread = weighted.reduce(0) { $0 + Double($1.0.whole) * ($1.1 - middle) * ($1.1 - middle) }
    guard spread > 0, spread.isFinite else { return nil }
    let lean = weighted.reduce(0) { $0 + ($1.1 - middle) * (Double($1.0.part) - Double($1.0.whole) * p) }
    slope = lean / spread
    test = ChiSquareTest(statistic: lean * lean / (p * (1 - p) * spread), degrees: 1)
  }
}

extension GroupTable {
  /// The trend of the highest answer's share along the groups, which must then be in an order that means something.
  public var topBoxTrend: TrendTest? {
    TrendTest(zip(rows, groupSizes).map { Share($0.0.last ?? 0, of: $0.1) })
  }
}
