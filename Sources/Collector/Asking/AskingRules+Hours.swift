public import Vocabulary

/// When a message may go out: in the daytime of Riyadh, not on a Friday morning, not on a holiday.
extension AskingRules {
  /// Whether a message may go out now.
  public func allows(_ moment: Moment, _ days: WorkingDays) -> Bool {
    hours(on: moment.day, days)?.contains(moment.secondOfDay) == true
  }

  /// The first moment, not before the given one, at which a message may go out; nil where holidays leave none in a year.
  public func allowed(from earliest: Moment, _ days: WorkingDays) -> Moment? {
    for ahead in 0...366 {
      let day = earliest.day.adding(days: ahead)
      guard let hours = hours(on: day, days) else { continue }
      let candidate = max(earliest, day.start.adding(seconds: Int64(hours.lowerBound)))
      if candidate < day.start.adding(seconds: Int64(hours.upperBound)) { return candidate }
    }
    return nil
  }

  /// The moment so many days later, counting none on which nothing goes out.
  public func adding(days number: Int, to moment: Moment, _ days: WorkingDays) -> Moment {
    var left = number
    for ahead in 1...366 {
      if hours(on: moment.day.adding(days: ahead), days) != nil { left -= 1 }
      if left == 0 { return moment.adding(days: ahead) }
    }
    return moment.adding(days: number)
  }

  /// The seconds of the day in which messages go out; nil on a day on which none do.
  private func hours(on day: Day, _ days: WorkingDays) -> Range<Int>? {
    if pausesOnHolidays, days.holiday(on: day) != nil { return nil }
    return (day.weekday == .friday ? fridayOpens : opens) * 3_600..<closes * 3_600
  }
}
