import Analytics
import Foundation
import Testing

/// An action without any effect is called improved no more often than the range promises, also where months differ by more
/// than the chance of who answered, and resemble each other.
@Suite struct ActionEffectLaws {
  /// Twelve months before and six since of 300 answers, 75 % satisfied: how often of so many an action is called improved.
  ///
  /// `apart` is the standard deviation of the months beyond chance, `likeness` their first autocorrelation.
  private func improved(apart: Double, likeness: Double, rise: Double = 0, of runs: Int = 800) -> Double {
    var draw = SplitMix64(seed: 18)
    var found = 0
    for _ in 0..<runs {
      var away = draw.normal()
      let months = (0..<18).map { place -> Share? in
        if place > 0 { away = likeness * away + (1 - likeness * likeness).squareRoot() * draw.normal() }
        let share = min(0.99, max(0.01, 0.75 + apart * away + (place < 12 ? 0 : rise)))
        let good = 300 * share + (300 * share * (1 - share)).squareRoot() * draw.normal()
        return Share(min(300, max(0, Int(good.rounded()))), of: 300)
      }
      if ActionEffect(months: months, lastBefore: 12, firstAfter: 12, isReviewed: false).verdict == .improved {
        found += 1
      }
    }
    return Double(found) / Double(runs)
  }

  /// Without the months' own differences in the range it would be 10 % of the second, and 17 % of the third.
  @Test(arguments: [(0, 0, 0.025), (0.03, 0, 0.035), (0.03, 0.5, 0.07)])
  func whatHasNoEffectIsSeldomCalledImproved(_ apart: Double, _ likeness: Double, _ most: Double) {
    let rate = improved(apart: apart, likeness: likeness)
    #expect(rate <= most, "\(rate)")
  }

  @Test func whatHelpsIsFound() {
    let rate = improved(apart: 0.03, likeness: 0, rise: 0.08, of: 200)
    #expect(rate > 0.75, "\(rate)")
  }
}

extension SplitMix64 {
  /// A draw from the normal distribution (Box–Muller).
  fileprivate mutating func normal() -> Double {
    (-2 * log(1 - fraction())).squareRoot() * cos(2 * Double.pi * fraction())
  }
}
