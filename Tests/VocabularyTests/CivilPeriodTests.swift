import Testing
import Vocabulary

/// The periods of the board's page, in both calendars.
@Suite struct CivilPeriodTests {
  @Test(arguments: [
    ("2026-10", "2026-10", 1, "أكتوبر ٢٠٢٦م", "October 2026"),
    ("2026-Q3", "2026-Q3", 3, "الربع الثالث ٢٠٢٦م", "third quarter of 2026"),
    ("2026-q3", "2026-Q3", 3, "الربع الثالث ٢٠٢٦م", "third quarter of 2026"),
    ("٢٠٢٦", "2026", 12, "سنة ٢٠٢٦م", "2026"),
    ("1448-04", "1448-04", 1, "ربيع الآخر ١٤٤٨هـ", "Rabi II 1448 AH"),
    ("1448-Q1", "1448-Q1", 3, "الربع الأول ١٤٤٨هـ", "first quarter of 1448 AH"),
    ("1448", "1448", 12, "سنة ١٤٤٨هـ", "1448 AH"),
  ])
  func aPeriodIsReadAndNamed(_ text: String, _ written: String, _ months: Int, _ ar: String, _ en: String) throws {
    let period = try #require(CivilPeriod(text))
    #expect(period.description == written && period.months.count == months)
    #expect(period.name(in: .arabic) == ar && period.name(in: .english) == en)
    #expect(period.days.lowerBound == period.months[0].firstDay)
    #expect(period.days.upperBound == period.last.days.upperBound)
    #expect(zip(period.months, period.months.dropFirst()).allSatisfy { $0.days.upperBound == $1.firstDay })
  }

  @Test(arguments: ["", "26", "2026-13", "2026-Q5", "2026-1", "2026-10-01", "1200", "2026-", "soon", "2026-+3", "+448"])
  func nothingElseIsAPeriod(_ text: String) { #expect(CivilPeriod(text) == nil) }
}
