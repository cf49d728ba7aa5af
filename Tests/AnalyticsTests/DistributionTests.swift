import Analytics
import Testing

/// Reference values by mpmath at 40 digits.
@Suite struct DistributionTests {
  private func equal(_ got: Double, _ wanted: Double) -> Bool {
    abs(got - wanted) <= 1e-11 * abs(wanted)
  }

  @Test func tailsKeepTheirDigitsWhereLittleIsLeft() {
    #expect(equal(NormalDistribution.below(-30), 4.906713927148187e-198))
    #expect(equal(ChiSquareDistribution(degrees: 3).above(1000), 1.7994208765314477e-216))
    #expect(equal(ChiSquareDistribution(degrees: 2000).above(3000), 2.2046986113889961e-43))
    #expect(equal(ChiSquareDistribution(degrees: 2000).below(1500), 2.1516557173203581e-18))
    #expect(equal(StudentDistribution(degrees: 5).above(40), 9.2059810858864772e-8))
    #expect(equal(StudentDistribution(degrees: 1).above(1e6), 3.1830988618368457e-7))
    #expect(equal(StudentDistribution(degrees: 200).below(-12), 1.2110680026233157e-25))
    #expect(equal(BetaDistribution(50, 50).below(0.01), 3.113021933716422e-72))
    #expect(equal(FDistribution(numerator: 3, denominator: 20).above(30), 1.3345705379913503e-7))
  }

  @Test func aThousandMillionAnswersCostNoDigits() {
    let beta = BetaDistribution(300_000_000.5, 700_000_000.5)
    #expect(abs(beta.below(0.29997) / 0.019214904128302227 - 1) < 1e-10)
  }

  @Test func probabilitiesBeyondTheEndsStayFinite() {
    for p in [-1.0, 0, Double.leastNonzeroMagnitude, 1, 2, .infinity, -.infinity, .nan] {
      #expect(NormalDistribution.quantile(p).isFinite)
      #expect(StudentDistribution(degrees: 1).quantile(p).isFinite)
      #expect(ChiSquareDistribution(degrees: 1).quantile(p).isFinite)
      #expect(BetaDistribution(0.5, 0.5).quantile(p).isFinite)
      #expect(FDistribution(numerator: 1, denominator: 1).quantile(p).isFinite)
    }
  }

  @Test func valuesBeyondTheEndsHaveAllOrNothingBelow() {
    #expect(BetaDistribution(2, 3).below(0) == 0)
    #expect(BetaDistribution(2, 3).above(1) == 0)
    #expect(ChiSquareDistribution(degrees: 2).above(-1) == 1)
    #expect(ChiSquareDistribution(degrees: 2).above(.infinity) == 0)
    #expect(StudentDistribution(degrees: 2).below(.infinity) == 1)
    #expect(FDistribution(numerator: 1, denominator: 2).below(0) == 0)
  }
}
