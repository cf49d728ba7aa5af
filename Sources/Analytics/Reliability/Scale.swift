/// The covariances of a scale's questions, and what follows from them.
struct Scale {
  private let covariance: Matrix

  init(_ covariance: Matrix) {
    self.covariance = covariance
  }

  private var count: Int { covariance.rows }
  private var all: Range<Int> { 0..<count }

  /// The variance of the sum of all answers.
  private var total: Double { covariance.asRows.joined().reduce(0, +) }

  private var sumOfVariances: Double { covariance.diagonal.reduce(0, +) }

  /// Cronbach's alpha; nil with fewer than two questions or a sum that does not vary.
  var alpha: Double? {
    guard count > 1, total > 1e-12 * sumOfVariances else { return nil }
    return Double(count) / Double(count - 1) * (1 - sumOfVariances / total)
  }

  /// The mean correlation of two questions; nil when one does not vary.
  var meanCorrelation: Double? {
    guard count > 1, covariance.diagonal.allSatisfy({ $0 > 0 }) else { return nil }
    let correlations = covariance.standardised.asRows.joined().reduce(0, +) - Double(count)
    return correlations / Double(count * (count - 1))
  }

  /// k r̄/(1 + (k − 1) r̄); nil when a question does not vary or the sum of standardised answers does not.
  var standardisedAlpha: Double? {
    guard let mean = meanCorrelation else { return nil }
    let below = 1 + Double(count - 1) * mean
    return below > 1e-12 ? Double(count) * mean / below : nil
  }

  /// The scale without one question.
  func without(_ item: Int) -> Scale { Scale(covariance.selecting(all.filter { $0 != item })) }

  /// The scale with some questions turned round.
  func turning(_ items: [Int]) -> Scale {
    func sign(_ item: Int) -> Double { items.contains(item) ? -1 : 1 }
    return Scale(Matrix(rows: count, columns: count) { covariance[$0, $1] * sign($0) * sign($1) })
  }

  /// The correlation of a question with the sum of the others; nil when either does not vary.
  func correlationWithRest(_ item: Int) -> Double? {
    let shared = all.reduce(0) { $0 + ($1 == item ? 0 : covariance[item, $1]) }
    let rest = without(item).total
    guard covariance[item, item] > 0, rest > 1e-12 * sumOfVariances else { return nil }
    return min(1, max(-1, shared / (covariance[item, item] * rest).squareRoot()))
  }

  /// The questions that point against most others: the fewer of those whose loadings on the first principal component
  /// of the correlations share a sign, and on a tie those that differ from the first question.
  ///
  /// Where all point one way, the one that agrees least with the rest.
  var reversed: [Int] {
    guard let eigen = covariance.standardised.symmetricEigen else { return [] }
    let loadings = eigen.vectors.column(0)
    let up = all.filter { loadings[$0] > 0 }
    let down = all.filter { loadings[$0] <= 0 }
    if up.isEmpty || down.isEmpty {
      return all.min { (correlationWithRest($0) ?? 0) < (correlationWithRest($1) ?? 0) }.map { [$0] } ?? []
    }
    if up.count == down.count { return up.contains(0) ? down : up }
    return up.count < down.count ? up : down
  }
}
