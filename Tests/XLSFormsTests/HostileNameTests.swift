import Foundation
import Testing
import XLSForms

/// Names and attributes that no program writes: small in the file, endless to look up.
struct HostileNameTests {
  private static let flags = String(repeating: "\u{1F1E6}", count: 16_000)

  /// Backwards by characters, each of these headings would take most of a second.
  @Test func aHeadingOfFlagsIsALanguageThatIsNotCarriedOver() throws {
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 12)
    let row = "<row><c t='inlineStr'><is><t>type</t></is></c><c t='inlineStr'><is><t>name</t></is></c>\(cells)</row>"
    let asked = "<row><c t='inlineStr'><is><t>text</t></is></c><c t='inlineStr'><is><t>Q1</t></is></c></row>"
    let book = try Packed.workbook(
      sheet: "<worksheet><sheetData>\(row)\(asked)</sheetData></worksheet>",
      shared: "<sst><si><t>label::\(Self.flags)</t></si></sst>")
    let before = Self.ownSeconds()
    let notes = try FormReading(try FormFiles([("form.xlsx", book)])).notes
    #expect(Self.ownSeconds() - before < 3)
    #expect(notes.count { if case .languageNotCarried = $0.reason { true } else { false } } == 12)
  }

  /// The processor's time that this thread took: others beside it do not count.
  private static func ownSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
