/// How many cases are still open after a time, open cases counted as long as they were seen (Kaplan & Meier 1958).
///
/// Leaving the open cases out would flatter: the slow ones are still missing. At each time, the fraction still open
/// is multiplied by 1 − closed/at risk; a case closed and a case seen open for the same time were both at risk.
public struct ClosingCurve: Hashable, Sendable {
  /// Every time at which a case was closed or last seen open, rising.
  public let points: [Point]

  /// The curve at one time.
  public struct Point: Hashable, Sendable {
    /// The time since the case was opened.
    public let time: Double
    /// How many cases were open just before it.
    public let atRisk: Int
    /// How many were closed at it.
    public let closed: Int
    /// The fraction still open after it, 0…1.
    public let stillOpen: Double
  }

  /// Creates the curve from the times closed cases took and the ages of the open ones.
  public init(closed: CycleTimes, open: CycleTimes) {
    let closedAt = Dictionary(closed.steps.map { ($0.time, $0.count) }, uniquingKeysWith: +)
    var atRisk = closed.n + open.n
    var stillOpen = 1.0
    points = (closed + open).steps.map { step in
      let now = closedAt[step.time] ?? 0
      stillOpen *= 1 - Double(now) / Double(atRisk)
      defer { atRisk -= step.count }
      return Point(time: step.time, atRisk: atRisk, closed: now, stillOpen: stillOpen)
    }
  }

  /// The time within which a fraction `p` (0…1) of all cases is closed; nil when the curve does not fall that far.
  ///
  /// The first time at which the fraction still open is 1 − p or less. Where it is exactly 1 − p for a while, the
  /// middle of that while, as R's survival has it (equal within 1.5·10⁻⁸).
  public func quantile(_ p: Double) -> Double? {
    let tolerance = 0x1p-26
    let falls = points.filter { $0.closed > 0 }
    guard let reached = falls.first(where: { $0.stillOpen <= 1 - p + tolerance }) else { return nil }
    guard reached.stillOpen >= 1 - p - tolerance else { return reached.time }
    let left = falls.first { $0.stillOpen < 1 - p - tolerance } ?? points.last ?? reached
    return reached.time / 2 + left.time / 2
  }
}
