/// The two calendars in which the association reckons.
public enum CivilCalendar: String, Hashable, Sendable, CaseIterable {
  case gregorian
  case ummAlQura = "ummalqura"
}

/// A month of one of the two calendars: the period of a monthly report.
public struct CivilMonth: Hashable, Sendable {
  public let calendar: CivilCalendar
  public let year: Int
  public let month: Int

  /// Nil where the month is not one of 1…12 or the year lies outside the calendar's tables.
  public init?(_ calendar: CivilCalendar, year: Int, month: Int) {
    let years = calendar == .gregorian ? 1_900...2_200 : 1_300...1_599
    guard (1...12).contains(month), years.contains(year) else { return nil }
    self.calendar = calendar
    self.year = year
    self.month = month
  }

  /// The month written `2026-10` or `1448-04`, digits of either script; nil for anything else.
  public init?(_ text: String, calendar: CivilCalendar) {
    let parts = Numerals.western(text).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(calendar, year: year, month: month)
  }

  /// The month of the calendar in which a day falls; nil outside the calendar's tables.
  public init?(containing day: Day, calendar: CivilCalendar) {
    let date = calendar == .gregorian ? day.gregorian : day.ummAlQura
    self.init(calendar, year: date.year, month: date.month)
  }

  /// The month so many months later, or earlier where negative; nil outside the calendar's tables.
  public func adding(months: Int) -> CivilMonth? {
    let index = year * 12 + month - 1 + months
    guard index >= 0 else { return nil }
    return CivilMonth(calendar, year: index / 12, month: index % 12 + 1)
  }

  /// The first day of the month.
  public var firstDay: Day {
    let found =
      switch calendar {
      case .gregorian: Day(year: year, month: month, day: 1)
      case .ummAlQura: Day(ummAlQuraYear: year, month: month, day: 1)
      }
    guard let found else { preconditionFailure("\(self) has a first day: the initialiser admits no other month") }
    return found
  }

  /// The days of the month.
  public var days: Range<Day> {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    let after =
      switch calendar {
      case .gregorian: Day(year: next.0, month: next.1, day: 1)
      case .ummAlQura: Day(ummAlQuraYear: next.0, month: next.1, day: 1)
      }
    return firstDay..<(after ?? firstDay.adding(days: 30))
  }

  /// Whether the month's last day lies before a day.
  public func isOver(on day: Day) -> Bool { days.upperBound <= day }
}

extension CivilMonth: CustomStringConvertible {
  /// `2026-10`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
