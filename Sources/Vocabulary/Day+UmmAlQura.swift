import Foundation

/// The Umm al-Qura calendar of Saudi Arabia, from the tables of the Unicode project (years 1300–1600 AH).
///
/// 14 August 2024 is 10 Safar 1446.
extension Day {
  private static let ummAlQuraCalendar: Calendar = {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    return calendar
  }()

  private var noon: Date { Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200) }

  /// The Umm al-Qura year, month and day of the month.
  public var ummAlQura: (year: Int, month: Int, day: Int) {
    let parts = Day.ummAlQuraCalendar.dateComponents([.year, .month, .day], from: noon)
    return (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  /// The day with this Umm al-Qura date; nil where there is no such date or the tables do not reach it.
  public init?(ummAlQuraYear year: Int, month: Int, day: Int) {
    guard (1_300...1_600).contains(year), (1...12).contains(month), (1...30).contains(day) else { return nil }
    let parts = DateComponents(year: year, month: month, day: day, hour: 12)
    guard let date = Day.ummAlQuraCalendar.date(from: parts) else { return nil }
    let found = Day(number: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    guard found.ummAlQura == (year, month, day) else { return nil }
    self = found
  }
}
