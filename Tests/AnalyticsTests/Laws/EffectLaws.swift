import Analytics
import Testing

/// Laws of the interrupted series and of reliability.
@Suite struct EffectLaws {
  private func series(_ draw: inout SplitMix64) -> (points: [InterruptedTimeSeries.Point], firstAfter: Double) {
    let before = Int.random(in: 8...11, using: &draw)
    let after = Int.random(in: 8...11, using: &draw)
    let scale = Double(draw.count() + 1)
    let points = (1...before + after).map {
      InterruptedTimeSeries.Point(time: Double($0), value: draw.fraction() * scale)
    }
    return (points, Double(before + 1))
  }

  @Test func anEffectIsANumberWithItsDoubt() throws {
    try law { draw in
      let (points, firstAfter) = series(&draw)
      let effect = try InterruptedTimeSeries(points, firstAfter: firstAfter)
      return [effect.intercept, effect.trend, effect.level, effect.slope].allSatisfy { coefficient in
        coefficient.estimate.isFinite && coefficient.standardError >= 0 && coefficient.robustStandardError >= 0
      } && [effect.level.pValue, effect.level.robustPValue].allSatisfy { $0.map { 0...1 ~= $0 } ?? true }
    }
  }

  @Test func raisingEveryMonthRaisesOnlyTheIntercept() throws {
    try law { draw in
      let (points, firstAfter) = series(&draw)
      let scale = points.reduce(1) { max($0, $1.value) }
      let raised = points.map { InterruptedTimeSeries.Point(time: $0.time, value: $0.value + scale) }
      let one = try InterruptedTimeSeries(points, firstAfter: firstAfter)
      let other = try InterruptedTimeSeries(raised, firstAfter: firstAfter)
      func same(_ path: KeyPath<InterruptedTimeSeries, InterruptedTimeSeries.Coefficient>, _ rise: Double = 0) -> Bool {
        abs(other[keyPath: path].estimate - one[keyPath: path].estimate - rise) <= 1e-9 * scale
          && abs(other[keyPath: path].robustStandardError - one[keyPath: path].robustStandardError) <= 1e-9 * scale
      }
      return same(\.intercept, scale) && same(\.trend) && same(\.level) && same(\.slope)
    }
  }

  @Test func fewerThanEightOnASideIsRefused() {
    law { draw in
      let (before, after) = (Int.random(in: 0...10, using: &draw), Int.random(in: 0...10, using: &draw))
      let points = (0..<before + after).map {
        InterruptedTimeSeries.Point(time: Double($0), value: draw.fraction())
      }
      do throws(InterruptedTimeSeries.Refusal) {
        _ = try InterruptedTimeSeries(points, firstAfter: Double(before))
        return before >= 8 && after >= 8
      } catch {
        return error == .tooFewPoints(before: before, after: after, needed: 8) && min(before, after) < 8
      }
    }
  }

  @Test func alphaNeverPassesOneAndANegativeOneNamesAQuestion() {
    law { draw in
      guard let tables = draw.pairTables(3) else { return false }
      let scale = Reliability(tables)
      guard let alpha = scale.alpha else { return scale.reversedItems.isEmpty }
      return alpha <= 1 + 1e-9 && alpha.isFinite && (alpha < 0) == !scale.reversedItems.isEmpty
        && scale.items.allSatisfy {
          ($0.alphaIfDropped ?? 0).isFinite && (-1...1).contains($0.correlationWithRest ?? 0)
        }
    }
  }

  @Test func alphaDoesNotDependOnTheOrderOfQuestions() throws {
    try law { draw in
      let sheets = PairDraws.sheets(3, &draw)
      let order = [0, 1, 2].shuffled(using: &draw)
      let one = Reliability(try #require(PairDraws.tables(3, sheets: sheets, scale: 1, order: [0, 1, 2])))
      let other = Reliability(try #require(PairDraws.tables(3, sheets: sheets, scale: 1, order: order)))
      guard let alpha = one.alpha, let shuffled = other.alpha else { return one.alpha == other.alpha }
      return abs(alpha - shuffled) <= 1e-9 * (1 + abs(alpha))
    }
  }

  @Test func turningAQuestionTurnsItsPolychoricCorrelation() {
    law(draws: 200) { draw in
      let table = (0..<3).map { _ in (0..<3).map { _ in Double(draw.count(upTo: 500)) } }
      let turned = table.map { Array($0.reversed()) }
      guard let one = PolychoricCorrelation(table), let other = PolychoricCorrelation(turned) else {
        return PolychoricCorrelation(table) == nil && PolychoricCorrelation(turned) == nil
      }
      return abs(one.value + other.value) < 1e-6 && abs(one.value) <= 0.9999
    }
  }
}
