/// What counts as a probability when a quantile is asked for.
enum Probability {
  /// The nearest probability strictly inside 0…1 whose quantile is finite; not a number counts as the smallest.
  static func clamped(_ p: Double) -> Double {
    guard p > 1e-300 else { return 1e-300 }
    return min(p, 1 - 0x1p-53)
  }
}
