/// Answers weighted so that those who answered stand for all who were served.
///
/// The weight depends only on the levels of the weighting variables, so count cells are enough.
public struct Weighting: Hashable, Sendable {
  /// The cells, in the order given.
  public let cells: [WeightedCell]
  /// The margins the weights fit.
  public let margins: [PopulationMargin]
  /// For each cell the number of people one answer stands for.
  public let weights: [Double]
  /// How many answered.
  public let n: Int

  /// Weights each level of one variable to its true number (post-stratification).
  ///
  /// w = N_level / n_level. Source: Holt & Smith 1979; Lumley's survey::postStratify for equal starting weights.
  /// Throws when there are no answers, or a level is empty or unknown.
  public init(postStratifying cells: [WeightedCell], to margin: PopulationMargin) throws(WeightingRefusal) {
    try self.init(raking: cells, to: [margin])
  }

  /// Weights the levels of several variables to their true numbers at once (raking).
  ///
  /// Each margin in turn is fitted by multiplication until all fit to 10⁻¹¹ of their totals.
  /// Source: Deming & Stephan 1940; Lumley's survey::rake for equal starting weights (which stops at 10⁻⁷).
  /// Throws when there are no answers or margins, a level is empty or unknown, totals differ, or nothing fits all.
  public init(raking cells: [WeightedCell], to margins: [PopulationMargin]) throws(WeightingRefusal) {
    let answered = cells.reduce(0) { $0 + $1.count }
    guard answered > 0, let first = margins.first else { throw .nothingToWeight }
    let groups = try margins.map { margin throws(WeightingRefusal) in try MarginGroups(cells, margin) }
    for (margin, group) in zip(margins, groups)
    where abs(group.population - groups[0].population) > 1e-9 * group.population {
      throw .marginsDisagree(first.variable, margin.variable)
    }
    var weights = [Double](repeating: groups[0].population / Double(answered), count: cells.count)
    var round = 0
    repeat {
      guard round < 1000 else { throw .notConverged }
      round += 1
      for group in groups { group.fit(&weights, cells) }
    } while groups.contains { $0.misfit(weights, cells) > 1e-11 }
    self.cells = cells
    self.margins = margins
    self.weights = weights
    n = answered
  }
}
