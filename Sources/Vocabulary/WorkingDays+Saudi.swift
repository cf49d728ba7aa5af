/// The official holidays of private and non-profit employers in Saudi Arabia, as a proposal: the association confirms
/// them each year, when the holidays are announced.
///
/// Source: the executive regulations of the Labour Law, on Article 112: Eid al-Fitr, four days from the day after 29
/// Ramadan; Eid al-Adha, four days from the day of Arafah (9 Dhu al-Hijjah); National Day, 23 September; Founding Day, 22
/// February. The Umm al-Qura calendar says when the Eids are expected; the sighting of the moon decides.
extension WorkingDays.Holiday {
  /// The holidays whose first day falls into these days, in order.
  public static func saudi(in days: Range<Day>) -> [WorkingDays.Holiday] {
    let last = days.upperBound.adding(days: -1)
    guard days.lowerBound <= last else { return [] }
    let hijri = days.lowerBound.ummAlQura.year...max(days.lowerBound.ummAlQura.year, last.ummAlQura.year)
    let gregorian = days.lowerBound.gregorian.year...max(days.lowerBound.gregorian.year, last.gregorian.year)
    let eids = hijri.flatMap { year in
      [
        (Day(ummAlQuraYear: year, month: 9, day: 29)?.adding(days: 1), 4, fitr),
        (Day(ummAlQuraYear: year, month: 12, day: 9), 4, adha),
      ]
    }
    let national = gregorian.flatMap { year in
      [(Day(year: year, month: 2, day: 22), 1, founding), (Day(year: year, month: 9, day: 23), 1, nation)]
    }
    return (eids + national).compactMap { first, length, name in
      first.flatMap { WorkingDays.Holiday(first: $0, last: $0.adding(days: length - 1), name: name) }
    }.filter { days.contains($0.first) }.sorted { $0.first < $1.first }
  }

  private static let fitr = LocalizedText(ar: "عيد الفطر", en: "Eid al-Fitr")
  private static let adha = LocalizedText(ar: "عيد الأضحى", en: "Eid al-Adha")
  private static let founding = LocalizedText(ar: "يوم التأسيس", en: "Founding Day")
  private static let nation = LocalizedText(ar: "اليوم الوطني", en: "National Day")
}

/// A year of one of the two calendars.
public struct CivilYear: Hashable, Sendable {
  public let calendar: CivilCalendar
  public let year: Int

  /// The year of this number: 1300–1598 is Umm al-Qura, 1900–2199 Gregorian; nil for any other.
  public init?(_ year: Int) {
    switch year {
    case 1_300...1_598: calendar = .ummAlQura
    case 1_900...2_199: calendar = .gregorian
    default: return nil
    }
    self.year = year
  }

  /// The year of a calendar in which a day falls; nil outside the calendar's tables.
  public init?(containing day: Day, calendar: CivilCalendar) {
    self.init(calendar == .gregorian ? day.gregorian.year : day.ummAlQura.year)
  }

  /// The days of the year.
  public var days: Range<Day> {
    guard let first = CivilMonth(calendar, year: year, month: 1), let last = CivilMonth(calendar, year: year, month: 12)
    else { return Day(number: 0)..<Day(number: 0) }
    return first.firstDay..<last.days.upperBound
  }

  /// «٢٠٢٦م», «١٤٤٨هـ», "2026", "1448 AH".
  public func name(in language: Language) -> String {
    let number = Numerals.written(year, in: language)
    return switch (calendar, language) {
    case (.gregorian, .arabic): "\(number)م"
    case (.ummAlQura, .arabic): "\(number)هـ"
    case (.gregorian, .english): number
    case (.ummAlQura, .english): "\(number) AH"
    }
  }
}
