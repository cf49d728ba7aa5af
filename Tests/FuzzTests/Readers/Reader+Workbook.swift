import Foundation
import Surveys
import Vocabulary

@testable import XLSForms

extension Reader {
  /// A form as it is uploaded: a workbook, a packed set of CSV files, or one sheet.
  static let workbook = Reader(
    "workbook", words: ["PK", "xl/workbook.xml", "content.xml", "survey.csv"], length: 8192,
    seeds: {
      let forms = try Tree.files(in: "Tests/XLSFormsTests/Forms", ending: ".xlsx").sorted { $0.count < $1.count }
      return Array(forms.prefix(6)) + [
        try ZipArchive.packed(Sound.form), Array("type,name,label\ntext,Q1,What?\n".utf8),
      ]
    }
  ) { bytes in try read([(name: "form", bytes: bytes)]) }

  /// The XML of one sheet, and of the texts it refers to.
  static let sheetXML = Reader(
    "sheet-xml",
    words: [
      "<row r=\"1\">", "</row>", "<c r=\"A1\" t=\"s\">", "<v>", "</v>", "<is><t>", "_x000D_", "&#10;", "<![CDATA[",
      "<!--",
      "9223372036854775807", "ZZZZ99999999", "1E3", "t=\"b\"",
    ],
    seeds: [
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>3.0</v></c></row>"
        + "<row><c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c><c t=\"b\"><v>1</v></c></row></sheetData></worksheet>"
    ]
  ) { bytes in
    let walk = SheetWalk("survey", shared: ["type", "name"], limits: .standard, cellsBefore: 0)
    do throws(WorkbookRefusal) {
      try XMLWalk.walk(
        bytes, called: "sheet1.xml", begin: walk.begin, end: walk.end, text: walk.text,
        stop: { walk.refusal })
    } catch {
      try promiseWords(error.words, "\(error)")
      return false
    }
    for row in walk.rows {
      try promise(row.cells.keys.allSatisfy { $0 >= 0 }, "a column before the first")
      _ = row.cells.keys.map(SheetTable.letters)
    }
    return !walk.rows.isEmpty
  }

  /// Reads a form; a draft of it comes back from its file, and every note has words.
  static func read(_ files: [(name: String, bytes: [UInt8])]) throws -> Bool {
    let tables: FormFiles
    do throws(WorkbookRefusal) {
      tables = try FormFiles(files)
    } catch {
      try promiseWords(error.words, "\(error)")
      return false
    }
    guard let reading = try taken(tables, by: FormReading.init, else: \.words) else { return false }
    for note in reading.notes { try promiseWords(note.words, "\(note)") }
    try promise(reading.notes.allSatisfy { !$0.place.ar.isEmpty }, "a note stands nowhere")
    // What is empty in a form is nothing yet in a draft that was kept: from then on it stays as it is.
    try comesBack(DraftFile(try DraftValue(reading: DraftFile(reading.draft).text)))
    return true
  }
}
