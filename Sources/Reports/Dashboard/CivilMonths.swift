import Vocabulary

/// The months of both calendars in which days fall, each found once.
struct CivilMonths {
  private var known: [Day: (CivilMonth, CivilMonth)] = [:]

  /// The Gregorian and the Umm al-Qura month; nil outside the Gregorian tables. Where the other calendar's tables end,
  /// the Gregorian month stands for its part.
  mutating func of(_ day: Day) -> (CivilMonth, CivilMonth)? {
    if let months = known[day] { return months }
    guard let month = CivilMonth(containing: day, calendar: .gregorian) else { return nil }
    let months = (month, CivilMonth(containing: day, calendar: .ummAlQura) ?? month)
    known[day] = months
    return months
  }
}
