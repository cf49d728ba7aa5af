/// Which questions move the overall satisfaction, and by how much.
///
/// A regression of the outcome on all drivers explains a share R² of its variance. Drivers that move together make the
/// coefficients useless as a ranking; two methods share R² out among them so that the shares add up to it:
/// - `relativeWeight` (Johnson 2000, Multivariate Behavioral Research 35:1): with R the drivers' correlations and r those
///   with the outcome, Λ = R^½, β = Λ⁻¹ r, weight of driver i = Σⱼ Λᵢⱼ² βⱼ². The same as Genizi (1993).
/// - `shapley` (Lindeman, Merenda and Gold 1980; Grömping 2006): the rise of R² when the driver is added, averaged over
///   all orders. 2^p regressions, so nil for more than 15 drivers.
///
/// Everything is computed from correlations of complete cases. A driver that everyone answers alike explains nothing and
/// has weight 0; of drivers that say exactly the same, each has its part.
public struct KeyDrivers: Hashable, Sendable {
  /// Why there are no drivers to show.
  public enum Refusal: Error, Hashable, Sendable {
    /// The outcome is not among the questions.
    case unknownOutcome(String)
    /// As many answers are needed as there are questions, and one more.
    case tooFewAnswers(Int, needed: Int)
    /// Everyone gave the outcome the same answer: there is nothing to explain.
    case outcomeNeverVaries
  }

  /// One driver and its part in the outcome.
  public struct Driver: Hashable, Sendable {
    /// The question's name.
    public let name: String
    /// The standardised regression coefficient beside all other drivers; nil when it cannot be told from the others.
    public let beta: Double?
    /// The driver's correlation with the outcome, −1…1.
    public let correlation: Double
    /// Its part of R² by Johnson's relative weights, 0…R².
    public let relativeWeight: Double
    /// Its relative weight as a share of R², 0…1: the derived importance; nil when R² is 0.
    public let importance: Double?
    /// Its part of R² by averaging over orders, 0…R²; nil for more than 15 drivers.
    public let shapley: Double?
    /// R² of the driver alone.
    public let first: Double
    /// The rise of R² when the driver comes after all others.
    public let last: Double
  }

  /// The outcome's name.
  public let outcome: String
  /// The number of people who answered all questions.
  public let n: Double
  /// The share of the outcome's variance that the drivers explain, 0…1.
  public let rSquared: Double
  /// The drivers, in the order of the questions.
  public let drivers: [Driver]

  /// The drivers of one of the questions among all the others.
  public init(of outcome: String, in tables: PairTables) throws(Refusal) {
    guard let place = tables.items.firstIndex(of: outcome) else { throw .unknownOutcome(outcome) }
    let needed = tables.items.count + 1
    guard let covariance = tables.covariance, tables.n >= Double(needed) else {
      throw .tooFewAnswers(Int(min(tables.n, 1e15)), needed: needed)
    }
    guard covariance[place, place] > 0 else { throw .outcomeNeverVaries }
    let others = tables.items.indices.filter { $0 != place }
    let model = DriverModel(correlation: covariance.standardised.selecting([place] + others))
    let all = Array(1...others.count)
    let rSquared = model.rSquared(of: all)
    let weights = model.relativeWeights
    let shapley = model.shapley
    let betas = model.betas
    self.outcome = outcome
    n = tables.n
    self.rSquared = rSquared
    drivers = others.enumerated().map { index, item in
      Driver(
        name: tables.items[item], beta: betas?[index], correlation: model.withOutcome[index],
        relativeWeight: weights[index], importance: rSquared > 0 ? weights[index] / rSquared : nil,
        shapley: shapley?[index], first: model.rSquared(of: [index + 1]),
        last: max(0, rSquared - model.rSquared(of: all.filter { $0 != index + 1 })))
    }
  }
}
