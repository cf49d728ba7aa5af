/// The verdict of a test whose statistic follows a chi-square distribution when there is no difference.
public struct ChiSquareTest: Hashable, Sendable {
  /// The statistic, 0 or more.
  public let statistic: Double
  /// Its degrees of freedom.
  public let degrees: Int
  /// The probability of a statistic this large by chance alone, 0…1.
  public let p: Double

  /// Creates the verdict; the degrees of freedom are positive.
  init(statistic: Double, degrees: Int) {
    self.statistic = statistic
    self.degrees = degrees
    p = ChiSquareDistribution(degrees: Double(degrees)).above(statistic)
  }
}
