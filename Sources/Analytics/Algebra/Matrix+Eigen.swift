extension Matrix {
  /// The eigenvalues of a symmetric matrix, largest first, with their unit vectors as columns.
  public struct Eigen: Hashable, Sendable {
    /// The eigenvalues, largest first.
    public let values: [Double]
    /// The eigenvectors: column `i` belongs to value `i`.
    public let vectors: Matrix

    /// The symmetric matrix with the same vectors, whose eigenvalues are `function` of these: `{ $0.squareRoot() }`
    /// makes the square root of the matrix.
    public func rebuilt(_ function: (Double) -> Double = { $0 }) -> Matrix {
      let values = values.map(function)
      return Matrix(rows: values.count, columns: values.count) { row, column in
        values.indices.reduce(0) { $0 + vectors[row, $1] * values[$1] * vectors[column, $1] }
      }
    }
  }

  /// The eigenvalues and vectors of this symmetric matrix, by cyclic Jacobi rotations (Jacobi 1846).
  ///
  /// Only the upper triangle is read. Each rotation puts one element beside the diagonal to zero; sweeps are
  /// repeated until what is left beside the diagonal is below rounding. The sign of a vector is arbitrary.
  /// Nil when an element is not finite.
  public var symmetricEigen: Eigen? {
    precondition(rows == columns, "only a square matrix has eigenvalues")
    var work = Matrix(rows: rows, columns: rows) { self[min($0, $1), max($0, $1)] }
    var vectors = Matrix.identity(rows)
    guard work.asRows.joined().allSatisfy(\.isFinite) else { return nil }
    for _ in 0..<100 where work.rotateOneSweep(turning: &vectors) == false { break }
    let order = (0..<rows).sorted { work[$0, $0] > work[$1, $1] }
    let sorted = Matrix(rows: rows, columns: rows) { vectors[$0, order[$1]] }
    return Eigen(values: order.map { work[$0, $0] }, vectors: sorted)
  }

  /// One sweep over all pairs; false when there was nothing left to rotate.
  private mutating func rotateOneSweep(turning vectors: inout Matrix) -> Bool {
    var turned = false
    for p in 0..<rows {
      for q in (p + 1)..<max(rows, p + 1) {
        let beside = self[p, q]
        guard abs(beside) > 1e-16 * (abs(self[p, p]) + abs(self[q, q])), beside != 0 else { continue }
        turned = true
        let theta = (self[q, q] - self[p, p]) / (2 * beside)
        let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for k in 0..<rows {
          let (a, b) = (self[k, p], self[k, q])
          (self[k, p], self[k, q]) = (cosine * a - sine * b, sine * a + cosine * b)
        }
        for k in 0..<rows {
          let (a, b) = (self[p, k], self[q, k])
          (self[p, k], self[q, k]) = (cosine * a - sine * b, sine * a + cosine * b)
          let (c, d) = (vectors[k, p], vectors[k, q])
          (vectors[k, p], vectors[k, q]) = (cosine * c - sine * d, sine * c + cosine * d)
        }
        (self[p, q], self[q, p]) = (0, 0)
      }
    }
    return turned
  }
}
