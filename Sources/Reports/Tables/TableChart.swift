public import Vocabulary

/// A chart of some rows of a table: which columns it draws, and how.
public struct TableChart: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Months in a line with centre and limits; columns: value, centre, lower limit, upper limit.
    case control
    /// A point with its interval for each row; columns: value, lower end, upper end.
    case ranges
    /// One bar a row, divided by its answers, best first; columns: the counts.
    case spread
  }

  public let kind: Kind
  public let title: LocalizedText
  /// The code of the column that names the rows.
  public let categories: String
  /// The codes of the columns that are drawn.
  public let series: [String]
  public let rows: Range<Int>
  /// Whether its numbers are shares.
  public let isShare: Bool
  /// The ends of the axis of values of a chart of ranges; those of shares or of points where none are given.
  public let ends: ClosedRange<Double>

  public init(
    _ kind: Kind, title: LocalizedText, categories: String, series: [String], rows: Range<Int>, isShare: Bool,
    ends: ClosedRange<Double>? = nil
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.rows = rows
    self.isShare = isShare
    self.ends = ends ?? (isShare ? 0...1 : -100...100)
  }
}
