import Vocabulary

@testable import Imports

extension Reader {
  /// Dates in both calendars and scripts, months, periods, and the patterns of dates in a map.
  static let dates = Reader(
    "dates",
    words: ["-", "/", ".", "هـ", "م", "AH", "Q1", "١", "۱", "\u{200F}", "ummalqura ", "dd", "MM", "yyyy", "either"],
    length: 128,
    texts: [
      "2026-10-03", "٢١/٤/١٤٤٨هـ", "03.10.2026م", "1448-04", "2026-Q3", "١٤٤٨-Q2", "2026", "ummalqura dd/MM/yyyy",
    ]
  ) { text in
    let entry = try taken(text, by: DateEntry.init, else: \.words)
    if let entry {
      try promise((try? DateEntry(entry.day.description))?.day == entry.day, "\(entry.day) reads otherwise")
      try promiseWords(LocalizedText(ar: entry.day.name(in: .arabic), en: entry.day.name(in: .english)), "\(entry.day)")
      let (year, month, day) = entry.day.ummAlQura
      if (1_300...1_600).contains(year) {
        let written = "\(day)/\(month)/\(year)هـ"
        try promise((try? DateEntry(written))?.day == entry.day, "\(written) is not \(entry.day)")
      }
    }
    let months = [CivilCalendar.gregorian, .ummAlQura].compactMap { CivilMonth(text, calendar: $0) }
    for month in months {
      try promise(CivilMonth(month.description, calendar: month.calendar) == month, "\(month) reads otherwise")
      try promise((28...31).contains(month.days.count), "\(month) has \(month.days.count) days")
    }
    let period = CivilPeriod(text)
    if let period { try promise(!period.days.isEmpty && period.months.count <= 12, "the days of \(text)") }
    let format = DateFormat(text)
    for format in formats + [format].compactMap(\.self) {
      for written in ["03/10/2026", "٢١/٤/١٤٤٨هـ", text] {
        guard let day = format.day(written) else { continue }
        try promise((1...9_999).contains(day.gregorian.year), "\(written) is in the year \(day.gregorian.year)")
      }
    }
    return entry != nil || !months.isEmpty || period != nil || format != nil
  }

  private static let formats = ["yyyy-MM-dd", "d.M.yyyy", "ummalqura yyyy/MM/dd", "either"].compactMap(DateFormat.init)
}

extension Range<Day> {
  fileprivate var count: Int { upperBound.number - lowerBound.number }
}
