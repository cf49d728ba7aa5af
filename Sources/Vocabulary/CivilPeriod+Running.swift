extension CivilPeriod {
  /// The period of a length in which a day falls; nil outside the calendar's tables.
  public init?(containing day: Day, _ length: Length, of calendar: CivilCalendar) {
    guard let month = CivilMonth(containing: day, calendar: calendar) else { return nil }
    switch length {
    case .month: self.init(month)
    case .quarter: self.init("\(month.year)-Q\((month.month + 2) / 3)")
    case .year: self.init("\(month.year)")
    }
  }

  /// The last period of a length that was over before a day; nil outside the calendar's tables.
  public init?(lastBefore day: Day, _ length: Length, of calendar: CivilCalendar) {
    guard let running = CivilPeriod(containing: day, length, of: calendar) else { return nil }
    self.init(containing: running.days.lowerBound.adding(days: -1), length, of: calendar)
  }
}
