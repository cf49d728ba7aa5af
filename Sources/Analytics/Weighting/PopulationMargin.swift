/// How many people of each level of one variable there are in truth: those served, not only those who answered.
public struct PopulationMargin: Hashable, Sendable {
  /// The variable, such as `service`.
  public let variable: String
  /// For each level the number of people served.
  public let totals: [String: Double]

  /// The true numbers of a variable.
  public init(_ variable: String, _ totals: [String: Double]) {
    self.variable = variable
    self.totals = totals
  }
}
