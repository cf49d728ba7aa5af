/// A two-way table of people in which small counts are hidden, and cannot be worked out from what is shown.
///
/// Counts of 1 … threshold − 1 are hidden (primary), and so many others (complement) that the row and column totals
/// leave at least two possible values for every hidden cell. Nobody's answer is then found by subtraction.
///
/// This protects one table with exact totals. Where several tables are published of the same people (months and the year
/// to date, other filters), ``DisclosureBlocks`` protects them all, and this table of exact totals does not belong there.
/// Sources: Hundepool et al. 2012, Statistical Disclosure Control; Gusfield 1988, SIAM J. Comput. 17:552.
public struct SuppressedTable: Hashable, Sendable {
  /// A place in the table.
  public struct Cell: Hashable, Sendable, Comparable {
    /// The row, from 0.
    public let row: Int
    /// The column, from 0.
    public let column: Int

    /// The place at a row and a column.
    public init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }

    /// Reading order: by row, then by column.
    public static func < (one: Cell, other: Cell) -> Bool {
      (one.row, one.column) < (other.row, other.column)
    }
  }

  /// What is published, and from how many people on.
  public struct Rule: Hashable, Sendable {
    /// The smallest count that may be shown, in people.
    public let threshold: Int
    /// Whether the totals of rows and columns are published beside the table.
    public let marginsArePublished: Bool
    /// Whether an empty cell is shown as empty. If not, it is hidden as a small one.
    public let zeroIsPublished: Bool

    /// A rule; by default the association's: five people, totals shown, empty cells shown.
    public init(threshold: Int = 5, marginsArePublished: Bool = true, zeroIsPublished: Bool = true) {
      self.threshold = threshold
      self.marginsArePublished = marginsArePublished
      self.zeroIsPublished = zeroIsPublished
    }
  }

  /// The counts, row by row.
  public let counts: [[Int]]
  /// The rule the table is published under.
  public let rule: Rule
  /// The cells hidden because they are small, in reading order.
  public let primary: [Cell]
  /// The cells hidden to protect the small ones, in reading order.
  ///
  /// Nil when nothing protects them: then the totals must be hidden too, or categories merged.
  public let complement: [Cell]?

  /// Hides what must be hidden; nil when the rows are of unequal length or a count is negative.
  ///
  /// A table without cells, or without small ones, hides nothing. Empty cells that are shown are never used to
  /// protect others: everybody knows they cannot go below zero.
  public init?(_ counts: [[Int]], rule: Rule = Rule()) {
    let width = counts.first?.count ?? 0
    guard counts.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
    self.counts = counts
    self.rule = rule
    var small: [Cell] = []
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() where count < rule.threshold {
        if count > 0 || !rule.zeroIsPublished { small.append(Cell(row, column)) }
      }
    }
    primary = small
    let network = HiddenCells(counts, hiding: small)
    complement = rule.marginsArePublished ? ComplementSearch(network).best : []
  }

  /// Every hidden cell, in reading order.
  ///
  /// Without a complement these are the small ones alone, which is safe only if the totals are hidden too.
  public var hidden: [Cell] { (primary + (complement ?? [])).sorted() }

  /// Whether the totals may not be published beside this table.
  public var marginsMustBeHidden: Bool { complement == nil }

  /// The count to show at a place; nil where it is hidden, or where there is no such place.
  public subscript(row: Int, column: Int) -> Int? {
    guard counts.indices.contains(row), counts[row].indices.contains(column) else { return nil }
    return hidden.contains(Cell(row, column)) ? nil : counts[row][column]
  }
}
