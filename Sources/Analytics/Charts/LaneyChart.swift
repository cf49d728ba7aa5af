/// A p chart that allows for ordinary differences from month to month beyond chance (Laney's p′ chart).
///
/// zᵢ = (pᵢ − p̄)/σᵢ with σᵢ = √(p̄(1 − p̄)/nᵢ); σ_z = mean |zᵢ − zᵢ₋₁| / 1.128; limits p̄ ± 3 σᵢ σ_z, clipped to 0…1
/// (Laney 2002, Quality Engineering 14:531). σ_z near 1 says that chance explains the months, above 1 that they differ
/// by more, below 1 by less. Neighbours are the months with answers: months of nobody are left out, as in the reference.
///
/// σ_z and the limits are nil when fewer than two months have answers, or when all or none are satisfied.
public struct LaneyChart: Hashable, Sendable {
  /// The overall share, 0…1; nil when nobody answered.
  public let centre: Double?
  /// How much wider than chance the months vary, as a factor; nil when it cannot be known.
  public let sigmaZ: Double?
  /// The months in the order given; without limits where `sigmaZ` is nil.
  public let points: [PChart.Point]

  /// The chart of monthly shares in time order.
  public init(_ shares: [Share]) {
    let plain = PChart(shares)
    let sigmaZ = plain.centre.flatMap { Self.sigmaZ(of: shares, around: $0) }
    centre = plain.centre
    self.sigmaZ = sigmaZ
    points =
      sigmaZ.map { PChart(shares, widening: $0).points }
      ?? shares.map { PChart.Point(share: $0, limits: nil) }
  }

  private static func sigmaZ(of shares: [Share], around centre: Double) -> Double? {
    guard centre > 0, centre < 1 else { return nil }
    let scores = shares.compactMap { share in
      share.value.map { ($0 - centre) / (centre * (1 - centre) / Double(share.whole)).squareRoot() }
    }
    guard scores.count > 1 else { return nil }
    let ranges = zip(scores.dropFirst(), scores).map { abs($0 - $1) }
    return ranges.reduce(0, +) / Double(ranges.count) / 1.128
  }
}
