/// How often each pair of answers was given to two questions, by those who answered both.
///
/// A table of two questions is all that a correlation needs; it holds nobody's answer sheet. The questions may have
/// different scales. For many questions on one scale, answered by the same people, there are ``PairTables``: correlations
/// from different people may contradict each other.
public struct ContingencyTable: Hashable, Sendable {
  /// The value of each answer to the first question: the rows.
  public let rowScores: [Double]
  /// The value of each answer to the second question: the columns.
  public let columnScores: [Double]
  /// How often each pair was given, row by row.
  public private(set) var counts: [[Int]]

  /// No pairs yet.
  public init(rowScores: [Double], columnScores: [Double]) {
    self.rowScores = rowScores
    self.columnScores = columnScores
    counts = Array(repeating: Array(repeating: 0, count: columnScores.count), count: rowScores.count)
  }

  /// Counts that are given; nil when there is not one row a score and one column a score, or a count is negative.
  public init?(_ counts: [[Int]], rowScores: [Double], columnScores: [Double]) {
    guard counts.count == rowScores.count,
      counts.allSatisfy({ $0.count == columnScores.count && $0.allSatisfy { $0 >= 0 } })
    else { return nil }
    self.rowScores = rowScores
    self.columnScores = columnScores
    self.counts = counts
  }

  /// Adds one person's two answers, by their places on the scales. Places off the scales count nothing.
  public mutating func add(_ row: Int, _ column: Int) {
    guard counts.indices.contains(row), counts[row].indices.contains(column) else { return }
    counts[row][column] += 1
  }

  /// How many people answered both questions.
  public var n: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The correlation of the two answers, −1…1 (Pearson); nil when nobody answered both, or all answered one alike.
  public var correlation: Double? {
    let people = Double(n)
    guard people > 0 else { return nil }
    let rows = counts.map { Double($0.reduce(0, +)) }
    let columns = columnScores.indices.map { column in counts.reduce(0) { $0 + Double($1[column]) } }
    let rowMean = zip(rows, rowScores).reduce(0) { $0 + $1.0 * $1.1 } / people
    let columnMean = zip(columns, columnScores).reduce(0) { $0 + $1.0 * $1.1 } / people
    let rowSpread = zip(rows, rowScores).reduce(0) { $0 + $1.0 * ($1.1 - rowMean) * ($1.1 - rowMean) }
    let columnSpread = zip(columns, columnScores).reduce(0) { $0 + $1.0 * ($1.1 - columnMean) * ($1.1 - columnMean) }
    guard rowSpread > 0, columnSpread > 0 else { return nil }
    var together = 0.0
    for (score, line) in zip(rowScores, counts) {
      for (other, count) in zip(columnScores, line) {
        together += Double(count) * (score - rowMean) * (other - columnMean)
      }
    }
    let correlation = together / (rowSpread * columnSpread).squareRoot()
    return correlation.isFinite ? min(1, max(-1, correlation)) : nil
  }
}
