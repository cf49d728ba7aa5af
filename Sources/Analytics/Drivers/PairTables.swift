/// How often each pair of answers was given to each pair of questions, by those who answered all of them.
///
/// Means, variances, correlations, drivers and reliability follow from these tables alone, whether they stand for ten
/// answers or ten million. Because every table counts the same people (complete cases), the correlation matrix is one
/// that real answers could have.
public struct PairTables: Hashable, Sendable {
  /// What is wrong with a set of tables.
  public enum Refusal: Error, Hashable, Sendable {
    /// Fewer than two questions.
    case tooFewItems
    /// A question is named twice.
    case repeatedItem(String)
    /// There is no table for these two questions.
    case missingPair(String, String)
    /// A table has not one row and one column for each level, or holds a negative count.
    case malformed(String, String)
    /// The tables do not count the same people: a question's answers differ from table to table.
    case notTheSamePeople(String)
  }

  /// The questions, in order.
  public let items: [String]
  /// The value of each answer, in the order of the tables' rows and columns.
  public let levels: [Double]
  /// How often each answer was given to each question.
  public let margins: [[Double]]
  /// The number of people who answered all the questions.
  public let n: Double
  private let tables: [[[[Double]]]]

  /// The tables of some questions: `table(a, b)` counts the answers to `a` (rows) and `b` (columns).
  ///
  /// It is asked for each pair once, the earlier question first, and answers nil when it has none.
  public init(
    items: [String], levels: [Double], table: (_ row: String, _ column: String) -> [[Int]]?
  ) throws(Refusal) {
    guard items.count > 1 else { throw .tooFewItems }
    var seen: Set<String> = []
    for item in items where !seen.insert(item).inserted { throw .repeatedItem(item) }

    var tables: [[[[Double]]]] = Array(repeating: [], count: items.count)
    var margins = [[Double]?](repeating: nil, count: items.count)
    for row in 0..<items.count - 1 {
      for column in row + 1..<items.count {
        let (one, other) = (items[row], items[column])
        guard let counts = table(one, other) else { throw .missingPair(one, other) }
        guard counts.count == levels.count,
          counts.allSatisfy({ $0.count == levels.count && $0.allSatisfy { $0 >= 0 } })
        else { throw .malformed(one, other) }
        let cells = counts.map { $0.map(Double.init) }
        let down = cells.map { $0.reduce(0, +) }
        let across = levels.indices.map { level in cells.reduce(0) { $0 + $1[level] } }
        guard (margins[row] ?? down) == down else { throw .notTheSamePeople(one) }
        guard (margins[column] ?? across) == across else { throw .notTheSamePeople(other) }
        (margins[row], margins[column]) = (down, across)
        tables[row].append(cells)
      }
    }
    self.items = items
    self.levels = levels
    self.tables = tables
    self.margins = margins.map { $0 ?? [] }
    n = self.margins[0].reduce(0, +)
  }

  /// The table of two questions by their places; rows are the answers to the first.
  public func table(_ row: Int, _ column: Int) -> [[Double]] {
    precondition(row != column, "a question has no table with itself")
    if row < column { return tables[row][column - row - 1] }
    let cells = tables[column][row - column - 1]
    return levels.indices.map { level in cells.map { $0[level] } }
  }
}
