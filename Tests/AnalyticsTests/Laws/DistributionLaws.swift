import Analytics
import Testing

@Suite struct DistributionLaws {
  @Test func aQuantileLeavesItsProbabilityBelow() {
    law { draw in
      let (p, a, b) = (draw.fraction(), 0.5 + Double(draw.count()) / 3, 0.5 + Double(draw.count()) / 3)
      guard p > 1e-9 else { return true }
      let (normal, student) = (NormalDistribution.quantile(p), StudentDistribution(degrees: a))
      let (chi, beta) = (ChiSquareDistribution(degrees: a), BetaDistribution(a, b))
      let f = FDistribution(numerator: a, denominator: b)
      func back(_ got: Double, _ slack: Double) -> Bool { abs(got - p) <= slack }
      // A beta quantile next to 1 has no digit left to say it better; its weights say how many that costs.
      let share = beta.quantile(p)
      return back(NormalDistribution.below(normal), 1e-14) && back(student.below(student.quantile(p)), 1e-10)
        && back(chi.below(chi.quantile(p)), 1e-10) && back(f.below(f.quantile(p)), 1e-10)
        && (share > 0.999 || back(beta.below(share), 1e-10))
    }
  }

  @Test func theTwoTailsAreEverything() {
    law { draw in
      let (x, df) = (100 * draw.fraction(), 1 + Double(draw.count(upTo: 100)))
      let (chi, beta) = (ChiSquareDistribution(degrees: df), BetaDistribution(df, 1 + 10 * draw.fraction()))
      let t = StudentDistribution(degrees: df)
      return abs(chi.below(x) + chi.above(x) - 1) < 1e-14 && abs(beta.below(x / 100) + beta.above(x / 100) - 1) < 1e-14
        && abs(t.below(x) + t.above(x) - 1) < 1e-14
        && abs(beta.below(x / 100) - BetaDistribution(beta.beta, beta.alpha).above(1 - x / 100)) < 1e-12
    }
  }
}
