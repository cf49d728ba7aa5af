import Vocabulary

/// The association's working days and hours: Sunday to Thursday, shorter in Ramadan, closed at Eid and on national days.
struct OfficeCalendar: Sendable {
  /// One day, open or closed.
  struct Entry: Sendable {
    let day: Day
    let year: Int
    let month: Int
    let hijriMonth: Int
    /// The seconds after midnight in which the office is open; empty where it is closed.
    let hours: Range<Int>
    /// How busy an open day is beside an ordinary one.
    let load: Double

    var isOpen: Bool { !hours.isEmpty }

    init(_ day: Day) {
      let gregorian = day.gregorian
      let hijri = day.ummAlQura
      self.day = day
      year = gregorian.year
      month = gregorian.month
      hijriMonth = hijri.month
      // 1 January 1970 was a Thursday; weekdays count from Sunday.
      let weekday = (day.number % 7 + 11) % 7
      let eid =
        (hijri.month == 9 && hijri.day >= 28) || (hijri.month == 10 && hijri.day <= 5)
        || (hijri.month == 12 && (8...13).contains(hijri.day))
      let national = (gregorian.month == 9 && gregorian.day == 23) || (gregorian.month == 2 && gregorian.day == 22)
      let ramadan = hijri.month == 9
      let aroundEid = (hijri.month == 10 && hijri.day <= 10) || (hijri.month == 12 && hijri.day <= 18)
      let closed = weekday > 4 || eid || national
      hours = closed ? 0..<0 : ramadan ? 10 * 3_600..<15 * 3_600 : 8 * 3_600..<15 * 3_600 + 1_800
      load = ramadan ? 0.6 : aroundEid ? 0.75 : weekday == 0 ? 1.15 : weekday == 4 ? 0.85 : 1
    }
  }

  private let entries: [Entry]
  private let first: Int

  init(_ days: Range<Day>) {
    first = days.lowerBound.number
    entries = (days.lowerBound.number..<days.upperBound.number).map { Entry(Day(number: $0)) }
  }

  /// The day's entry; nil outside the calendar.
  subscript(day: Day) -> Entry? {
    let place = day.number - first
    return entries.indices.contains(place) ? entries[place] : nil
  }

  /// The first open day that is not before the given one; nil where the calendar ends before it.
  func open(from day: Day) -> Entry? {
    let place = max(0, day.number - first)
    guard place < entries.count else { return nil }
    return entries[place...].first(where: \.isOpen)
  }
}

extension SeededGenerator {
  /// A moment in the office hours of a day, not before the given second.
  mutating func moment(in entry: OfficeCalendar.Entry, from second: Int = 0) -> Moment {
    let start = max(second, entry.hours.lowerBound)
    return entry.day.start.adding(seconds: Int64(start + number(below: entry.hours.upperBound - start)))
  }
}
