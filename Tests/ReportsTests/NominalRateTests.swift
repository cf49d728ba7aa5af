import Analytics
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// Over associations in which nothing changes, the report flags no more than its rules do by nature.
///
/// The rules' own rate, for the last of 24 months that vary by chance alone (independent, limits estimated from the same
/// months: x̄ ± 2.66 mean moving range):
/// - outside a limit: 0.27 % with known limits; with limits estimated from 23 moving ranges about 0.8 %;
/// - seven on one side of the centre, the last seven months: 2 · (1/2)⁷ = 1.56 %, a little less around an estimated centre;
/// - seven rising or falling, the last seven months: 2/7! = 0.04 %;
/// - two of three near a limit: both on one side beyond two thirds of it (P ≈ 2.14 % each), the third on that side:
///   about 2 · 2 · 0.0214² · ½ + … ≈ 0.2 %.
///
/// Together 2.6 %; the first test draws the rules themselves. Of 200
/// associations with four departments and two indicators, 1,600 charts in all, 41.6 flags are then due, with a standard
/// deviation of √(1,600 · 0.026 · 0.974) = 6.4: 41.6 + 3 · 6.4 = 61 is the most that chance allows.
@Suite struct NominalRateTests {
  private static let nominal = 0.026

  @Test func theRulesHaveThisRate() {
    var draws = Draws(state: 11)
    var flagged = 0
    for _ in 0..<3_000 {
      let months = (0..<24).map { _ -> Double? in
        // A sum of twelve uniform draws is as good as normal here.
        (0..<12).reduce(0.0) { sum, _ in sum + Double(draws.next() % 1_000_000) / 1_000_000 }
      }
      if XmRChart(points: months).points.last?.signal != .commonCause { flagged += 1 }
    }
    let rate = Double(flagged) / 3_000
    #expect(rate < Self.nominal + 0.008, "the rules flag \(rate)")
    #expect(rate > Self.nominal / 3, "the rules flag \(rate)")
  }

  @Test func whereNothingChangesTheReportFlagsNoMore() throws {
    let definition = try ImprovementSample.department()
    let month = try ImprovementSample.month()
    let places = ["housing", "maintenance", "relations", "research"]
    let names = Dictionary(
      uniqueKeysWithValues: places.map { (code($0) as DepartmentCode, SampleAssociation.names[code($0)]) }
    )
    .compactMapValues(\.self)
    let counting = MonthlyDefinition(
      version: 1, thresholds: definition.thresholds, sections: [],
      measures: [.answers(.satisfaction), .answers(.ease)],
      trends: [.answers(.satisfaction), .answers(.ease)], texts: definition.texts)
    var (flagged, charts) = (0, 0)
    for seed in 1...200 as ClosedRange<UInt64> {
      var draws = Draws(state: seed &* 7_919)
      var sample = SampleAssociation()
      for back in 0..<24 {
        guard let day = month.adding(months: -back)?.firstDay else { continue }
        for (place, department) in places.enumerated() {
          for (question, share) in [("Q1", 70 + 4 * place), ("Q3", 80 - 3 * place)] {
            let n = 60 + draws.place([1, 1, 1]) * 20
            let good = (0..<n).count { _ in Int(truncatingIfNeeded: draws.next() >> 1) % 100 < share }
            sample.add(good, question, 1, department, on: day)
            sample.add(n - good, question, 4, department, on: day)
          }
        }
      }
      let numbers = MonthlyNumbers(of: sample.figures(month, names: names), under: counting)
      for department in places {
        for measure in counting.measures {
          let line = try #require(IndicatorLine(measure, of: department, in: numbers, aimingAt: nil))
          charts += 1
          if line.variation == .improving || line.variation == .concerning { flagged += 1 }
        }
      }
    }
    #expect(charts == 1_600)
    let most = Double(charts) * Self.nominal + 3 * (Double(charts) * Self.nominal * (1 - Self.nominal)).squareRoot()
    #expect(Double(flagged) <= most, "\(flagged) of \(charts) charts flagged, at most \(most)")
    #expect(flagged > 5, "a law that flags nothing proves nothing: \(flagged)")
  }
}
