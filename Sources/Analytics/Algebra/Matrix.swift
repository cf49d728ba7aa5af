/// A rectangle of numbers, with the little linear algebra that drivers, reliability and trends need.
///
/// Stored row by row. Indices out of range are a programmer's error and stop the program.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  private var elements: [Double]

  /// A matrix whose element in row `i` and column `j` is `element(i, j)`.
  public init(rows: Int, columns: Int, _ element: (Int, Int) -> Double = { _, _ in 0 }) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
    self.rows = rows
    self.columns = columns
    elements = []
    elements.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { elements.append(element(row, column)) }
    }
  }

  /// A matrix with these rows, which must all have the same length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows of a matrix have one length")
    self.init(rows: rows.count, columns: columns) { rows[$0][$1] }
  }

  /// The matrix of one column.
  public init(column: [Double]) {
    self.init(rows: column.count, columns: 1) { row, _ in column[row] }
  }

  /// The square matrix with ones on the diagonal, zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    Matrix(rows: size, columns: size) { $0 == $1 ? 1 : 0 }
  }

  /// The element in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
      return elements[row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
      elements[row * columns + column] = newValue
    }
  }

  /// The elements as a list of rows.
  public var asRows: [[Double]] {
    (0..<rows).map { row in (0..<columns).map { self[row, $0] } }
  }

  /// The elements of one column.
  public func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

  /// The elements on the diagonal of a square matrix.
  public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

  /// The matrix mirrored on its diagonal.
  public var transposed: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }

  /// The matrix of only these rows and columns, in the order given.
  public func selecting(_ indices: [Int]) -> Matrix {
    Matrix(rows: indices.count, columns: indices.count) { self[indices[$0], indices[$1]] }
  }

  /// The product of two matrices; the left has as many columns as the right has rows.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "these matrices do not fit")
    return Matrix(rows: left.rows, columns: right.columns) { row, column in
      var sum = 0.0
      for place in 0..<left.columns { sum += left[row, place] * right[place, column] }
      return sum
    }
  }
}
