/// The time that a report of the board speaks of: a month, a quarter or a year of one of the two calendars.
public struct CivilPeriod: Hashable, Sendable {
  /// How long it is.
  public enum Length: String, Hashable, Sendable, CaseIterable { case month, quarter, year }

  public let length: Length
  /// Its months, the oldest first.
  public let months: [CivilMonth]

  /// One month.
  public init(_ month: CivilMonth) {
    length = .month
    months = [month]
  }

  /// The period written `2026-10`, `2026-Q3` or `2026`, or `1448-04`, `1448-Q2`, `1448`, digits of either script; the year
  /// tells the calendar. Nil for anything else.
  public init?(_ text: String) {
    let parts = Numerals.western(text).uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, first.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(first), parts.count < 3
    else { return nil }
    let calendar: CivilCalendar = year < 1_600 ? .ummAlQura : .gregorian
    let numbers: ClosedRange<Int>
    switch parts.dropFirst().first {
    case nil: (length, numbers) = (.year, 1...12)
    case "Q1", "Q2", "Q3", "Q4":
      let quarter = parts[1].last.flatMap(\.wholeNumberValue) ?? 1
      (length, numbers) = (.quarter, quarter * 3 - 2...quarter * 3)
    default:
      guard let month = CivilMonth("\(first)-\(parts[1])", calendar: calendar)?.month else { return nil }
      (length, numbers) = (.month, month...month)
    }
    let months = numbers.compactMap { CivilMonth(calendar, year: year, month: $0) }
    guard months.count == numbers.count else { return nil }
    self.months = months
  }

  public var calendar: CivilCalendar { last.calendar }
  public var last: CivilMonth { months[months.count - 1] }
  public var days: Range<Day> { months[0].firstDay..<last.days.upperBound }

  /// The period's name as a reader of the language writes it: «الربع الثالث ٢٠٢٦م», "third quarter of 1448 AH".
  public func name(in language: Language) -> String {
    let year = year(in: language)
    return switch (length, language) {
    case (.month, _): last.name(in: language)
    case (.quarter, .arabic): "\(Self.quartersArabic[last.month / 3 - 1]) \(year)"
    case (.quarter, .english): "\(Self.quartersEnglish[last.month / 3 - 1]) of \(year)"
    case (.year, .arabic): "سنة \(year)"
    case (.year, .english): year
    }
  }

  private func year(in language: Language) -> String {
    let number = Numerals.written(last.year, in: language)
    return switch (calendar, language) {
    case (.gregorian, .arabic): "\(number)م"
    case (.gregorian, .english): number
    case (.ummAlQura, .arabic): "\(number)هـ"
    case (.ummAlQura, .english): "\(number) AH"
    }
  }

  private static let quartersArabic = ["الربع الأول", "الربع الثاني", "الربع الثالث", "الربع الرابع"]
  private static let quartersEnglish = ["first quarter", "second quarter", "third quarter", "fourth quarter"]
}

extension CivilPeriod: CustomStringConvertible {
  /// `2026-10`, `2026-Q3` or `2026`.
  public var description: String {
    switch length {
    case .month: last.description
    case .quarter: "\(last.year)-Q\(last.month / 3)"
    case .year: "\(last.year)"
    }
  }
}
