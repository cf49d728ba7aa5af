/// Whether an action changed the level or the slope of a monthly series (segmented regression).
///
/// y = b₀ + b₁ t + b₂ post + b₃ (t − k + 1) post, with k the first time after the action and post = 1 from k on, by
/// ordinary least squares (Wagner et al. 2002, J Clin Pharm Ther 27:299; Bernal 2017, IJE 46:348). Errors twice: the
/// ordinary ones, and those of Newey and West (1987), which allow for each month resembling the last: Bartlett weights,
/// lag 1 in the order of the rows (a missing month is not a lag), times n/(n − 4).
///
/// Needs 8 points on each side; with fewer a before–after comparison of two shares is all that can be said.
public struct InterruptedTimeSeries: Hashable, Sendable {
  /// Why the series cannot be read this way.
  public enum Refusal: Error, Hashable, Sendable {
    /// Fewer than 8 points before or after the action.
    case tooFewPoints(before: Int, after: Int, needed: Int)
    /// The times do not rise from point to point.
    case timesDoNotRise
    /// A time or a value is not a finite number of ordinary size.
    case notFinite
  }

  /// One value in time.
  public struct Point: Hashable, Sendable {
    /// The time, counted in months or any equal steps.
    public let time: Double
    /// The value.
    public let value: Double

    /// A value at a time.
    public init(time: Double, value: Double) {
      self.time = time
      self.value = value
    }
  }

  /// The fewest points on each side.
  public static let pointsNeeded = 8

  /// The level at time 0 without the action.
  public let intercept: Coefficient
  /// The slope before the action, a step.
  public let trend: Coefficient
  /// The jump of the level at the action.
  public let level: Coefficient
  /// The change of the slope after the action, a step.
  public let slope: Coefficient
  /// Durbin–Watson: 2 when months do not resemble their neighbours, towards 0 when they do; nil for a perfect fit.
  public let durbinWatson: Double?
  /// The degrees of freedom, n − 4.
  public let degrees: Int

  /// The effect of an action on a series in rising time; points from `firstAfter` on count as after it.
  public init(_ points: [Point], firstAfter: Double) throws(Refusal) {
    guard firstAfter.isSound, points.allSatisfy({ $0.time.isSound && $0.value.isSound }) else { throw .notFinite }
    guard zip(points, points.dropFirst()).allSatisfy({ $0.time < $1.time }) else { throw .timesDoNotRise }
    let after = points.count { $0.time >= firstAfter }
    let before = points.count - after
    guard min(before, after) >= Self.pointsNeeded else {
      throw .tooFewPoints(before: before, after: after, needed: Self.pointsNeeded)
    }
    let model = SegmentedRegression(points, firstAfter: firstAfter)
    guard let fit = model.fit else { throw .notFinite }
    intercept = fit.coefficients[0]
    trend = fit.coefficients[1]
    level = fit.coefficients[2]
    slope = fit.coefficients[3]
    durbinWatson = fit.durbinWatson
    degrees = points.count - 4
  }
}

extension InterruptedTimeSeries {
  /// The effect of an action on a monthly series in which `nil` is a missing month; `firstAfter` is the place, from 0,
  /// of the first month after it. Time 1 is the first month.
  public init(months: [Double?], firstAfter: Int) throws(Refusal) {
    let points = months.enumerated().compactMap { place, value in
      value.map { Point(time: Double(place) + 1, value: $0) }
    }
    try self.init(points, firstAfter: Double(firstAfter) + 1)
  }
}

extension Double {
  /// Whether the number is finite and far from overflow when squared and added up.
  fileprivate var isSound: Bool { abs(self) < 1e60 }
}
