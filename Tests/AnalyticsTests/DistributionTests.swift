import Analytics
import Testing

@Test func theNormalReachesFarIntoItsTail() {
  #expect(abs(NormalDistribution.below(-30) / 4.906713927148187e-198 - 1) < 1e-12)
}
