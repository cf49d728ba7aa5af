/// What to improve first: each driver's importance against how well it is done now.
///
/// The field is cut at the means of both (Martilla and James 1977, Journal of Marketing 41:77); a value on the cut
/// (within 1e-12) counts as high. Importance is usually a driver's share of R² (`KeyDrivers.Driver.importance`),
/// performance a share of satisfied, 0…1. Values that are not finite count as 0. No drivers: no cuts, no items.
public struct ImportancePerformance: Hashable, Sendable {
  /// One of the four fields.
  public enum Quadrant: String, Hashable, Sendable, CaseIterable {
    /// Important and well done.
    case keepStrong
    /// Important and not well done.
    case improveFirst
    /// Less important and well done.
    case possibleOverinvestment
    /// Less important and not well done.
    case lowPriority
  }

  /// One driver in the field.
  public struct Item: Hashable, Sendable {
    /// How much it matters.
    public let importance: Double
    /// How well it is done, 0…1.
    public let performance: Double
    /// Where it lies.
    public let quadrant: Quadrant
    /// Importance × (1 − performance): the part of the outcome still to be won.
    public let priority: Double
  }

  /// The mean importance; nil without drivers.
  public let importanceCut: Double?
  /// The mean performance; nil without drivers.
  public let performanceCut: Double?
  /// The drivers in the order given.
  public let items: [Item]

  /// The field of some drivers, each with its importance and its performance.
  ///
  /// - Parameter others: the importance of drivers whose performance is not known: they have no place in the field, and
  ///   what is important is so among all.
  public init(_ drivers: [(importance: Double, performance: Double)], beside others: [Double] = []) {
    let drivers = drivers.map { (Self.finite($0.importance), Self.finite($0.performance)) }
    guard !drivers.isEmpty else {
      (importanceCut, performanceCut, items) = (nil, nil, [])
      return
    }
    let importanceCut =
      others.reduce(drivers.reduce(0) { $0 + $1.0 }) { $0 + Self.finite($1) } / Double(drivers.count + others.count)
    let performanceCut = drivers.reduce(0) { $0 + $1.1 } / Double(drivers.count)
    self.importanceCut = importanceCut
    self.performanceCut = performanceCut
    items = drivers.map { importance, performance in
      let quadrant: Quadrant =
        switch (importance >= importanceCut - 1e-12, performance >= performanceCut - 1e-12) {
        case (true, true): .keepStrong
        case (true, false): .improveFirst
        case (false, true): .possibleOverinvestment
        case (false, false): .lowPriority
        }
      return Item(
        importance: importance, performance: performance, quadrant: quadrant, priority: importance * (1 - performance))
    }
  }

  private static func finite(_ value: Double) -> Double { abs(value) < 1e150 ? value : 0 }
}
