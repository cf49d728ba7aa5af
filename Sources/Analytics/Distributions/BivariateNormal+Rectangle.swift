extension BivariateNormal {
  /// The probability that both lie within bounds, 0…1, accurate to its own size however small it is.
  ///
  /// ∫ φ(x) (Φ((d − ρx)/√(1 − ρ²)) − Φ((c − ρx)/√(1 − ρ²))) dx for x in `first` and c…d in `second`. The integrand is
  /// log-concave: Gauss–Legendre over pieces of one standard deviation, finer where a bound of the second is crossed;
  /// pieces that cannot change the last digit are left out.
  func within(_ first: (lower: Double, upper: Double), _ second: (lower: Double, upper: Double)) -> Double {
    let (from, to) = (max(first.lower, -20), min(first.upper, 20))
    guard from < to else { return 0 }
    let spread = (1 - correlation * correlation).squareRoot()
    func integrand(_ x: Double) -> Double {
      let lower = (second.lower - correlation * x) / spread
      let upper = (second.upper - correlation * x) / spread
      let share =
        lower > 0
        ? NormalDistribution.above(lower) - NormalDistribution.above(upper)
        : NormalDistribution.below(upper) - NormalDistribution.below(lower)
      return NormalDistribution.density(x) * share
    }
    var places = [from, to] + (-20...20).map(Double.init)
    for bound in [second.lower, second.upper] where bound.isFinite && correlation != 0 {
      places += (-19...19).map { (bound + 2 * Double($0) * spread) / correlation }
    }
    let ends = Set(places.filter { from <= $0 && $0 <= to }).sorted().map { (place: $0, value: integrand($0)) }
    let top = ends.reduce(0) { max($0, $1.value) }
    return zip(ends, ends.dropFirst()).reduce(0) { sum, piece in
      guard max(piece.0.value, piece.1.value) > 1e-18 * top else { return sum }
      return sum + Self.integrate(piece.0.place, piece.1.place, integrand)
    }
  }
}
