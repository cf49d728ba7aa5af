import Foundation

/// The differences that the data do not contradict (Miettinen & Nurminen 1985, Statistics in Medicine 4:213–226).
extension ShareDifference {
  /// The score interval of the difference, in −1…1: all δ with |d − δ| ≤ z·se(δ).
  ///
  /// The standard error is that of the likeliest shares with the difference δ, times √(N/(N − 1)). Nil when either
  /// share has nobody.
  public func score(confidence: Double = 0.95) -> Interval? {
    guard let value else { return nil }
    let z = NormalDistribution.reach(confidence: confidence)
    func holds(_ delta: Double) -> Bool {
      abs(value - delta) <= z * standardError(at: delta)
    }
    return Interval(edge(from: value, to: -1, holds), edge(from: value, to: 1, holds))
  }

  /// The standard error of the difference if the true one were `delta`.
  private func standardError(at delta: Double) -> Double {
    let (n1, n2) = (Double(first.whole), Double(second.whole))
    let q = likeliestSecond(at: delta)
    let p = min(max(q + delta, 0), 1)
    let n = n1 + n2
    return max(0, (p * (1 - p) / n1 + q * (1 - q) / n2) * n / (n - 1)).squareRoot()
  }

  /// The likeliest second share when the first is `delta` more: the root of a cubic, in closed form.
  private func likeliestSecond(at delta: Double) -> Double {
    let (x1, n1) = (Double(first.part), Double(first.whole))
    let (x2, n2) = (Double(second.part), Double(second.whole))
    let n = n1 + n2
    // n q³ + b q² + c q + d = 0, all divided by n.
    let b = ((n1 + 2 * n2) * delta - n - x1 - x2) / n
    let c = ((n2 * delta - n - 2 * x2) * delta + x1 + x2) / n
    let d = x2 * delta * (1 - delta) / n
    let v = b * b * b / 27 - b * c / 6 + d / 2
    let u = max(0, b * b / 9 - c / 3).squareRoot() * (v < 0 ? -1 : 1)
    let angle = u == 0 ? 0 : (Double.pi + acos(min(max(v / (u * u * u), -1), 1))) / 3
    let root = 2 * u * cos(angle) - b / 3
    return min(max(root, max(0, -delta)), min(1, 1 - delta))
  }

  /// The last point on the way that still holds, by halving.
  private func edge(from inside: Double, to outside: Double, _ holds: (Double) -> Bool) -> Double {
    guard !holds(outside) else { return outside }
    var (near, far) = (inside, outside)
    for _ in 0..<60 {
      let middle = (near + far) / 2
      if holds(middle) { near = middle } else { far = middle }
    }
    return near
  }
}
