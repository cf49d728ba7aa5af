import Tally
import Testing
import Vocabulary

@testable import Imports

struct DateTests {
  private func day(_ text: String, _ pattern: String) throws -> String? {
    try #require(DateFormat(pattern)).day(text)?.description
  }

  @Test func aDateIsReadAsItsFormatSays() throws {
    #expect(try day("14/08/2024", "dd/MM/yyyy") == "2024-08-14")
    #expect(try day("8/14/2024", "MM/dd/yyyy") == "2024-08-14")
    #expect(try day("2024-08-14", "yyyy-MM-dd") == "2024-08-14")
    #expect(try day("4.8.2024", "d.M.yyyy") == "2024-08-04")
    #expect(try day(" ١٤/٠٨/٢٠٢٤م ", "dd/MM/yyyy") == "2024-08-14")
  }

  @Test func theTenthOfSafar1446IsTheFourteenthOfAugust2024() throws {
    #expect(try day("10/02/1446", "ummalqura dd/MM/yyyy") == "2024-08-14")
    #expect(try day("\u{200F}١٠/٠٢/١٤٤٦ هـ", "ummalqura dd/MM/yyyy") == "2024-08-14")
    #expect(try day("1446-02-10", "ummalqura yyyy-MM-dd") == "2024-08-14")
  }

  @Test(arguments: [
    "31/04/2024", "29/02/2023", "00/01/2024", "01/13/2024", "1/1/24", "+1/01/2024", "", "//", "14-08-2024",
  ])
  func aDayThatDoesNotExistIsNoDay(_ text: String) throws {
    #expect(try day(text, "dd/MM/yyyy") == nil)
  }

  @Test func theThirtiethOfAShortHijriMonthIsNoDay() throws {
    for month in 1...12 {
      let first = try #require(Day(ummAlQuraYear: 1446, month: month, day: 1))
      let hasThirty = first.adding(days: 29).ummAlQura.month == month
      #expect((try day("30/\(month)/1446", "ummalqura dd/MM/yyyy") != nil) == hasThirty)
    }
  }

  /// A Hijri year in a column that the map calls Gregorian is no day of the Middle Ages; what to write is said.
  @Test(arguments: [
    ("yyyy-MM-dd", "1447-09-05", "1881-12-31", "1882-01-01"), ("dd/MM/yyyy", "٠٥/٠٩/١٤٤٧", "31/12/1881", "01/01/1882"),
  ])
  func aHijriYearIsNoGregorianOne(_ format: String, _ hijri: String, _ last: String, _ first: String) throws {
    let plan = try Samples.widePlan { $0.replacing("format: yyyy-MM-dd", with: "format: \(format)") }
    let reading = try Samples.read([hijri, last, first].map { "\($0),A,B,C2,راض,,," }, with: plan)
    #expect(reading.rejected.map(\.line) == [2, 3] && reading.rows.map(\.stratum.day.description) == ["1882-01-01"])
    #expect(reading.rejected.first?.faults == [.yearTooEarly(hijri, format: format)])
    let reason = try #require(reading.rejected.first).reason
    #expect([reason.ar, reason.en].allSatisfy { $0.contains("format: ummalqura \(format)") })
    let right = try Samples.widePlan { $0.replacing("format: yyyy-MM-dd", with: "format: ummalqura \(format)") }
    #expect(
      try Samples.read(["\(hijri),A,B,C2,راض,,,"], with: right).rows.map(\.stratum.day) == [
        Day(ummAlQuraYear: 1447, month: 9, day: 5)
      ])
  }

  @Test(arguments: ["", "dd/MM", "dd/MM/yy", "dd/dd/yyyy", "dd/MM-yyyy", "hijri dd/MM/yyyy", "dd/MM/yyyy/"])
  func aFormatThatSaysNoDayIsRefused(_ pattern: String) {
    #expect(DateFormat(pattern) == nil)
  }
}
