import Testing
import Vocabulary

@testable import Printing

/// The dates of a printed file are the report's own.
@Suite struct PrintedFileTests {
  private static func file(_ time: String) -> [UInt8] {
    Array(
      "%PDF-1.4\n<</BaseFont /AAAAAA+NotoSansArabic-Regular>>\n<</CreationDate (D:\(time)+00'00')\n/ModDate (D:\(time)+00'00')>>\n/Text (/ModDate)\n%%EOF\n"
        .utf8)
  }

  @Test func twoRunsBecomeOneFileOfTheSameLength() throws {
    let day = try #require(Day(year: 2026, month: 10, day: 31))
    let one = try #require(PrintedFile(Self.file("20261126124927")))
    let other = try #require(PrintedFile(Self.file("20271231235959")))
    let dated = one.dated(day)
    #expect(other.dated(day) == dated)
    #expect(dated == Self.file("20261031000000") && dated.count == Self.file("20261126124927").count)
  }

  @Test func whatIsNoWholeFileIsNone() {
    #expect(PrintedFile([]) == nil)
    #expect(PrintedFile(Array("<html>".utf8)) == nil)
    #expect(PrintedFile(Array(Self.file("20261126124927").dropLast(8))) == nil)
  }

  @Test func itsFontsAreNamed() throws {
    let file = try #require(PrintedFile(Self.file("20261126124927")))
    #expect(file.fonts == ["AAAAAA+NotoSansArabic-Regular"])
  }
}
