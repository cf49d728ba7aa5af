import Foundation
import Testing
import Vocabulary

@Suite struct DateEntryTests {
  private func refusal(_ text: String) -> DateRefusal? {
    do throws(DateRefusal) { _ = try DateEntry(text) } catch { return error }
    return nil
  }

  @Test func aDateIsReadInEitherCalendarAndTheYearSaysWhich() throws {
    let day = try #require(Day(year: 2024, month: 8, day: 14))
    for text in [
      "2024-08-14", "14/08/2024", "14-8-2024", "2024/8/14", "14.08.2024", "١٤/٠٨/٢٠٢٤", "٢٠٢٤-٠٨-١٤م",
      "\u{200F}14/8/2024\u{200E} م",
    ] {
      #expect(try DateEntry(text).day == day, "\(text)")
      #expect(try DateEntry(text).calendar == .gregorian)
    }
    for text in ["1446-02-10", "10/02/1446", "١٠/٢/١٤٤٦هـ", "١٤٤٦/٢/١٠ هـ", "10/2/1446 AH", "۱۰/۲/۱۴۴۶"] {
      #expect(try DateEntry(text).day == day, "\(text)")
      #expect(try DateEntry(text).calendar == .ummAlQura)
    }
  }

  /// Found by fuzzing: what was entered by the one calendar was refused when it came back by the other.
  @Test func theFirstAndLastYearsOfUmmAlQuraAreReadByTheOtherCalendarToo() throws {
    for text in ["1300-01-01", "1301-11-07", "1600-12-29"] {
      let day = try DateEntry(text).day
      #expect(try DateEntry(day.description).day == day, "\(text)")
    }
    #expect(refusal("01/01/1881") == .yearOfNeitherCalendar(1881))
  }

  @Test func whatIsNoDateIsRefusedWithItsReason() {
    for text in [
      "", "2024", "14/08", "14/08/24", "2024-08-14-1", "2024-08/14", "a/b/2024", "1/1/٢٠٢٤٥", "--", "14//2024",
      "2024-008-14", "٢٠٢٤-٠٨-١٤T", "-1/08/2024",
    ] {
      #expect(refusal(text) == .notReadable, "\(text)")
    }
    #expect(refusal("30/02/2024") == .noSuchDay)
    #expect(refusal("31/01/1446") == .noSuchDay)
    #expect(refusal("30/01/1446") == .noSuchDay)
    #expect(refusal("14/13/2024") == .noSuchDay)
    #expect(refusal("01/01/1700") == .yearOfNeitherCalendar(1700))
    #expect(refusal("01/01/0001") == .yearOfNeitherCalendar(1))
    #expect(refusal("14/08/2024هـ") == .yearOfOtherCalendar(2024))
    #expect(refusal("10/02/1446م") == .yearOfOtherCalendar(1446))
    let words = [DateRefusal.notReadable, .noSuchDay, .yearOfNeitherCalendar(1700), .yearOfOtherCalendar(2024)].map(
      \.words)
    #expect(Set(words.map(\.ar)).count == 4)
  }

  @Test func everyDayIsReadBackFromWhatIsShownOfIt() throws {
    for number in stride(from: 0, to: 50_000, by: 97) {
      let day = Day(number: number)
      let (hijri, civil) = (day.ummAlQura, day.gregorian)
      #expect(try DateEntry("\(hijri.day)/\(hijri.month)/\(hijri.year)").day == day)
      #expect(try DateEntry(Numerals.arabicIndic("\(civil.day)/\(civil.month)/\(civil.year)")).day == day)
    }
  }
}

@Suite struct WorkingDaysTests {
  private let sunday = Day(number: 20_513)  // 1 March 2026

  @Test func theWeekIsWorkedFromSundayToThursday() {
    #expect(sunday.description == "2026-03-01")
    let week = (0..<7).map { sunday.adding(days: $0) }
    #expect(week.map(\.weekday) == Weekday.allCases)
    #expect(week.map { WorkingDays().includes($0) } == [true, true, true, true, true, false, false])
    #expect(Day(number: -4).weekday == .sunday)
  }

  @Test func holidaysAreTakenOutAndTheNextWorkingDayFound() throws {
    let name = LocalizedText(ar: "عيد الفطر", en: "Eid al-Fitr")
    let eid = try #require(WorkingDays.Holiday(first: sunday.adding(days: 1), last: sunday.adding(days: 3), name: name))
    let days = WorkingDays(holidays: [eid])
    #expect(days.holiday(on: sunday.adding(days: 2)) == eid)
    #expect(days.count(after: sunday, through: sunday.adding(days: 7)) == 2)
    #expect(WorkingDays().count(after: sunday, through: sunday.adding(days: 7)) == 5)
    #expect(days.count(after: sunday, through: sunday) == 0)
    #expect(days.count(after: sunday, through: sunday.adding(days: -3)) == 0)
    #expect(days.day(1, after: sunday) == sunday.adding(days: 4))
    #expect(days.day(2, after: sunday) == sunday.adding(days: 7))
    #expect(days.day(0, after: sunday) == sunday)
    #expect(days.day(-1, after: sunday) == nil)
    #expect(days.day(.max, after: sunday) == nil)
  }

  @Test func aHolidayThatEndsBeforeItBeginsIsNone() throws {
    let name = LocalizedText(ar: "عطلة", en: "Holiday")
    #expect(WorkingDays.Holiday(first: sunday, last: sunday.adding(days: -1), name: name) == nil)
    let kept = #"{"holidays":[{"first":"2026-03-02","last":"2026-03-01","name":{"ar":"ع","en":"h"}}]}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(WorkingDays.self, from: Data(kept.utf8)) }
    let good = WorkingDays(holidays: [try #require(WorkingDays.Holiday(first: sunday, last: sunday, name: name))])
    #expect(try JSONDecoder().decode(WorkingDays.self, from: JSONEncoder().encode(good)) == good)
  }
}

@Suite struct RecordCodingTests {
  @Test func keysMomentsAndDaysAreWrittenPlainlyAndReadBack() throws {
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    let key = StaffID(high: 1, low: .max)
    func written(_ value: some Encodable) throws -> String {
      String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
    }
    #expect(try written(day) == #"["2026-03-01"]"#)
    #expect(try written(Moment(seconds: -5)) == "[-5]")
    #expect(try written(key) == #"["0000000000000001ffffffffffffffff"]"#)
    #expect(try JSONDecoder().decode([StaffID].self, from: JSONEncoder().encode([key])) == [key])
    for bad in [Int64.max, .min, 260_000_000_000] {
      #expect(throws: DecodingError.self, "\(bad)") {
        try JSONDecoder().decode([Moment].self, from: Data("[\(bad)]".utf8))
      }
    }
    for bad in ["2026-3-1", "2026-02-30", "+026-01-01", "", "٢٠٢٦-٠١-٠١"] {
      #expect(throws: DecodingError.self, "\(bad)") {
        try JSONDecoder().decode([Day].self, from: Data("[\"\(bad)\"]".utf8))
      }
    }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([StaffID].self, from: Data(#"["FF"]"#.utf8)) }
  }
}
