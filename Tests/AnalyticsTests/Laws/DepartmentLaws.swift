import Analytics
import Testing

/// Laws of funnels and of shrinkage.
@Suite struct DepartmentLaws {
  private func departments(_ draw: inout SplitMix64, most: Int = 1_000_000_000) -> [Share] {
    (0..<Int.random(in: 0...12, using: &draw)).map { _ in
      let whole = draw.count(upTo: most)
      return Share(Int.random(in: 0...whole, using: &draw), of: whole)
    }
  }

  private func isBetween(_ value: Double, _ one: Double, _ other: Double) -> Bool {
    let slack = 1e-9 * (1 + abs(one) + abs(other))
    return value >= min(one, other) - slack && value <= max(one, other) + slack
  }

  @Test func funnelLimitsLieInTheScaleAndHoldTheWhole() {
    law { draw in
      let funnel = FunnelPlot(departments(&draw), allowsOverdispersion: Bool.random(using: &draw))
      guard let target = funnel.target else { return funnel.points.allSatisfy { $0.z == nil && !$0.isOutlier } }
      return funnel.tauSquared >= 0 && funnel.tauSquared.isFinite && (funnel.phi ?? 0).isFinite
        && funnel.points.allSatisfy { point in
          guard let z = point.z, let inner = point.limits95, let outer = point.limits998 else {
            return point.share.whole == 0
          }
          return z.isFinite && 0 <= outer.lower && outer.lower <= inner.lower && inner.upper <= outer.upper
            && outer.upper <= 1 && isBetween(target, inner.lower, inner.upper)
        }
    }
  }

  @Test func verdictsOnDepartmentsDoNotDependOnTheirOrder() {
    law { draw in
      let shares = departments(&draw)
      let order = shares.indices.shuffled(using: &draw)
      let (funnel, shuffled) = (FunnelPlot(shares), FunnelPlot(order.map { shares[$0] }))
      let (shrunk, others) = (BetaShrinkage(shares), BetaShrinkage(order.map { shares[$0] }))
      return order.map { funnel.points[$0] } == shuffled.points && order.map { shrunk.shares[$0] } == others.shares
    }
  }

  @Test func allowingForOverdispersionNeverAddsAnOutlier() {
    law { draw in
      let shares = departments(&draw)
      let (strict, mild) = (FunnelPlot(shares, allowsOverdispersion: false), FunnelPlot(shares))
      return zip(strict.points, mild.points).allSatisfy { abs($1.z ?? 0) <= abs($0.z ?? 0) }
    }
  }

  @Test func anOutlierLiesOutsideItsLimits() {
    law { draw in
      FunnelPlot(departments(&draw)).points.allSatisfy { point in
        guard point.isOutlier, let value = point.share.value, let limits = point.limits998 else { return true }
        return value <= limits.lower + 1e-9 || value >= limits.upper - 1e-9
      }
    }
  }

  @Test func aShrunkShareLiesBetweenItsOwnAndTheWhole() {
    law { draw in
      let shares = departments(&draw)
      let shrunk = BetaShrinkage(shares)
      guard let overall = shrunk.overall else { return shrunk.shares.allSatisfy { $0 == nil } }
      return zip(shares, shrunk.shares).allSatisfy { share, value in
        value.map { isBetween($0, share.value ?? overall, overall) } ?? false
      }
    }
  }

  @Test func aShrunkMeanLiesBetweenItsOwnAndTheWhole() {
    law { draw in
      let departments = (0..<Int.random(in: 0...8, using: &draw)).map { _ in
        NormalShrinkage.Department(mean: 1 + 4 * draw.fraction(), variance: draw.fraction() / Double(draw.count() + 1))
      }
      let order = departments.indices.shuffled(using: &draw)
      let method = NormalShrinkage.Method.allCases.randomElement(using: &draw) ?? .pauleMandel
      let shrunk = NormalShrinkage(departments, method: method)
      let shuffled = NormalShrinkage(order.map { departments[$0] }, method: method)
      guard let overall = shrunk.mean, let between = shrunk.tauSquared else {
        return shrunk.means.allSatisfy { $0 == nil }
      }
      return between >= 0 && between.isFinite && order.map { shrunk.means[$0] } == shuffled.means
        && (shrunk.iSquared.map { 0...100 ~= $0 } ?? true)
        && zip(departments, shrunk.means).allSatisfy { department, value in
          value.map { isBetween($0, department.mean, overall) } ?? (department.variance == 0)
        }
    }
  }

  @Test func aFittedShareLiesBetweenItsOwnAndThePrior() {
    law(draws: 1_000) { draw in
      let shares = departments(&draw, most: draw.fraction() < 0.5 ? 200 : 1_000_000_000)
      guard let fitted = BetaBinomial(shares) else { return true }
      let prior = fitted.alpha / (fitted.alpha + fitted.beta)
      return fitted.negativeLogLikelihood.isFinite
        && zip(shares, fitted.estimates).allSatisfy { share, estimate in
          isBetween(estimate.mean, share.value ?? prior, prior) && estimate.interval.lower <= estimate.interval.upper
            && estimate.interval.lower >= 0 && estimate.interval.upper <= 1
        }
    }
  }
}
