/// The least-squares fit of a level and a slope that both may change at one time, with two kinds of errors.
struct SegmentedRegression {
  struct Fit {
    let coefficients: [InterruptedTimeSeries.Coefficient]
    let durbinWatson: Double?
  }

  private let design: Matrix
  private let values: [Double]

  init(_ points: [InterruptedTimeSeries.Point], firstAfter: Double) {
    values = points.map(\.value)
    design = Matrix(
      points.map { point in
        let post = point.time >= firstAfter ? 1.0 : 0
        return [1, point.time, post, (point.time - firstAfter + 1) * post]
      })
  }

  /// Nil when the numbers leave no fit.
  var fit: Fit? {
    guard let squares = design.leastSquares(values) else { return nil }
    let residuals = residuals(of: squares)
    let degrees = Double(values.count - design.columns)
    let sumOfSquares = residuals.reduce(0) { $0 + $1 * $1 }
    // Residuals at the level of rounding are none.
    let perfect = sumOfSquares <= 1e-24 * values.reduce(0) { $0 + $1 * $1 }
    let robust = neweyWest(residuals, squares.unscaledCovariance)
    let student = StudentDistribution(degrees: degrees)
    let coefficients = squares.coefficients.indices.map { index in
      let estimate = squares.coefficients[index]
      let error = (sumOfSquares / degrees * squares.unscaledCovariance[index, index]).squareRoot()
      let robustError = max(0, robust[index, index]).squareRoot()
      let reach = student.reach(confidence: 0.95) * robustError
      return InterruptedTimeSeries.Coefficient(
        estimate: estimate, standardError: error,
        pValue: perfect || error == 0 ? nil : student.twoSided(estimate / error),
        robustStandardError: robustError,
        robustPValue: perfect || robustError == 0 ? nil : student.twoSided(estimate / robustError),
        interval: Interval(estimate - reach, estimate + reach))
    }
    let changes = zip(residuals.dropFirst(), residuals).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return Fit(coefficients: coefficients, durbinWatson: perfect ? nil : changes / sumOfSquares)
  }

  private func residuals(of squares: Matrix.LeastSquares) -> [Double] {
    zip(values, (design * Matrix(column: squares.coefficients)).column(0)).map { $0 - $1 }
  }

  /// n/(n − k) (XᵀX)⁻¹ (Γ₀ + ½(Γ₁ + Γ₁ᵀ)) (XᵀX)⁻¹, Γⱼ = Σ eᵢ eᵢ₋ⱼ xᵢ xᵢ₋ⱼᵀ.
  private func neweyWest(_ residuals: [Double], _ bread: Matrix) -> Matrix {
    let size = design.columns
    let meat = Matrix(rows: size, columns: size) { row, column in
      residuals.indices.reduce(0.0) { sum, i in
        var term = residuals[i] * residuals[i] * design[i, row] * design[i, column]
        if i > 0 {
          let both = design[i, row] * design[i - 1, column] + design[i - 1, row] * design[i, column]
          term += 0.5 * residuals[i] * residuals[i - 1] * both
        }
        return sum + term
      }
    }
    let covariance = bread * meat * bread
    let factor = Double(values.count) / Double(values.count - size)
    return Matrix(rows: size, columns: size) { factor * covariance[$0, $1] }
  }
}
