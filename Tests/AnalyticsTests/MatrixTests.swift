import Analytics
import Testing

@Test func aSingularMatrixHasNoInverse() {
  #expect(Matrix([[1, 2], [2, 4]]).inverse == nil)
  #expect(Matrix([[Double.nan, 2], [2, 4]]).inverse == nil && Matrix([[Double.nan]]).symmetricEigen == nil)
}

@Test func theInverseUndoes() throws {
  let matrix = Matrix([[0, 2], [1, 1]])
  #expect(try #require(matrix.inverse) * matrix == .identity(2))
}

@Test func eigenvaluesComeLargestFirst() throws {
  let eigen = try #require(Matrix([[2, 1, 0], [1, 2, 0], [0, 0, 5]]).symmetricEigen)
  #expect(zip(eigen.values, [5, 3, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
  #expect(try #require(Matrix([]).symmetricEigen).values.isEmpty)
}
