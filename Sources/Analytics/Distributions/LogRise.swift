import Foundation

/// The logarithm of a rising factorial, ln Γ(a + x) − ln Γ(a), and its slope in a, where x is a count.
enum LogRise {
  /// ln Γ(a + x) − ln Γ(a) = Σ ln(a + i), i < x.
  static func of(_ a: Double, by x: Double) -> Double {
    if x < 32 { return stride(from: 0, to: x, by: 1).reduce(0) { $0 + log(a + $1) } }
    return lgamma(a + x) - lgamma(a)
  }

  /// ψ(a + x) − ψ(a) = Σ 1/(a + i), i < x: term by term below 10, by the asymptotic series of ψ from there.
  static func slope(_ a: Double, by x: Double) -> Double {
    var sum = 0.0
    var done = 0.0
    while done < x, done < 4 || a + done < 10 {
      sum += 1 / (a + done)
      done += 1
    }
    guard done < x else { return sum }
    let (low, high) = (a + done, a + x)
    return sum + log1p((high - low) / low) - (belowLog(high) - belowLog(low))
  }

  /// ln t − ψ(t) = 1/2t + 1/12t² − 1/120t⁴ + 1/252t⁶ − 1/240t⁸ + 1/132t¹⁰ … (Abramowitz and Stegun 6.3.18).
  private static func belowLog(_ t: Double) -> Double {
    let square = 1 / (t * t)
    let high = 1.0 / 252 - square * (1.0 / 240 - square / 132)
    return 0.5 / t + square * (1.0 / 12 - square * (1.0 / 120 - square * high))
  }
}
