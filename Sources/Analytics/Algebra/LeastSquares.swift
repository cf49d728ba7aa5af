/// The weights with which some columns fit a column of observations best.
///
/// By modified Gram–Schmidt (X = QR; b = R⁻¹Qᵀy; (XᵀX)⁻¹ = R⁻¹R⁻ᵀ), which keeps the digits that the normal equations
/// lose.
struct LeastSquares {
  /// The weight of each column.
  let coefficients: [Double]
  /// What is left of the observations.
  let residuals: [Double]
  /// (XᵀX)⁻¹, of which the weights' errors are made.
  let unscaledCovariance: Matrix

  /// Nil when a column follows from the others.
  init?(columns: [[Double]], observed: [Double]) {
    var basis = columns
    var triangle = Matrix(rows: columns.count, columns: columns.count)
    var left = observed
    var projected: [Double] = []
    for step in columns.indices {
      let length = Self.dot(basis[step], basis[step]).squareRoot()
      guard length.isFinite, length > 1e-12 * Self.dot(columns[step], columns[step]).squareRoot() else { return nil }
      triangle[step, step] = length
      basis[step] = basis[step].map { $0 / length }
      for next in columns.indices where next > step {
        triangle[step, next] = Self.dot(basis[step], basis[next])
        basis[next] = Self.less(basis[next], basis[step], times: triangle[step, next])
      }
      let share = Self.dot(basis[step], left)
      projected.append(share)
      left = Self.less(left, basis[step], times: share)
    }
    guard let undone = triangle.inverse else { return nil }
    let coefficients = (undone * Matrix(column: projected)).column(0)
    guard coefficients.allSatisfy(\.isFinite) else { return nil }
    self.coefficients = coefficients
    residuals = left
    unscaledCovariance = undone * undone.transposed
  }

  /// Σ aᵢ₊ₗ bᵢ with l the lag, as far as both go.
  static func dot(_ one: [Double], _ other: [Double], lag: Int = 0) -> Double {
    var sum = 0.0
    var place = lag
    while place < one.count, place - lag < other.count {
      sum += one[place] * other[place - lag]
      place += 1
    }
    return sum
  }

  private static func less(_ one: [Double], _ other: [Double], times factor: Double) -> [Double] {
    one.indices.map { one[$0] - factor * other[$0] }
  }
}
