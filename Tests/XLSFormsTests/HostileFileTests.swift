import Foundation
import Surveys
import Testing
import Vocabulary
import XLSForms

/// Files made to harm, or merely broken: each is refused in words, and none is unpacked beyond its limits.
struct HostileFileTests {
  private func refusal(_ bytes: [UInt8], _ limits: WorkbookLimits = .standard) -> WorkbookRefusal? {
    do throws(WorkbookRefusal) {
      _ = try FormFiles([("form.xlsx", bytes)], limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func book(_ sheet: String = Packed.emptySheet, shared: String? = nil, more: [(String, [UInt8])] = []) throws
    -> [UInt8]
  {
    try Packed.workbook(sheet: sheet, shared: shared, more: more)
  }

  @Test func aFileOverFiveMegabytesIsNotOpened() {
    #expect(refusal([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 5 * 1_048_576)) == .tooLarge(mebibytes: 5))
  }

  @Test func aZipBombIsRefusedByItsDeclaredSize() throws {
    let bomb = try book(more: [("xl/bomb.bin", [UInt8](repeating: 0, count: 60 * 1_048_576))])
    #expect(bomb.count < 200_000)
    #expect(refusal(bomb) == .unpacksTooLarge(mebibytes: 50))
  }

  @Test func whatADirectoryHidesIsCountedWhileItIsRead() throws {
    let zeros = [UInt8](repeating: 32, count: 3 * 1_048_576)
    var bytes = try book(more: [("xl/sharedStrings.xml", zeros)])
    // The declared size of the part is made 1 wherever it stands.
    let size = withUnsafeBytes(of: UInt32(zeros.count).littleEndian) { Array($0) }
    var place = 0
    while place + 4 <= bytes.count {
      if Array(bytes[place..<place + 4]) == size { bytes.replaceSubrange(place..<place + 4, with: [1, 0, 0, 0]) }
      place += 1
    }
    var limits = WorkbookLimits()
    limits.unpacked = 1_048_576
    let found = refusal(bytes, limits)
    #expect(
      found == .unpacksTooLarge(mebibytes: 1) || found == .damaged(entry: "xl/sharedStrings.xml")
        || found == .damaged(entry: "zip"))
  }

  @Test func tooManyPartsAreRefused() throws {
    let parts = (0..<250).map { ("part-\($0)", [UInt8]("x".utf8)) }
    #expect(refusal(try book(more: parts)) == .tooManyEntries(most: 200))
  }

  @Test(arguments: [(200, nil), (201, WorkbookRefusal.tooManyEntries(most: 200))])
  func aFileListsNoMoreSheetsThanItMayHaveParts(count: Int, expected: WorkbookRefusal?) throws {
    let sheets = String(repeating: "<sheet name='survey' r:id='a'/>", count: count)
    let files = [
      ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>\(sheets)</sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Target='sheet.xml'/></Relationships>"),
      ("xl/sheet.xml", Packed.emptySheet),
    ]
    #expect(refusal(try Packed.files(files.map { ($0, Array($1.utf8)) })) == expected)
  }

  @Test func entitiesAreRefusedBeforeTheyAreRead() throws {
    let laughs = #"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>"#
    #expect(refusal(try book(laughs)) == .documentType(entry: "xl/worksheets/sheet1.xml"))
    let outside = #"<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>"#
    #expect(refusal(try book(outside)) == .documentType(entry: "xl/worksheets/sheet1.xml"))
    var hidden: [UInt8] = [0xFF, 0xFE]
    for unit in laughs.utf16 { hidden += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let sixteen = try Packed.workbook(sheetBytes: hidden)
    #expect(refusal(sixteen) == .notUTF8(entry: "xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    "<?cn?><worksheet/>", "<?xml?><worksheet/>", #"<?xml version="1.0"?><worksheet><?a b?></worksheet>"#,
  ])
  func instructionsAreRefusedBeforeTheyAreRead(sheet: String) throws {
    #expect(refusal(try book(sheet)) == .documentType(entry: "xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    "encoding = 'EBCDIC-CP-US'", #"encoding="ISO-8859-6""#, #"standalone="utf-8" encoding="latin1""#,
    #"encoding="UTF-7"l version="1.0" encoding="UTF-8""#,
  ])
  func anEncodingThatIsNotReadIsRefusedHoweverItIsWritten(encoding: String) throws {
    let sheet = #"<?xml version="1.0" \#(encoding)?><worksheet/>"#
    #expect(refusal(try book(sheet)) == .notUTF8(entry: "xl/worksheets/sheet1.xml"))
    // The beginning of an XML declaration in EBCDIC.
    let other = try Packed.workbook(sheetBytes: [0x4C, 0x6F, 0xA7, 0x94, 0x93])
    #expect(refusal(other) == .notUTF8(entry: "xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    "<a~/>", "<a~:b/>", "<a b~='1'/>", "<a b='~'/>", "<a>~</a>", "<!-- ~ --><a/>", "<a><![CDATA[~]]></a>",
  ])
  func aByteThatIsNoUTF8IsRefusedWhereverItStands(sheet: String) throws {
    let bytes = try Packed.workbook(sheetBytes: sheet.utf8.map { $0 == UInt8(ascii: "~") ? 0xFF : $0 })
    #expect(refusal(bytes) == .notUTF8(entry: "xl/worksheets/sheet1.xml"))
  }

  @Test func aDeclarationInUTF8IsRead() throws {
    for declaration in [
      #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#, "<?xml version='1.0' encoding='utf8'?>\r\n",
      #"<?xml version="1.0" encoding="utf-8"l encoding="UTF-8"?>"#,
    ] {
      #expect(refusal(try book(declaration + Packed.emptySheet)) == nil)
      let marked = try Packed.workbook(sheetBytes: [0xEF, 0xBB, 0xBF] + Array((declaration + Packed.emptySheet).utf8))
      #expect(refusal(marked) == nil)
    }
  }

  @Test func aTruncatedWorkbookIsRefusedAtEveryLength() throws {
    let whole = try FormSheets(try Trial.everything()).workbook()
    for length in stride(from: 4, to: whole.count - 1, by: max(1, whole.count / 60)) {
      #expect(refusal(Array(whole[..<length])) != nil)
    }
  }

  @Test func flippedBytesNeverCrash() throws {
    let whole = try FormSheets(try Trial.everything()).workbook()
    var chance = Trial.Chance(state: 20_261_126)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<8 {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      }
      if let files = try? FormFiles([("form.xlsx", bytes)]) { _ = try? FormReading(files) }
    }
  }

  @Test func aMillionRowsAreTooMany() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 1_000_000)
    let found = refusal(try book("<worksheet><sheetData>\(rows)</sheetData></worksheet>"))
    #expect(found == .tooManyRows(sheet: "survey", most: 10_000))
    let empty = String(repeating: "<row/>", count: 1_000_000)
    #expect(
      refusal(try book("<worksheet><sheetData>\(empty)</sheetData></worksheet>"))
        == .tooManyRows(sheet: "survey", most: 100_000))
  }

  @Test func pathsThatClimbAreOnlyNames() throws {
    let climbing = try Packed.workbook(target: "../../../../etc/passwd")
    #expect(refusal(climbing) == .damaged(entry: "xl/../../../../etc/passwd"))
  }

  @Test func otherFilesAreToldApart() throws {
    #expect(refusal([]) == .empty)
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == .oldOrLocked)
    #expect(refusal(try Packed.files([("content.xml", Array("<x/>".utf8))])) == .openDocument)
    #expect(refusal(try Packed.files([("readme.txt", Array("x".utf8))])) == .notAWorkbook)
  }

  @Test func wrongSheetsAreNamed() throws {
    let files = try FormFiles([("form.xlsx", try Packed.workbook(name: "Sheet1"))])
    #expect(throws: FormReadingRefusal.noSurveySheet(found: ["Sheet1"])) { try FormReading(files) }
    let blank = try FormFiles([("form.xlsx", try Packed.workbook())])
    #expect(throws: FormReadingRefusal.noHeadings(sheet: "survey")) { try FormReading(blank) }
  }

  @Test func everyRefusalSpeaksBothLanguages() {
    let all: [WorkbookRefusal] = [
      .empty, .tooLarge(mebibytes: 5), .unpacksTooLarge(mebibytes: 50), .tooManyEntries(most: 200),
      .tooManyRows(sheet: "survey", most: 10), .tooManyCells(most: 10),
      .cellTooLong(sheet: "survey", cell: "C3", most: 10), .tooManyMarks(sheet: "survey", cell: "C3", most: 30),
      .tooMuchText(mebibytes: 16), .notAWorkbook, .oldOrLocked,
      .openDocument,
      .damaged(entry: "a"), .documentType(entry: "a"), .unheardOf(entry: "a"), .notUTF8(entry: "a"), .noSheets,
    ]
    for refusal in all { #expect(!refusal.words.ar.isEmpty && !refusal.words.en.isEmpty) }
  }
}
