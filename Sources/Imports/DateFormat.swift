import Vocabulary

/// The way a file writes its dates: `dd/MM/yyyy`, `yyyy-MM-dd`, or in the Umm al-Qura calendar `ummalqura dd/MM/yyyy`;
/// or `either`: both calendars in one column, told apart by the year, as people type them (`DateEntry`).
///
/// Day, month and four-digit year in any order, between `/`, `-`, `.` or spaces; digits of either script. Day and month may
/// lack their leading zero, because spreadsheets take it away.
struct DateFormat: Hashable, Sendable {
  private enum Part: String, Hashable { case day = "dd", month = "MM", year = "yyyy" }

  static let iso = DateFormat(
    calendar: .gregorian, parts: [.year, .month, .day], separator: "-", pattern: "yyyy-MM-dd")

  static let either = DateFormat(calendar: .gregorian, parts: [], separator: " ", pattern: "either")

  private let calendar: CivilCalendar
  private let parts: [Part]
  private let separator: Character
  /// The format as the map writes it.
  let pattern: String

  private init(calendar: CivilCalendar, parts: [Part], separator: Character, pattern: String) {
    self.calendar = calendar
    self.parts = parts
    self.separator = separator
    self.pattern = pattern
  }

  /// Nil where the pattern is not one of the kind described above.
  init?(_ pattern: String) {
    if pattern == Self.either.pattern {
      self = .either
      return
    }
    let prefix = CivilCalendar.ummAlQura.rawValue + " "
    let body = pattern.hasPrefix(prefix) ? String(pattern.dropFirst(prefix.count)) : pattern
    guard let separator = body.first(where: { "/-. ".contains($0) }) else { return nil }
    let names = body.split(separator: separator, omittingEmptySubsequences: false)
    let parts = names.compactMap { Part(rawValue: $0 == "d" ? "dd" : $0 == "M" ? "MM" : String($0)) }
    guard names.count == 3, parts.count == 3, Set(parts).count == 3 else { return nil }
    self.init(
      calendar: pattern.hasPrefix(prefix) ? .ummAlQura : .gregorian, parts: parts, separator: separator,
      pattern: pattern)
  }

  /// The day; nil where the text is not written so, or no such day exists.
  func day(_ text: String) -> Day? {
    if self == .either { return try? DateEntry(CellText.bare(text, without: [])).day }
    let plain = Numerals.western(CellText.bare(text, without: calendar == .ummAlQura ? ["هـ", "ه"] : ["م"]))
    let numbers = plain.split(separator: separator, omittingEmptySubsequences: false)
    guard numbers.count == parts.count else { return nil }
    var found: [Part: Int] = [:]
    for (part, digits) in zip(parts, numbers) {
      let lengths = part == .year ? 4...4 : 1...2
      guard lengths.contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      found[part] = Int(digits)
    }
    guard let year = found[.year], let month = found[.month], let day = found[.day] else { return nil }
    return switch calendar {
    case .gregorian: Day(year: year, month: month, day: day)
    case .ummAlQura: Day(ummAlQuraYear: year, month: month, day: day)
    }
  }
}
