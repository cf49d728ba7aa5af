extension XmRChart {
  /// The rule that a month answers to: ordinary variation, or one of the signs of a special cause.
  public enum Signal: String, Hashable, Sendable, CaseIterable {
    /// Ordinary variation: nothing to explain.
    case commonCause
    /// Above the upper limit.
    case aboveUpperLimit
    /// Below the lower limit.
    case belowLowerLimit
    /// One of two or three, of three neighbours on one side, that lie in the upper third before the limit.
    case twoOfThreeNearUpperLimit
    /// One of two or three, of three neighbours on one side, that lie in the lower third before the limit.
    case twoOfThreeNearLowerLimit
    /// Part of seven months in a row that each rise.
    case sevenRising
    /// Part of seven months in a row that each fall.
    case sevenFalling
    /// Part of seven months in a row above the centre.
    case sevenAboveCentre
    /// Part of seven months in a row below the centre.
    case sevenBelowCentre

    /// Whether the sign points up; nil for ordinary variation. The letter on the icon: H or L.
    public var pointsUp: Bool? {
      switch self {
      case .commonCause: nil
      case .aboveUpperLimit, .twoOfThreeNearUpperLimit, .sevenRising, .sevenAboveCentre: true
      case .belowLowerLimit, .twoOfThreeNearLowerLimit, .sevenFalling, .sevenBelowCentre: false
      }
    }
  }

  /// The rules of Making Data Count over one unbroken stretch of months.
  ///
  /// A month gets the first that holds: outside a limit, a trend of seven, two in three, seven on one side. A value
  /// within 1e-9 of the centre or a limit lies on the line, so that rounding never makes a signal (the reference
  /// compares exactly).
  struct SignalRules {
    private let values: [Double]
    private let side: [Int]
    private let outside: [Bool]
    private let near: [Bool]

    init(_ values: [Double], centre: Double?, limits: Interval?, near: Interval?) {
      let slack = 1e-9 * max(1e-3, abs(centre ?? 0))
      self.values = values
      side = values.map { value in
        guard let centre, abs(value - centre) > slack else { return 0 }
        return value > centre ? 1 : -1
      }
      func beyond(_ value: Double, _ band: Interval?) -> Bool {
        band.map { value > $0.upper + slack || value < $0.lower - slack } ?? false
      }
      let outside = values.map { beyond($0, limits) }
      self.outside = outside
      self.near = zip(values, outside).map { !$1 && beyond($0, near) }
    }

    /// The signal of each month.
    var signals: [Signal] {
      let rising = membership(ofRuns: 7) { window in window.dropFirst().allSatisfy { values[$0] > values[$0 - 1] } }
      let falling = membership(ofRuns: 7) { window in window.dropFirst().allSatisfy { values[$0] < values[$0 - 1] } }
      let oneSide = membership(ofRuns: 7, where: isOnOneSide)
      let twoInThree = membership(ofRuns: 3) { window in isOnOneSide(window) && window.count { near[$0] } >= 2 }
      return values.indices.map { month in
        let above = side[month] > 0
        if outside[month] { return above ? .aboveUpperLimit : .belowLowerLimit }
        if rising[month] { return .sevenRising }
        if falling[month] { return .sevenFalling }
        if near[month], twoInThree[month] { return above ? .twoOfThreeNearUpperLimit : .twoOfThreeNearLowerLimit }
        if oneSide[month] { return above ? .sevenAboveCentre : .sevenBelowCentre }
        return .commonCause
      }
    }

    private func isOnOneSide(_ window: Range<Int>) -> Bool {
      abs(window.reduce(0) { $0 + side[$1] }) == window.count
    }

    /// Whether each month belongs to some run of this length for which `holds`.
    private func membership(ofRuns length: Int, where holds: (Range<Int>) -> Bool) -> [Bool] {
      var member = [Bool](repeating: false, count: values.count)
      guard values.count >= length else { return member }
      for start in 0...(values.count - length) where holds(start..<start + length) {
        for month in start..<start + length { member[month] = true }
      }
      return member
    }
  }
}
