/// Small departments' shares, drawn towards the whole as far as their few answers can be doubted (empirical Bayes).
///
/// Departments' true shares are taken to follow a beta distribution with mean p and strength M: a department's estimate
/// is (x + Mp)/(n + M), between its own share and the whole. By moments (Kleinman 1973, JASA 68:46):
/// S = Σ n(pᵢ − p)²; ρ = (S − p(1 − p)(K − 1)) / (p(1 − p)(N − Σn²/N − (K − 1))), clipped to 0…1; M = 1/ρ − 1.
/// ρ = 0 says that chance explains all differences: every department gets the whole's share, and M is nil (infinite).
///
/// Departments of nobody have no part in ρ and get the whole's share. No answers at all: everything nil.
public struct BetaShrinkage: Hashable, Sendable {
  /// The overall share, 0…1; nil when nobody answered.
  public let overall: Double?
  /// How much departments differ beyond chance, 0 (not) … 1 (all or nothing); nil when nobody answered.
  public let rho: Double?
  /// How many answers the whole's share weighs against a department's own; nil when infinite (ρ = 0).
  public let strength: Double?
  /// The shrunk share of each department in the order given, 0…1; nil when nobody answered at all.
  public let shares: [Double?]

  /// The estimates for departments, each with its share.
  public init(_ departments: [Share]) {
    // In an order of their own, so that no estimate depends on the order of departments.
    let answered = departments.filter { $0.whole > 0 }
      .sorted { ($0.whole, $0.part) < ($1.whole, $1.part) }
      .map { (part: Double($0.part), whole: Double($0.whole)) }
    let total = answered.reduce(0) { $0 + $1.whole }
    guard total > 0 else {
      (overall, rho, strength) = (nil, nil, nil)
      shares = departments.map { _ in nil }
      return
    }
    let p = answered.reduce(0) { $0 + $1.part } / total
    let chance = p * (1 - p)
    let free = Double(answered.count - 1)
    let spread = answered.reduce(0) { $0 + $1.whole * ($1.part / $1.whole - p) * ($1.part / $1.whole - p) }
    let room = chance * (total - answered.reduce(0) { $0 + $1.whole * $1.whole } / total - free)
    let rho = room > 1e-12 * chance * total ? min(1, max(0, (spread - chance * free) / room)) : 0
    let strength = rho > 0 ? 1 / rho - 1 : nil
    overall = p
    self.rho = rho
    self.strength = strength
    shares = departments.map { share in
      guard let strength, share.whole > 0 else { return p }
      return (Double(share.part) + strength * p) / (Double(share.whole) + strength)
    }
  }
}
