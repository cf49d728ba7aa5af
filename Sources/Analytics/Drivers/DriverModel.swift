/// The regression of the first variable of a correlation matrix on the others.
struct DriverModel {
  private let correlation: Matrix
  /// The correlation of each driver with the outcome.
  let withOutcome: [Double]
  private let amongDrivers: Matrix
  private let eigen: Matrix.Eigen?

  init(correlation: Matrix) {
    self.correlation = correlation
    withOutcome = (1..<correlation.rows).map { correlation[$0, 0] }
    amongDrivers = correlation.selecting(Array(1..<correlation.rows))
    eigen = amongDrivers.symmetricEigen
  }

  private var count: Int { withOutcome.count }

  /// The standardised coefficients; nil when some driver follows from the others (an eigenvalue below 1e-10).
  var betas: [Double]? {
    guard let least = eigen?.values.last, least > 1e-10 else { return nil }
    return amongDrivers.solve(Matrix(column: withOutcome))?.column(0)
  }

  /// R² of the regression on some drivers (counted from 1).
  ///
  /// Drivers are taken in one by one, each freed of what the earlier say (Cholesky); one that adds less than 1e-10 of
  /// its variance says nothing new.
  func rSquared(of drivers: [Int]) -> Double {
    var rows: [[Double]] = []
    var explained = 0.0
    var outcomeRow: [Double] = []
    var kept: [Int] = []
    for driver in drivers {
      var row: [Double] = []
      for (place, earlier) in kept.enumerated() {
        let shared = zip(row, rows[place]).reduce(0) { $0 + $1.0 * $1.1 }
        row.append((correlation[driver, earlier] - shared) / rows[place][place])
      }
      let own = 1 - row.reduce(0) { $0 + $1 * $1 }
      guard own > 1e-10 else { continue }
      let part = (correlation[driver, 0] - zip(row, outcomeRow).reduce(0) { $0 + $1.0 * $1.1 }) / own.squareRoot()
      row.append(own.squareRoot())
      rows.append(row)
      kept.append(driver)
      outcomeRow.append(part)
      explained += part * part
    }
    return min(1, explained)
  }

  /// Johnson's relative weights; they add up to R².
  ///
  /// Directions in which the drivers do not vary (eigenvalues below 1e-10) are left out.
  var relativeWeights: [Double] {
    guard let eigen else { return withOutcome.map { _ in 0 } }
    let root = eigen.rebuilt { $0 > 1e-10 ? $0.squareRoot() : 0 }
    let inverse = eigen.rebuilt { $0 > 1e-10 ? 1 / $0.squareRoot() : 0 }
    let betas = (inverse * Matrix(column: withOutcome)).column(0)
    return (0..<count).map { driver in
      betas.indices.reduce(0) { $0 + root[driver, $1] * root[driver, $1] * betas[$1] * betas[$1] }
    }
  }

  /// The Shapley (LMG) parts of R², averaged over all orders of the drivers; nil for more than 15.
  var shapley: [Double]? {
    guard count <= 15 else { return nil }
    let explained = (0..<(1 << count)).map { set in
      rSquared(of: (0..<count).filter { set & (1 << $0) != 0 }.map { $0 + 1 })
    }
    // The share of orders in which exactly the drivers of a set of this size come before: s! (p − 1 − s)! / p!
    var weights = [1 / Double(count)]
    for size in 1..<max(count, 1) { weights.append(weights[size - 1] * Double(size) / Double(count - size)) }
    return (0..<count).map { driver in
      let bit = 1 << driver
      return explained.indices.filter { $0 & bit == 0 }.reduce(0) { sum, set in
        sum + weights[set.nonzeroBitCount] * (explained[set | bit] - explained[set])
      }
    }
  }
}
