import Foundation

/// The search for the top of the beta-binomial likelihood, by mean p and strength M = α + β.
///
/// For a given M the log-likelihood is concave in p, so its slope has one root. The slope in M along these roots is
/// negative for very large M when departments differ beyond chance (Tarone 1979); from there M is lowered until the
/// slope turns, and the turn is halved in.
struct BetaBinomialFit {
  private let departments: [(part: Double, whole: Double)]

  init(_ shares: [Share]) {
    departments = shares.map { (Double($0.part), Double($0.whole)) }
  }

  /// Mean and strength at the top of the likelihood; nil when it lies at the boundary.
  var top: (mean: Double, strength: Double)? {
    let total = departments.reduce(0) { $0 + $1.whole }
    let p = departments.reduce(0) { $0 + $1.part } / max(total, 1)
    guard p > 0, p < 1 else { return nil }
    let differ = departments.reduce(0.0) { sum, department in
      let whole = department.whole
      let yes = department.part * (department.part - 1) / p
      let no = (whole - department.part) * (whole - department.part - 1) / (1 - p)
      return sum + yes + no - whole * (whole - 1)
    }
    guard differ > 1e-9 * total else { return nil }

    // At M = e²⁰ times the largest department, even large departments' differences are chance.
    var upper = log(departments.reduce(1) { max($0, $1.whole) }) + 12
    let floor = -20.0
    var mean = bestMean(strength: exp(upper), near: p)
    guard slope(mean, strength: exp(upper)) < 0 else { return nil }
    var lower = upper
    repeat {
      upper = lower
      lower -= 1
      guard lower > floor else { return nil }
      mean = bestMean(strength: exp(lower), near: mean)
    } while slope(mean, strength: exp(lower)) < 0
    for _ in 0..<50 {
      let middle = (lower + upper) / 2
      mean = bestMean(strength: exp(middle), near: mean)
      if slope(mean, strength: exp(middle)) < 0 { upper = middle } else { lower = middle }
      if upper - lower < 1e-11 { break }
    }
    return (mean, exp((lower + upper) / 2))
  }

  /// The mean that fits best at a given strength.
  private func bestMean(strength: Double, near start: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    var mean = start
    for _ in 0..<200 {
      let (value, bend) = meanSlope(mean, strength: strength)
      if value > 0 { low = mean } else { high = mean }
      let newton = mean - value / bend
      let next = newton > low && newton < high ? newton : (low + high) / 2
      let step = abs(next - mean)
      mean = next
      if step <= 1e-14 * min(mean, 1 - mean) || high - low < 1e-300 { break }
    }
    return min(max(mean, 1e-300), 1 - 0x1p-53)
  }

  /// The slope of the log-likelihood in the mean, over M, and its own slope (by difference of the harmonic sums).
  private func meanSlope(_ mean: Double, strength: Double) -> (Double, Double) {
    let (alpha, beta) = (mean * strength, (1 - mean) * strength)
    let nudge = 1e-6 * min(mean, 1 - mean)
    let (more, less) = ((mean + nudge) * strength, (1 - mean - nudge) * strength)
    var (slope, bend) = (0.0, 0.0)
    for department in departments {
      let (yes, no) = (department.part, department.whole - department.part)
      let here = LogRise.slope(alpha, by: yes) - LogRise.slope(beta, by: no)
      slope += here
      bend += (LogRise.slope(more, by: yes) - LogRise.slope(less, by: no) - here) / nudge
    }
    return (slope, bend)
  }

  /// The slope of the log-likelihood in the strength at a given mean.
  private func slope(_ mean: Double, strength: Double) -> Double {
    departments.reduce(0.0) { sum, department in
      sum + mean * LogRise.slope(mean * strength, by: department.part)
        + (1 - mean) * LogRise.slope((1 - mean) * strength, by: department.whole - department.part)
        - LogRise.slope(strength, by: department.whole)
    }
  }
}
