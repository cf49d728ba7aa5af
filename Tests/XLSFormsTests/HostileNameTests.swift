import Foundation
import Testing
import XLSForms

/// Names and attributes that no program writes: small in the file, endless to look up.
struct HostileNameTests {
  private func refusal(sheet: String) throws -> WorkbookRefusal? {
    let book = try Packed.workbook(sheet: sheet)
    do throws(WorkbookRefusal) {
      _ = try FormFiles([("form.xlsx", book)])
      return nil
    } catch {
      return error
    }
  }

  private static let flags = String(repeating: "\u{1F1E6}", count: 12_000)
  private static let marks = "a" + String(repeating: "\u{301}\u{327}", count: 12_000)

  private static func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)='1'" }.joined() }

  /// An element inside others that open name spaces, which are all looked through for its prefix.
  private static func nested(_ depth: Int, opening spaces: Int) -> String {
    let open = (0..<depth).map { depth in
      "<a\((0..<spaces).map { " xmlns:n\(depth)x\($0)='n'" }.joined())>"
    }
    return open.joined() + "<n0x0:b/>" + String(repeating: "</a>", count: depth)
  }

  @Test(arguments: [
    "<\(flags)/>", "<a \(marks)='1'/>", "<a><b></b><\(String(repeating: "n", count: 129)) c='1'/></a>",
    "<a\(attributes(201))/>", "<a\(attributes(100_000))/>", "<!-- a --><a b='>'\(attributes(200))/>",
    nested(50, opening: 10), String(repeating: "<a>", count: 101) + String(repeating: "</a>", count: 101),
  ])
  func namesAndAttributesBeyondAnyProgramsAreRefused(sheet: String) throws {
    #expect(try refusal(sheet: sheet) == .unheardOf(entry: "xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    "<\(String(repeating: "n", count: 128))/>", "<a\(attributes(200))/>", nested(10, opening: 20),
    // One after the other, not inside each other.
    "<a>\(String(repeating: "<b\(attributes(50))></b>", count: 50))</a>",
    // Equals signs and names that are texts, values, comments.
    "<a b='\(String(repeating: "=", count: 500))>' c=\"'>=\">\(String(repeating: "= ", count: 500))</a>",
    "<a><!-- <b \(String(repeating: "=", count: 500)) --><![CDATA[<b \(String(repeating: "=", count: 500))]]><c/></a>",
  ])
  func whatProgramsWriteIsRead(sheet: String) throws {
    #expect(try refusal(sheet: sheet) == nil)
  }

  @Test func aSheetOrPartUnderALongNameIsNotSought() throws {
    let target = String(repeating: "t", count: 300)
    let refusal = WorkbookRefusal.damaged(entry: "xl/_rels/workbook.xml.rels")
    #expect(throws: refusal) { try FormFiles([("form.xlsx", try Packed.workbook(target: target))]) }
    let tables = try FormFiles([("form.xlsx", try Packed.workbook(name: Self.marks))]).tables
    #expect(tables.map(\.name.unicodeScalars.count) == [61])
  }

  /// The name of a list, a type or a condition is looked up, and so is a note that quotes one.
  @Test(arguments: ["survey", "choices"]) func aCellOfMarksIsNamed(sheet: String) throws {
    let rows = (4...6).map { _ in "\(Self.marks),1,a,b\n" }.joined()
    let files = [
      "survey": "type,name,label\ntext,Q1,What?\n", "choices": "list_name,name,label\nl,1,Yes\n",
    ].map { (name: "\($0).csv", bytes: Array(($1 + ($0 == sheet ? rows : "")).utf8)) }
    let refusal = WorkbookRefusal.tooManyMarks(sheet: sheet, cell: "A3", most: 30)
    #expect(throws: refusal) { try FormFiles(files) }
    let row = "<worksheet><sheetData><row r='3'><c r='B3' t='s'><v>0</v></c></row></sheetData></worksheet>"
    let book = try Packed.workbook(sheet: row, shared: "<sst><si><t>\(Self.marks)</t></si></sst>")
    let place = WorkbookRefusal.tooManyMarks(sheet: "survey", cell: "B3", most: 30)
    #expect(throws: place) { try FormFiles([("form.xlsx", book)]) }
  }

  @Test func vowelMarksOfALongTextAreRead() throws {
    let verse =
      String(repeating: "بِسْمِ ٱللَّهِ ٱلرَّحْمَـٰنِ ٱلرَّحِيمِ ", count: 200) + "a" + String(repeating: "\u{301}", count: 30)
    let text = "type,name,label\ntext,Q1,\(verse)\n"
    #expect(try FormFiles([("survey.csv", Array(text.utf8))]).tables[0].rows[1].cells[2] == verse)
  }

  @Test func aPackedFileUnderALongNameIsNotRead() throws {
    let files = [("\(Self.marks).csv", Array("x".utf8)), ("survey.csv", Array("type,name\ntext,Q1\n".utf8))]
    let tables = try FormFiles([("form.zip", try Packed.files(files))]).tables
    #expect(tables.map(\.name) == ["survey"])
  }

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
