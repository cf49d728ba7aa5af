extension InterruptedTimeSeries {
  /// One of the four numbers of the model, with its doubt.
  public struct Coefficient: Hashable, Sendable {
    /// The estimate, in units of the values (a step for slopes).
    public let estimate: Double
    /// The ordinary standard error.
    public let standardError: Double
    /// The standard error that allows for months resembling their neighbours (Newey–West, lag 1).
    public let robustStandardError: Double
    /// The degrees of freedom of both errors, n − 4.
    public let degrees: Int
    /// Whether the model passes through every point, up to rounding: then there is no doubt to measure.
    public let isExact: Bool

    /// The probability of an estimate so far from 0 by chance, from the ordinary error, 0…1; nil for an exact fit.
    public var pValue: Double? { pValue(standardError) }

    /// The probability of an estimate so far from 0 by chance, from the robust error, 0…1; nil for an exact fit.
    public var robustPValue: Double? { pValue(robustStandardError) }

    /// The range in which the true number lies with this confidence, from the robust error (t, n − 4 degrees).
    public func interval(confidence: Double = 0.95) -> Interval {
      let reach = student.reach(confidence: confidence) * robustStandardError
      return Interval(estimate - reach, estimate + reach)
    }

    private var student: StudentDistribution { StudentDistribution(degrees: Double(degrees)) }

    private func pValue(_ error: Double) -> Double? {
      isExact || error == 0 ? nil : student.twoSided(estimate / error)
    }
  }
}
