extension Matrix {
  /// The coefficients that fit a column best, and the inverse of XᵀX that their errors are made of.
  struct LeastSquares: Hashable, Sendable {
    let coefficients: [Double]
    let unscaledCovariance: Matrix
  }

  /// The least-squares fit of `observed` by this matrix's columns.
  ///
  /// By modified Gram–Schmidt (X = QR; b = R⁻¹Qᵀy; (XᵀX)⁻¹ = R⁻¹R⁻ᵀ), which keeps the digits that the normal
  /// equations lose. Nil when a column follows from the others.
  func leastSquares(_ observed: [Double]) -> LeastSquares? {
    precondition(observed.count == rows, "one observation a row")
    var basis = self
    var triangle = Matrix(rows: columns, columns: columns)
    var left = observed
    var projected: [Double] = []
    for step in 0..<columns {
      let original = column(step).reduce(0) { $0 + $1 * $1 }.squareRoot()
      let length = basis.column(step).reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length.isFinite, length > 1e-12 * original else { return nil }
      triangle[step, step] = length
      for row in 0..<rows { basis[row, step] /= length }
      for next in (step + 1)..<max(columns, step + 1) {
        let shared = (0..<rows).reduce(0) { $0 + basis[$1, step] * basis[$1, next] }
        triangle[step, next] = shared
        for row in 0..<rows { basis[row, next] -= shared * basis[row, step] }
      }
      let share = (0..<rows).reduce(0) { $0 + basis[$1, step] * left[$1] }
      projected.append(share)
      for row in 0..<rows { left[row] -= share * basis[row, step] }
    }
    guard let undone = triangle.inverse else { return nil }
    let coefficients = (undone * Matrix(column: projected)).column(0)
    guard coefficients.allSatisfy(\.isFinite) else { return nil }
    return LeastSquares(coefficients: coefficients, unscaledCovariance: undone * undone.transposed)
  }
}
