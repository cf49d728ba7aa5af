import CXlsxWriter
import Foundation
import Vocabulary

extension FormSheets {
  /// What the library of workbooks could not do.
  struct Failure: Error { let words: String }

  /// The sheets as a workbook; the same questionnaire gives the same bytes.
  public func workbook() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "rida-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    guard let book = workbook_new(path.path) else { throw Failure(words: "the workbook cannot be begun") }
    // Closing writes the file, and lets go of all that was held for it; of a workbook that failed, too.
    var isClosed = false
    defer { if !isClosed { workbook_close(book) } }
    var properties = lxw_doc_properties()
    properties.created = 946_684_800  // no moment of the office's stands in the file: 1 January 2000
    workbook_set_properties(book, &properties)
    let head = workbook_add_format(book)
    format_set_bold(head)
    let words = workbook_add_format(book)
    format_set_text_wrap(words)
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { throw Failure(words: "no sheet \(sheet.name)") }
      worksheet_freeze_panes(page, 1, 0)
      for (row, cells) in ([sheet.headings] + sheet.rows).enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          let error = worksheet_write_string(page, UInt32(row), UInt16(column), text.fit, row == 0 ? head : words)
          guard error == LXW_NO_ERROR else { throw Failure(words: String(cString: lxw_strerror(error))) }
        }
      }
      for (column, heading) in sheet.headings.enumerated() {
        let width = heading.hasPrefix("label") || heading.hasPrefix("hint") ? 48.0 : 18.0
        worksheet_set_column(page, UInt16(column), UInt16(column), width, nil)
      }
    }
    isClosed = true
    let error = workbook_close(book)
    guard error == LXW_NO_ERROR else { throw Failure(words: String(cString: lxw_strerror(error))) }
    return Array(try Data(contentsOf: path))
  }
}

extension String {
  /// The text without the signs that no XML may hold, and no longer than a cell may be.
  fileprivate var fit: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.prefix(16_000).filter {
          ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && $0.value & 0xFFFE != 0xFFFE
        }))
  }
}
