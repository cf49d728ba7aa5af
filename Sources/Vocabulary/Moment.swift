/// A point in time, in whole seconds of UTC since 1 January 1970.
public struct Moment: Hashable, Sendable, Comparable {
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public func adding(seconds more: Int64) -> Moment { Moment(seconds: seconds + more) }
  public func adding(days: Int) -> Moment { adding(seconds: Int64(days) * 86_400) }

  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
}

/// The association's one time zone: Asia/Riyadh, three hours ahead of UTC all year since 1947.
public enum Riyadh {
  public static let secondsAheadOfUTC: Int64 = 3 * 3_600
}

extension Moment {
  /// The civil day in Riyadh on which the moment falls.
  public var day: Day {
    let local = seconds + Riyadh.secondsAheadOfUTC
    let whole = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Day(number: Int(whole))
  }

  /// The time of day in Riyadh, in seconds after midnight.
  public var secondOfDay: Int { Int(seconds + Riyadh.secondsAheadOfUTC - Int64(day.number) * 86_400) }

  /// `2026-10-03T09:15:00+03:00`.
  public var text: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let clock = secondOfDay
    return "\(day)T\(two(clock / 3_600)):\(two(clock / 60 % 60)):\(two(clock % 60))+03:00"
  }
}
