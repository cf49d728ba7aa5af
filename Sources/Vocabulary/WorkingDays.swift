/// The association's working days: Sunday to Thursday, without the holidays of its own list.
public struct WorkingDays: Hashable, Sendable, Codable {
  /// A holiday of one or more days, as the association enters it each year.
  public struct Holiday: Hashable, Sendable, Codable {
    public let first: Day
    public let last: Day
    public let name: LocalizedText

    /// Nil where it would end before it begins.
    public init?(first: Day, last: Day, name: LocalizedText) {
      guard first <= last else { return nil }
      self.first = first
      self.last = last
      self.name = name
    }

    /// Refuses a kept holiday that ends before it begins.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let first = try container.decode(Day.self, forKey: .first)
      let last = try container.decode(Day.self, forKey: .last)
      guard
        let holiday = Holiday(first: first, last: last, name: try container.decode(LocalizedText.self, forKey: .name))
      else {
        throw DecodingError.dataCorruptedError(forKey: .last, in: container, debugDescription: "before \(first)")
      }
      self = holiday
    }
  }

  public var holidays: [Holiday]

  public init(holidays: [Holiday] = []) { self.holidays = holidays }

  /// Whether the association works on the day.
  public func includes(_ day: Day) -> Bool { day.weekday.isWorking && holiday(on: day) == nil }

  /// The holiday that falls on the day, if any.
  public func holiday(on day: Day) -> Holiday? { holidays.first { ($0.first...$0.last).contains(day) } }

  /// How many working days follow the first day, up to and with the second; 0 where it does not come later.
  public func count(after first: Day, through last: Day) -> Int {
    guard first < last else { return 0 }
    return (first.number + 1...last.number).count { includes(Day(number: $0)) }
  }

  /// The working day that comes so many working days after a day; nil where holidays leave none within ten years.
  public func day(_ number: Int, after day: Day) -> Day? {
    guard number > 0 else { return number == 0 ? day : nil }
    var left = number
    for distance in 1...3_660 {
      let candidate = day.adding(days: distance)
      if includes(candidate) { left -= 1 }
      if left == 0 { return candidate }
    }
    return nil
  }
}

/// A day of the week, beginning with Sunday as the working week does.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Codable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// Friday and Saturday are the weekend.
  public var isWorking: Bool { self != .friday && self != .saturday }

  public var name: LocalizedText {
    switch self {
    case .sunday: LocalizedText(ar: "الأحد", en: "Sunday")
    case .monday: LocalizedText(ar: "الاثنين", en: "Monday")
    case .tuesday: LocalizedText(ar: "الثلاثاء", en: "Tuesday")
    case .wednesday: LocalizedText(ar: "الأربعاء", en: "Wednesday")
    case .thursday: LocalizedText(ar: "الخميس", en: "Thursday")
    case .friday: LocalizedText(ar: "الجمعة", en: "Friday")
    case .saturday: LocalizedText(ar: "السبت", en: "Saturday")
    }
  }
}

extension Day {
  /// The day of the week; 1 January 1970 was a Thursday.
  public var weekday: Weekday {
    let index = (number + 4) % 7
    return Weekday(rawValue: index < 0 ? index + 7 : index) ?? .sunday
  }
}
