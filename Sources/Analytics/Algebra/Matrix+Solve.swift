extension Matrix {
  /// The X for which self · X = `right`, by Gauss elimination with row pivots.
  ///
  /// Nil when the matrix is singular (a pivot below 1e-13 of the largest element) or not finite.
  public func solve(_ right: Matrix) -> Matrix? {
    precondition(rows == columns && right.rows == rows, "only a square system is solved")
    var left = self
    var answer = right
    let largest = asRows.joined().reduce(0) { max($0, abs($1)) }
    guard largest.isFinite else { return nil }
    for step in 0..<rows {
      guard let pivot = (step..<rows).max(by: { abs(left[$0, step]) < abs(left[$1, step]) }),
        abs(left[pivot, step]) > 1e-13 * largest
      else { return nil }
      left.swapRows(step, pivot)
      answer.swapRows(step, pivot)
      for row in 0..<rows where row != step {
        let factor = left[row, step] / left[step, step]
        if factor == 0 { continue }
        for column in step..<columns { left[row, column] -= factor * left[step, column] }
        for column in 0..<answer.columns { answer[row, column] -= factor * answer[step, column] }
      }
    }
    let solved = Matrix(rows: rows, columns: answer.columns) { answer[$0, $1] / left[$0, $0] }
    return solved.asRows.joined().allSatisfy(\.isFinite) ? solved : nil
  }

  /// The matrix that undoes this one; nil when there is none.
  public var inverse: Matrix? { solve(.identity(rows)) }

  private mutating func swapRows(_ one: Int, _ other: Int) {
    guard one != other else { return }
    for column in 0..<columns {
      (self[one, column], self[other, column]) = (self[other, column], self[one, column])
    }
  }
}
