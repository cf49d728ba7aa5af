/// A date as people type it, in either calendar: `2026-10-03`, `03/10/2026`, `1448-04-21`, `٢١/٤/١٤٤٨هـ`.
///
/// The year says which calendar is meant: 1300–1600 is Umm al-Qura, 1882–2200 Gregorian, anything else is refused. 1300 began in
/// 1882: a day that can be written in one calendar can be written in the other.
public struct DateEntry: Hashable, Sendable {
  public let day: Day
  /// The calendar in which it was written.
  public let calendar: CivilCalendar

  /// Reads a date, year first or day first; digits of either script, separated by `-`, `/` or `.`.
  ///
  /// The letters هـ and م after the date may be written, and must agree with the year. Marks of direction are ignored.
  public init(_ written: String) throws(DateRefusal) {
    var text = String(
      Numerals.western(written).unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && !DirectionMarks.contains($0) })
    var named: CivilCalendar?
    for (mark, calendar) in Self.marks where text.hasSuffix(mark) {
      text.removeLast(mark.count)
      named = calendar
      break
    }
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard Set(text.filter { "-/.".contains($0) }).count == 1, parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[1].count <= 2, let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2])
    else { throw .notReadable }
    let year: Int
    let dayOfMonth: Int
    switch (parts[0].count, parts[2].count) {
    case (4, 1...2): (year, dayOfMonth) = (first, last)
    case (1...2, 4): (year, dayOfMonth) = (last, first)
    default: throw .notReadable
    }
    let calendar: CivilCalendar
    switch year {
    case 1_300...1_600: calendar = .ummAlQura
    case 1_882...2_200: calendar = .gregorian
    default: throw .yearOfNeitherCalendar(year)
    }
    guard named == nil || named == calendar else { throw .yearOfOtherCalendar(year) }
    let found =
      calendar == .gregorian
      ? Day(year: year, month: month, day: dayOfMonth) : Day(ummAlQuraYear: year, month: month, day: dayOfMonth)
    guard let found else { throw .noSuchDay }
    day = found
    self.calendar = calendar
  }

  private static let marks: [(String, CivilCalendar)] = [
    ("هـ", .ummAlQura), ("ه", .ummAlQura), ("AH", .ummAlQura), ("م", .gregorian),
  ]
}

/// Why a typed date cannot be taken.
public enum DateRefusal: Refusal {
  case notReadable
  /// The calendar has no such day: 30 February, 30 Muharram of a short month.
  case noSuchDay
  case yearOfNeitherCalendar(Int)
  /// هـ stands beside a Gregorian year, or م beside an Umm al-Qura year.
  case yearOfOtherCalendar(Int)

  /// What is wrong with the date, and what to write.
  public var words: LocalizedText {
    switch self {
    case .notReadable:
      LocalizedText(
        ar: "لم نتمكن من قراءة التاريخ. اكتبه مثل ٢٠٢٦-١٠-٠٣ أو ٢١/٤/١٤٤٨.",
        en: "The date could not be read. Write it like 2026-10-03 or 21/4/1448.")
    case .noSuchDay:
      LocalizedText(
        ar: "لا يوجد يوم بهذا التاريخ. راجع اليوم والشهر.", en: "There is no such day. Check the day and the month.")
    case .yearOfNeitherCalendar(let year):
      LocalizedText(
        ar: "السنة \(Numerals.written(year, in: .arabic)) ليست هجرية ولا ميلادية قريبة. اكتب السنة بأربعة أرقام.",
        en: "The year \(year) belongs to neither calendar here. Write the year with four digits.")
    case .yearOfOtherCalendar(let year):
      LocalizedText(
        ar: "السنة \(Numerals.written(year, in: .arabic)) لا توافق التقويم المكتوب بجانبها. صحح السنة أو التقويم.",
        en: "The year \(year) is not of the calendar written beside it. Correct the year or the calendar.")
    }
  }
}
