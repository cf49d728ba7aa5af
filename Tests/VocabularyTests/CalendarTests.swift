import Foundation
import Testing
import Vocabulary

@Suite struct CalendarTests {
  @Test func thePolicysOwnDateIsTheSameDayInBothCalendars() {
    #expect(Day(ummAlQuraYear: 1446, month: 2, day: 10) == Day(year: 2024, month: 8, day: 14))
    #expect(Day(year: 2024, month: 8, day: 14)?.name(in: .arabic) == "١٤ أغسطس ٢٠٢٤م، ١٠ صفر ١٤٤٦هـ")
    #expect(Day(year: 2024, month: 8, day: 14)?.name(in: .english) == "14 August 2024, 10 Safar 1446 AH")
  }

  /// «ذو القعدة» by itself, «في ذي القعدة» in a sentence, «٩ ذي الحجة» after a day.
  @Test func twoHijriMonthsHaveAGenitive() throws {
    let names = try [4, 11, 12].map { number in
      let month = try #require(CivilMonth(.ummAlQura, year: 1447, month: number))
      return [month.name(in: .arabic), month.genitive(in: .arabic), month.genitive(in: .english)]
    }
    #expect(
      names == [
        ["ربيع الآخر ١٤٤٧هـ", "ربيع الآخر ١٤٤٧هـ", "Rabi II 1447 AH"],
        ["ذو القعدة ١٤٤٧هـ", "ذي القعدة ١٤٤٧هـ", "Dhu al-Qadah 1447 AH"],
        ["ذو الحجة ١٤٤٧هـ", "ذي الحجة ١٤٤٧هـ", "Dhu al-Hijjah 1447 AH"],
      ])
    #expect(Day(ummAlQuraYear: 1447, month: 12, day: 9)?.name(in: .arabic).hasSuffix("، ٩ ذي الحجة ١٤٤٧هـ") == true)
  }

  @Test func aDateThatDoesNotExistIsNoDay() {
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil)
    #expect(Day(ummAlQuraYear: 1446, month: 1, day: 30) == nil)
    #expect(Day(ummAlQuraYear: 1446, month: 13, day: 1) == nil)
    #expect(Day(year: .max, month: .max, day: .min) == nil)
  }

  @Test func everyDayGoesThereAndBackInBothCalendars() {
    for number in stride(from: -10_000, to: 60_000, by: 7) {
      let day = Day(number: number)
      let date = day.gregorian
      #expect(Day(year: date.year, month: date.month, day: date.day) == day)
      let hijri = day.ummAlQura
      #expect(Day(ummAlQuraYear: hijri.year, month: hijri.month, day: hijri.day) == day)
    }
  }

  @Test func monthsFollowOneAnotherWithoutGapOrOverlap() throws {
    for calendar in CivilCalendar.allCases {
      var month = try #require(CivilMonth(calendar, year: calendar == .gregorian ? 2023 : 1445, month: 1))
      for _ in 0..<60 {
        let next = try #require(month.adding(months: 1))
        #expect(month.days.upperBound == next.firstDay)
        #expect((28...31).contains(next.firstDay.number - month.firstDay.number))
        #expect(next.adding(months: -1) == month)
        month = next
      }
    }
  }

  @Test func aMomentFallsOnTheDayOfRiyadh() {
    let lateEvening = Moment(seconds: 1_791_666_000)  // 21:00 UTC on 10 October 2026, midnight in Riyadh
    #expect(lateEvening.day == Day(year: 2026, month: 10, day: 11))
    #expect(lateEvening.adding(seconds: -1).day == Day(year: 2026, month: 10, day: 10))
    #expect(lateEvening.text == "2026-10-11T00:00:00+03:00")
    #expect(Moment(seconds: -1).day == Day(number: 0))
  }

  @Test func aMonthIsReadInDigitsOfEitherScript() {
    #expect(CivilMonth("٢٠٢٦-١٠", calendar: .gregorian) == CivilMonth(.gregorian, year: 2026, month: 10))
    for wrong in ["2026-13", "2026-1", "26-01", "2026/10", "", "2026-10-01", "1448-00", "2026-+3", "+026-10"] {
      #expect(CivilMonth(wrong, calendar: .gregorian) == nil)
    }
  }
}

@Suite struct NumeralTests {
  @Test func digitsGoThereAndBack() {
    #expect(Numerals.arabicIndic("12.5 of 30.") == "١٢٫٥ of ٣٠.")
    #expect(Numerals.western("١٢۳") == "123")
    #expect(Numerals.written(1_446, in: .arabic) == "١٤٤٦")
  }

  @Test func keysAreReadOnlyAsTheyAreWritten() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<1_000 {
      let key = Identifier<Kind.Request>(using: &generator)
      #expect(Identifier(key.description) == key)
      #expect(Identifier(bytes: key.bytes) == key)
    }
    #expect(Identifier<Kind.Request>("xyz") == nil)
    #expect(Identifier<Kind.Request>(bytes: [1, 2]) == nil)
    #expect(DepartmentCode("../etc") == nil && DepartmentCode("") == nil && DepartmentCode("قسم") == nil)
  }
}
