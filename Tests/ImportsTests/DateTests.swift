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

  @Test(arguments: ["", "dd/MM", "dd/MM/yy", "dd/dd/yyyy", "dd/MM-yyyy", "hijri dd/MM/yyyy", "dd/MM/yyyy/"])
  func aFormatThatSaysNoDayIsRefused(_ pattern: String) {
    #expect(DateFormat(pattern) == nil)
  }
}
