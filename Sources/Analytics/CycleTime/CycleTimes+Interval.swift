extension CycleTimes {
  /// The range in which the true time lies within which a fraction `p` of all such cases is closed.
  ///
  /// From one case's time to another's: those at the places ⌊np − z√(np(1 − p))⌋ and ⌈np + z√(np(1 − p))⌉ + 1 in rising
  /// order, drawn in to the first and the last (Conover 1999, "Practical Nonparametric Statistics", ch. 3.2). It asks
  /// nothing of how the times are spread. Nil when there is no case; a `p` outside 0…1 counts as the nearer end.
  public func interval(of p: Double, confidence: Double = 0.95) -> Interval? {
    guard n > 0, !p.isNaN else { return nil }
    let p = min(max(p, 0), 1)
    let (middle, reach) = (Double(n) * p, NormalDistribution.reach(confidence: confidence))
    let width = reach * (middle * (1 - p)).squareRoot()
    let low = min(max(Int((middle - width).rounded(.down)), 1), n)
    let high = min(max(Int((middle + width).rounded(.up)) + 1, 1), n)
    guard let lower = time(at: low - 1), let upper = time(at: high - 1) else { return nil }
    return Interval(lower, upper)
  }
}
