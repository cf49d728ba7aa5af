/// A range in which a number is held to lie, both ends included.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end, not below the lower.
  public let upper: Double

  /// Creates the range between two finite ends, given in order.
  public init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// How wide the doubt is: upper less lower.
  public var width: Double { upper - lower }

  /// Whether a value lies in the range, ends included.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }

  /// The part of the range that lies within bounds, such as 0…1 for a share.
  public func clipped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(
      min(max(lower, bounds.lowerBound), bounds.upperBound), min(max(upper, bounds.lowerBound), bounds.upperBound))
  }
}
