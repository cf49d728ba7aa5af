/// How strongly two graded answers go together when each is a cut through a continuous, normal opinion.
///
/// Opinions are bivariate normal with correlation ρ; the answer changes where an opinion passes a threshold. Maximises
/// Σ count · ln (probability of the cell) (Olsson 1979, Psychometrika 44:443), by Fisher scoring:
/// - `twoStep`: thresholds from the margins, then ρ alone.
/// - `maximumLikelihood`: ρ and all thresholds together. The reference stops short of this (`PolycorEstimates`).
///
/// Levels that nobody chose are left out. |ρ| is at most 0.9999, as in the reference (polycor): beyond, the table is as
/// good as perfect, and where the likelihood is flat up to there, it is that. Good to 1e-8, also where a normal opinion
/// hardly explains the answers and cells of almost no probability hold counts. Nil when one of the two does not vary.
public struct PolychoricCorrelation: Hashable, Sendable {
  /// How the thresholds are found.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// From the margins, before ρ.
    case twoStep
    /// Together with ρ.
    case maximumLikelihood
  }

  /// The correlation, −0.9999…0.9999.
  public let value: Double
  /// The thresholds of the first answer, in standard deviations, rising.
  public let rowThresholds: [Double]
  /// The thresholds of the second answer.
  public let columnThresholds: [Double]

  /// The correlation of the two answers counted in a table of levels by levels; counts must be 0 or more.
  public init?(_ table: [[Double]], method: Method = .twoStep) {
    guard let counts = Self.withoutEmptyLevels(table) else { return nil }
    var model = PolychoricModel(counts)
    model.scanCorrelations()
    model.climb(onlyCorrelation: true)
    if method == .maximumLikelihood { model.climb(onlyCorrelation: false) }
    model.goToTheEndIfAsGood()
    value = model.correlation
    rowThresholds = model.rowThresholds
    columnThresholds = model.columnThresholds
  }

  /// The correlation of two questions by their places in the tables; nil when one of them does not vary.
  public init?(_ tables: PairTables, _ row: Int, _ column: Int, method: Method = .twoStep) {
    self.init(tables.table(row, column), method: method)
  }

  /// The table without rows and columns that hold no count; nil when fewer than two of either are left, or when the
  /// rows differ in length or a count is negative or not finite.
  static func withoutEmptyLevels(_ table: [[Double]]) -> [[Double]]? {
    guard table.allSatisfy({ $0.count == table[0].count && $0.allSatisfy { $0 >= 0 && $0 < 1e18 } }) else { return nil }
    let rows = table.filter { $0.contains { $0 > 0 } }
    let columns = (table.first ?? []).indices.filter { column in rows.contains { $0[column] > 0 } }
    guard rows.count > 1, columns.count > 1 else { return nil }
    return rows.map { row in columns.map { row[$0] } }
  }
}
