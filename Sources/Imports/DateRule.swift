import Vocabulary

/// Which column holds a day, how it is written, and between which days it is plausible.
struct DateRule: Sendable {
  let column: String
  let format: DateFormat
  let earliest: Day?
  let latest: Day?

  /// The first year of the Gregorian calendar that is taken for one: an earlier one is of the Umm al-Qura calendar, written in
  /// a column that the map calls Gregorian, or a slip of the pen.
  private static let firstYear = 1_882

  /// The day written in a cell.
  func day(_ text: String) throws(RowFault) -> Day {
    guard let day = format.day(text) else {
      throw format == .either ? .noSuchDayInEither(text) : .noSuchDay(text, format: format.pattern)
    }
    guard day.gregorian.year >= Self.firstYear else { throw .yearTooEarly(text, format: format.pattern) }
    if let earliest, day < earliest { throw .outOfRange(text) }
    if let latest, day > latest { throw .outOfRange(text) }
    return day
  }
}

extension DateRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, format, earliest, latest }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.text(.column)
    let pattern = try form.text(.format)
    guard let format = DateFormat(pattern) else {
      throw MapFault(form.codingPath + [CodingKeys.format], .dateFormat(pattern))
    }
    self.format = format
    func limit(_ key: CodingKeys) throws -> Day? {
      guard let text = try form.decodeIfPresent(String.self, forKey: key) else { return nil }
      guard let day = DateFormat.iso.day(text) else { throw MapFault(form.codingPath + [key], .limitNotADay(text)) }
      return day
    }
    earliest = try limit(.earliest)
    latest = try limit(.latest)
  }
}
