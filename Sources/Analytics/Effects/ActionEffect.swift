/// What became of an indicator after an improvement action: its share before and after, and one of three verdicts.
///
/// The difference is that of the shares of the answers in the twelve months before the action and of those since, with
/// Newcombe's interval (`ShareDifference`), both sides of which are widened by what the months before differ beyond chance
/// (`MonthlySpread`). With eight months on each side the series is read too (`InterruptedTimeSeries`): a rise that only
/// continues an earlier one is not the action's.
///
/// - improved: the whole interval lies above 0 and, where the series can be read, the months since lie on average above
///   where the earlier course would have led (level + slope · (m + 1)/2 > 0 over m months).
/// - another look: the whole interval lies below 0, or the day set for a review has come without an improvement.
/// - no clear change yet: everything else. So it is with fewer than eight months with answers before, whose differences
///   nobody knows, and with fewer than three since.
public struct ActionEffect: Hashable, Sendable {
  /// All that is ever said of an action.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case improved
    case noClearChange = "no-clear-change"
    case anotherLook = "another-look"
  }

  /// The answers of the months before, at most twelve.
  public let before: Share
  /// The answers of the months since.
  public let after: Share
  /// How many of the months since have answers.
  public let monthsSince: Int
  /// How far the months before lie apart; nil where fewer than eight of them have answers.
  public let spread: MonthlySpread?
  /// The range of the difference after − before, of the chance of who answered alone where the spread is not known; nil
  /// where either side has no answers.
  public let interval: Interval?
  /// How far the months since lie above the earlier course on average; nil with fewer than eight months a side.
  public let aboveCourse: Double?
  /// The change of level and slope; nil with fewer than eight months a side.
  public let series: InterruptedTimeSeries?
  public let verdict: Verdict

  /// The difference after − before, −1…1; nil where either side has no answers.
  public var difference: Double? { ShareDifference(after, less: before).value }

  /// The effect on a series of monthly shares in time order, `nil` for a month without a number.
  ///
  /// Months up to `lastBefore` (not with it) count as before, those from `firstAfter` on as after; a month in which the
  /// action began is neither. `isReviewed` says whether the day set for a review has come.
  public init(
    months: [Share?], lastBefore: Int, firstAfter: Int, isReviewed: Bool, confidence: Double = 0.95
  ) {
    let end = min(max(0, lastBefore), months.count)
    let start = min(max(end, firstAfter), months.count)
    let earlier = months[max(0, end - Self.monthsBefore)..<end].compactMap(\.self).filter { $0.whole > 0 }
    let later = months[start...].compactMap(\.self).filter { $0.whole > 0 }
    before = earlier.reduce(Share(0, of: 0), +)
    after = later.reduce(Share(0, of: 0), +)
    monthsSince = later.count
    let spread = MonthlySpread(earlier, confidence: confidence)
    self.spread = spread
    interval = ShareDifference(after, less: before)
      .newcombe(
        confidence: confidence, widening: (spread?.factor(of: later) ?? 1, spread?.factor(of: earlier) ?? 1))
    let points = months.enumerated().compactMap { place, share -> InterruptedTimeSeries.Point? in
      guard let value = share?.value, !(end..<start).contains(place) else { return nil }
      return InterruptedTimeSeries.Point(time: Double(place), value: value)
    }
    let series = try? InterruptedTimeSeries(points, firstAfter: Double(start))
    let months = Double(months.count - start)
    aboveCourse = series.map { $0.level.estimate + $0.slope.estimate * (months + 1) / 2 }
    self.series = series
    let isKnown = spread != nil && later.count >= Self.monthsSinceNeeded
    let rose = (interval.map { $0.lower > 0 } ?? false) && (aboveCourse.map { $0 > 0 } ?? true)
    let fell = interval.map { $0.upper < 0 } ?? false
    verdict = !isKnown ? .noClearChange : rose ? .improved : fell || isReviewed ? .anotherLook : .noClearChange
  }

  /// So many months before an action are looked at, at most.
  public static let monthsBefore = 12
  /// So many months since need answers before a verdict is given.
  public static let monthsSinceNeeded = 3
}
