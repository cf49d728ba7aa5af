/// How long closed cases took: how many took each time, in one unit of measure.
///
/// Kept as counts of distinct times, so that days by the thousand cost no more than the different days there are.
public struct CycleTimes: Hashable, Sendable {
  /// The distinct times, rising, and how many cases took each.
  let steps: [Step]
  /// How many cases there are.
  public let n: Int

  /// One distinct time.
  struct Step: Hashable, Sendable {
    let time: Double
    let count: Int
  }

  /// Creates the times from how many cases took each; times that are no finite number and empty counts are left out.
  public init(counts: [Double: Int]) {
    steps = counts.filter { $0.key.isFinite && $0.value > 0 }
      .sorted { $0.key < $1.key }.map { Step(time: $0.key, count: $0.value) }
    n = steps.reduce(0) { $0 + $1.count }
  }

  /// Creates the times from one value a case; those that are no finite number are left out.
  public init(_ values: [Double]) {
    self.init(counts: values.reduce(into: [:]) { if $1.isFinite { $0[$1, default: 0] += 1 } })
  }

  /// The time within which a fraction `p` of the cases was closed, by linear interpolation.
  ///
  /// With h = (n − 1)p, between the times at places ⌊h⌋ and ⌊h⌋ + 1 in rising order (Hyndman & Fan 1996, type 7).
  /// A `p` outside 0…1 counts as the nearer end. Nil when there is no case.
  public func quantile(_ p: Double) -> Double? {
    guard n > 0, !p.isNaN else { return nil }
    let place = Double(n - 1) * min(max(p, 0), 1)
    let low = Int(place)
    guard let lower = time(at: low), let upper = time(at: min(low + 1, n - 1)) else { return nil }
    let part = place - Double(low)
    return (1 - part) * lower + part * upper
  }

  /// The share of cases closed within a limit, the limit included: compliance with a service level.
  public func within(_ limit: Double) -> Share {
    Share(steps.reduce(0) { $1.time <= limit ? $0 + $1.count : $0 }, of: n)
  }

  /// The cases of two groups taken together.
  public static func + (one: CycleTimes, other: CycleTimes) -> CycleTimes {
    CycleTimes(
      counts: other.steps.reduce(into: Dictionary(one.steps.map { ($0.time, $0.count) }, uniquingKeysWith: +)) {
        $0[$1.time, default: 0] += $1.count
      })
  }

  /// The time at a place in rising order, counted from 0.
  func time(at place: Int) -> Double? {
    var before = 0
    for step in steps {
      before += step.count
      if place < before { return step.time }
    }
    return nil
  }
}
