import Foundation

/// The two pieces of Loader's saddle-point expansion of binomial and Poisson probabilities.
///
/// They keep full relative accuracy where log-gamma differences lose it (Loader 2000, "Fast and accurate computation
/// of binomial probabilities").
enum SaddlePoint {
  /// What Stirling's formula leaves out of log n!: log Γ(n+1) − ½ log(2πn) − n log n + n, for n > 0 (DLMF 5.11.1).
  static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else { return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * Double.pi) }
    let square = n * n
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
  }

  /// How far a count lies from its mean, in log-likelihood: x log(x/m) + m − x, at least 0; x and m positive.
  ///
  /// Near the mean the terms cancel; there the series in v = (x − m)/(x + m) is summed instead.
  static func deviance(_ x: Double, mean m: Double) -> Double {
    let difference = x - m
    guard abs(difference) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = difference / (x + m)
    var sum = difference * v
    var power = 2 * x * v
    for odd in stride(from: 3.0, through: 101, by: 2) {
      power *= v * v
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
