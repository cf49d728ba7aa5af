/// The answers of several groups on one ordered scale: a row of counts a group, a column an answer, rising.
public struct GroupTable: Hashable, Sendable {
  /// The counts, one row a group.
  public let rows: [[Int]]

  /// How many answered in each group.
  public let groupSizes: [Int]
  /// How many gave each answer.
  public let answerSizes: [Int]
  /// How many answered in all.
  public let n: Int

  /// Creates the table; the rows must be equally long and no count negative.
  public init(_ rows: [[Int]]) {
    precondition(Set(rows.map(\.count)).count <= 1, "rows of equal length")
    precondition(rows.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "a count is not negative")
    self.rows = rows
    groupSizes = rows.map { $0.reduce(0, +) }
    answerSizes = (rows.first ?? []).indices.map { column in rows.reduce(0) { $0 + $1[column] } }
    n = groupSizes.reduce(0, +)
  }

  /// The rank each answer shares when all are put in order, from 1: the middle of the places its givers take.
  var midranks: [Double] {
    var before = 0.0
    return answerSizes.map { count in
      defer { before += Double(count) }
      return before + (Double(count) + 1) / 2
    }
  }

  /// The squared distances of all answers' ranks from their middle, ties included; 0 when all gave the same answer.
  var rankSquares: Double {
    let middle = (Double(n) + 1) / 2
    guard answerSizes.count(where: { $0 > 0 }) > 1 else { return 0 }
    return zip(answerSizes, midranks).reduce(0) { $0 + Double($1.0) * ($1.1 - middle) * ($1.1 - middle) }
  }
}
