import Foundation

/// The search for the top of the beta-binomial likelihood, by mean p and strength M = α + β.
///
/// For a given M the log-likelihood is concave in p, so its slope has one root. The slope in M along these roots is
/// negative for very large M when departments differ beyond chance (Tarone 1979); from there M is lowered until the
/// slope turns.
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
    guard differBeyondChance(around: p) else { return nil }

    // Far above the largest department, where even its differences would be chance, the slope is negative.
    var upper = log(departments.reduce(1) { max($0, $1.whole) }) + 12
    var mean = p
    func slopeAlongBestMeans(_ logStrength: Double) -> Double {
      mean = bestMean(strength: exp(logStrength), near: mean)
      return slope(mean, strength: exp(logStrength)) * exp(logStrength)
    }
    var upperSlope = slopeAlongBestMeans(upper)
    guard upperSlope < 0 else { return nil }
    var (lower, lowerSlope) = (upper, upperSlope)
    repeat {
      (upper, upperSlope) = (lower, lowerSlope)
      lower -= 2
      guard lower > -20 else { return nil }
      lowerSlope = slopeAlongBestMeans(lower)
    } while lowerSlope < 0
    // False position; an end that stays twice has its slope halved (the Illinois rule), so that both ends close in.
    var upperMovedLast: Bool?
    for _ in 0..<100 where upper - lower > 1e-10 && lowerSlope > 0 {
      let middle = min(max((lower * upperSlope - upper * lowerSlope) / (upperSlope - lowerSlope), lower), upper)
      let middleSlope = slopeAlongBestMeans(middle)
      if abs(middleSlope) < 1e-11 || middle == lower || middle == upper {
        (lower, upper) = (middle, middle)
      } else if middleSlope < 0 {
        if upperMovedLast == true { lowerSlope /= 2 }
        (upper, upperSlope, upperMovedLast) = (middle, middleSlope, true)
      } else {
        if upperMovedLast == false { upperSlope /= 2 }
        (lower, lowerSlope, upperMovedLast) = (middle, middleSlope, false)
      }
    }
    let strength = exp((lower + upper) / 2)
    return (bestMean(strength: strength, near: mean), strength)
  }

  /// Whether the likelihood rises from the boundary where all departments share one mean (Tarone 1979).
  private func differBeyondChance(around p: Double) -> Bool {
    var (rise, total) = (0.0, 0.0)
    for (part, whole) in departments {
      let (yes, no) = (part, whole - part)
      rise += yes * (yes - 1) / p + no * (no - 1) / (1 - p) - whole * (whole - 1)
      total += whole
    }
    return rise > 1e-9 * total
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
