/// The least-squares fit of a level and a slope that both may change at one time, with two kinds of errors.
struct SegmentedRegression {
  struct Fit {
    let coefficients: [InterruptedTimeSeries.Coefficient]
    let durbinWatson: Double?
  }

  private let columns: [[Double]]
  private let values: [Double]

  init(_ points: [InterruptedTimeSeries.Point], firstAfter: Double) {
    values = points.map(\.value)
    columns = [
      points.map { _ in 1 }, points.map(\.time), points.map { $0.time >= firstAfter ? 1 : 0 },
      points.map { $0.time >= firstAfter ? $0.time - firstAfter + 1 : 0 },
    ]
  }

  /// Nil when the numbers leave no fit.
  var fit: Fit? {
    guard let fit = LeastSquares(columns: columns, observed: values) else { return nil }
    let degrees = values.count - columns.count
    let sumOfSquares = LeastSquares.dot(fit.residuals, fit.residuals)
    // Residuals at the level of rounding are none.
    let isExact = sumOfSquares <= 1e-24 * LeastSquares.dot(values, values)
    let robust = neweyWest(fit)
    let coefficients = fit.coefficients.indices.map { index in
      InterruptedTimeSeries.Coefficient(
        estimate: fit.coefficients[index],
        standardError: (sumOfSquares / Double(degrees) * fit.unscaledCovariance[index, index]).squareRoot(),
        robustStandardError: max(0, robust[index, index]).squareRoot(), degrees: degrees, isExact: isExact)
    }
    let changes = zip(fit.residuals.dropFirst(), fit.residuals).map { $0 - $1 }
    return Fit(
      coefficients: coefficients, durbinWatson: isExact ? nil : LeastSquares.dot(changes, changes) / sumOfSquares)
  }

  /// n/(n − k) (XᵀX)⁻¹ (Γ₀ + ½(Γ₁ + Γ₁ᵀ)) (XᵀX)⁻¹, Γⱼ = Σ eᵢ eᵢ₋ⱼ xᵢ xᵢ₋ⱼᵀ.
  private func neweyWest(_ fit: LeastSquares) -> Matrix {
    let scores = columns.map { column in zip(column, fit.residuals).map { $0 * $1 } }
    let count = Double(values.count)
    let meat = Matrix(rows: columns.count, columns: columns.count) { row, column in
      let together = LeastSquares.dot(scores[row], scores[column])
      let after = LeastSquares.dot(scores[row], scores[column], lag: 1)
      let before = LeastSquares.dot(scores[column], scores[row], lag: 1)
      return count / (count - Double(columns.count)) * (together + 0.5 * (after + before))
    }
    return fit.unscaledCovariance * meat * fit.unscaledCovariance
  }
}
