extension PairTables {
  /// The mean answer to each question; nil when nobody answered.
  public var means: [Double]? {
    guard n > 0 else { return nil }
    return margins.map { margin in zip(margin, levels).reduce(0) { $0 + $1.0 * $1.1 } / n }
  }

  /// The variances (diagonal) and covariances of the questions, with n − 1 below; nil when fewer than two answered.
  public var covariance: Matrix? {
    guard n > 1, let means else { return nil }
    var covariance = Matrix(rows: items.count, columns: items.count)
    for row in items.indices {
      covariance[row, row] =
        zip(margins[row], levels).reduce(0) { sum, cell in
          sum + cell.0 * (cell.1 - means[row]) * (cell.1 - means[row])
        } / (n - 1)
      for column in items.indices where column > row {
        let cells = table(row, column)
        var sum = 0.0
        for (one, counts) in zip(levels, cells) {
          for (other, count) in zip(levels, counts) { sum += count * (one - means[row]) * (other - means[column]) }
        }
        covariance[row, column] = sum / (n - 1)
        covariance[column, row] = covariance[row, column]
      }
    }
    return covariance
  }

  /// The correlations of the questions (Pearson); nil when fewer than two answered.
  ///
  /// A question that everyone answers alike varies with nothing: its correlations are 0, its own is 1.
  public var correlation: Matrix? { covariance?.standardised }
}

extension Matrix {
  /// A covariance matrix as correlations, −1…1; a variable without variance has 0 with all others.
  var standardised: Matrix {
    Matrix(rows: rows, columns: columns) { row, column in
      if row == column { return 1 }
      let scale = (self[row, row] * self[column, column]).squareRoot()
      return scale > 0 ? min(1, max(-1, self[row, column] / scale)) : 0
    }
  }
}
