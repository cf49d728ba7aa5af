/// The polychoric correlations as the R package polycor 0.8 finds them, for comparison with it only.
///
/// `polychor(ML = TRUE)` climbs with Nelder and Mead's simplex and stops after 500 evaluations, with six answers to each
/// question often short of the top: for two of the reference's tables it lies 0.003 and 0.0002 from it, and a start
/// moved by 0.00001 ends elsewhere. `PolychoricCorrelation(_, method: .maximumLikelihood)` is the top and what is to be
/// shown; this says where polycor stops, by the same steps. Nil when one of the two answers does not vary.
public struct PolycorEstimates: Hashable, Sendable {
  /// ρ after the thresholds of the margins, by Brent's minimum to 1.2e-4.
  public let twoStep: Double
  /// Where the simplex stops.
  public let maximumLikelihood: Double

  /// The estimates for a table of levels by levels; counts must be 0 or more.
  public init?(_ table: [[Double]]) {
    guard let counts = PolychoricCorrelation.withoutEmptyLevels(table) else { return nil }
    let start = PolychoricModel(counts)
    let (rows, columns) = (start.rowThresholds, start.columnThresholds)
    func height(_ point: [Double]) -> Double {
      let model = PolychoricModel(
        counts, correlation: point[0], rowThresholds: Array(point[1...rows.count]),
        columnThresholds: Array(point[(1 + rows.count)...]))
      return model.isOrdered ? -model.logLikelihood : .infinity
    }
    let bound = PolychoricModel.largestCorrelation
    twoStep = BrentMinimum.of({ height([$0] + rows + columns) }, between: -bound, and: bound)
    let stop = NelderMead.minimum(of: height, from: [twoStep] + rows + columns)
    maximumLikelihood = min(bound, max(-bound, stop[0]))
  }
}
