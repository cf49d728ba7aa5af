import Vocabulary
import Workflow

/// One choice of a form.
struct FormChoice: Sendable {
  let code: String
  let label: String
  let chosen: Bool
}

extension Moment {
  /// The day in both calendars, and the time of day: «١١ أكتوبر ٢٠٢٦م، ٢٩ ربيع الآخر ١٤٤٨هـ، ٠٩:٠٠».
  func reading(in language: Language) -> String {
    let (hour, minute) = (secondOfDay / 3_600, secondOfDay / 60 % 60)
    func two(_ number: Int) -> String {
      (number < 10 ? Numerals.written(0, in: language) : "") + Numerals.written(number, in: language)
    }
    let comma = language == .arabic ? "، " : ", "
    return "\(day.name(in: language))\(comma)\(two(hour)):\(two(minute))"
  }
}

extension Collection<Role> {
  /// The roles by their names, in the order of the table.
  func names(in language: Language) -> String {
    Role.allCases.filter(contains).map { $0.name[language] }.joined(separator: language == .arabic ? "، " : ", ")
  }
}

extension FormFields {
  /// The day typed into a field, or why it is none; nil for an empty field.
  func day(_ field: String) -> Result<Day, DateRefusal>? {
    let written = first(field)
    if written.isEmpty { return nil }
    do throws(DateRefusal) { return .success(try DateEntry(written).day) } catch { return .failure(error) }
  }
}

extension Refused {
  /// A date that cannot be read, at its field.
  init(_ refusal: DateRefusal, at field: String) { self.init(refusal.words, key: "entry", at: field) }
}
