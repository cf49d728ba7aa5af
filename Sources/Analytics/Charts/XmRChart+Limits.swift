extension XmRChart {
  /// The unbroken stretches of a series, each value with its place.
  static func segments(of values: [Double?]) -> [[(index: Int, value: Double)]] {
    var segments: [[(index: Int, value: Double)]] = [[]]
    for (index, value) in values.enumerated() {
      if let value {
        segments[segments.count - 1].append((index, value))
      } else if segments.last?.isEmpty == false {
        segments.append([])
      }
    }
    return segments.filter { !$0.isEmpty }
  }

  /// The mean, with the rounding of the first pass taken back in a second, so that equal values have exactly that mean.
  static func mean(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let n = Double(values.count)
    let first = values.reduce(0, +) / n
    return first + values.reduce(0) { $0 + ($1 - first) } / n
  }

  /// The distances between neighbours, without those of 3.267 times their mean or more when screened.
  ///
  /// A constant series has a mean of 0 and keeps all: the reference drops every range there and has no limits (NaN). Where
  /// only zeros would be left, all are kept too: the limits would have no width, and every month beside the one that varied
  /// would be a sign.
  static func movingRanges(of segments: [[Double]], screensOutliers: Bool) -> [Double] {
    let ranges = segments.flatMap { segment in zip(segment.dropFirst(), segment).map { abs($0 - $1) } }
    guard let all = mean(ranges), screensOutliers, all > 0 else { return ranges }
    let ordinary = ranges.filter { $0 < 3.267 * all }
    return ordinary.contains { $0 > 0 } ? ordinary : ranges
  }

  static func band(around centre: Double?, of width: Double?, times factor: Double) -> Interval? {
    guard let centre, let width else { return nil }
    return Interval(centre - factor * width, centre + factor * width)
  }
}
