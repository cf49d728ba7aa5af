import Foundation

/// The exact test for few answers (Fisher 1935).
extension ShareDifference {
  /// The probability, if the two shares are one, of a table no likelier than this; two-sided, 0…1.
  ///
  /// The sum of the hypergeometric probabilities of all tables with these margins that are not likelier than the
  /// one seen, within 10⁻⁷ as R's `fisher.test`. Nil when either share has nobody. Costs a few standard deviations
  /// of steps, not all tables.
  public var fisherP: Double? {
    guard first.whole > 0, second.whole > 0 else { return nil }
    let tables = HypergeometricTables(marked: (first + second).part, drawn: first.whole, of: (first + second).whole)
    let limit = tables.logProbability(first.part) + 1e-7
    let mode = tables.mode
    guard tables.logProbability(mode) > limit else { return 1 }
    let low = tables.first(from: mode, to: tables.least) { tables.logProbability($0) <= limit }
    let high = tables.first(from: mode, to: tables.most) { tables.logProbability($0) <= limit }
    return min(1, tables.tail(from: low, by: -1) + tables.tail(from: high, by: 1))
  }
}

/// The tables of two by two with given margins, by how many of the drawn are marked.
private struct HypergeometricTables {
  let marked: Int
  let drawn: Int
  let whole: Int

  init(marked: Int, drawn: Int, of whole: Int) {
    self.marked = marked
    self.drawn = drawn
    self.whole = whole
  }

  var least: Int { max(0, drawn + marked - whole) }
  var most: Int { min(drawn, marked) }

  var mode: Int {
    let place = (Double(drawn) + 1) * (Double(marked) + 1) / (Double(whole) + 2)
    return min(max(Int(place), least), most)
  }

  /// log of C(m, k) C(N − m, n − k) / C(N, n), as three binomial probabilities, each by its saddle point.
  func logProbability(_ k: Int) -> Double {
    let p = Double(drawn) / Double(whole)
    return binomial(k, of: marked, p) + binomial(drawn - k, of: whole - marked, p) - binomial(drawn, of: whole, p)
  }

  private func binomial(_ k: Int, of n: Int, _ p: Double) -> Double {
    let (count, rest, all) = (Double(k), Double(n - k), Double(n))
    guard k > 0 else { return n == 0 ? 0 : all * log1p(-p) }
    guard k < n else { return all * log(p) }
    return SaddlePoint.stirlingError(all) - SaddlePoint.stirlingError(count) - SaddlePoint.stirlingError(rest)
      - SaddlePoint.deviance(count, mean: all * p) - SaddlePoint.deviance(rest, mean: all * (1 - p))
      + 0.5 * log(all / (2 * Double.pi * count * rest))
  }

  /// The first table on the way from the mode to an end for which `holds`, nil if none; it holds from there on.
  func first(from mode: Int, to end: Int, _ holds: (Int) -> Bool) -> Int? {
    guard holds(end) else { return nil }
    var (near, far) = (mode, end)
    while abs(far - near) > 1 {
      let middle = near + (far - near) / 2
      if holds(middle) { far = middle } else { near = middle }
    }
    return far
  }

  /// The probability of a table and all beyond it in one direction.
  func tail(from start: Int?, by step: Int) -> Double {
    guard var k = start else { return 0 }
    let first = exp(logProbability(k))
    var (sum, term) = (0.0, 1.0)
    while k >= least, k <= most, term > 1e-17 * sum {
      sum += term
      let up = Double(marked - k) * Double(drawn - k) / (Double(k + 1) * Double(whole - marked - drawn + k + 1))
      let down = Double(k) * Double(whole - marked - drawn + k) / (Double(marked - k + 1) * Double(drawn - k + 1))
      term *= step > 0 ? up : down
      k += step
    }
    return first * sum
  }
}
