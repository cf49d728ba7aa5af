import CXlsxWriter
import Foundation
import Vocabulary

/// A workbook that is being written, by libxlsxwriter, in a file of its own until it is whole.
final class Workbook {
  typealias Sheet = UnsafeMutablePointer<lxw_worksheet>

  /// What the library could not do.
  struct Failure: Error { let words: String }

  let language: Language
  let formats: WorkbookFormats
  let book: UnsafeMutablePointer<lxw_workbook>
  private let path: URL
  private var isOpen = true
  /// The names of the sheets, each at most once; programs take large and small letters for the same.
  private var names: Set<String> = []

  init(of tables: ReportTables, in language: Language) throws {
    self.language = language
    path = FileManager.default.temporaryDirectory.appending(path: "rida-\(UUID().uuidString).xlsx")
    guard let book = workbook_new(path.path) else { throw Failure(words: "the workbook cannot be begun") }
    self.book = book
    formats = WorkbookFormats(book, in: language)
    let texts = [tables.title, tables.association, tables.period].map { strdup($0[language].fitForWorkbook) }
    defer { texts.forEach { free($0) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.author = texts[1]
    properties.subject = texts[2]
    properties.created = time_t(tables.date.number) * 86_400
    try check(workbook_set_properties(book, &properties))
  }

  deinit {
    if isOpen { workbook_close(book) }
    try? FileManager.default.removeItem(at: path)
  }

  /// Closes the workbook; gives all of it.
  func finished() throws -> [UInt8] {
    isOpen = false
    try check(workbook_close(book))
    return Array(try Data(contentsOf: path))
  }

  func check(_ error: lxw_error) throws {
    guard error == LXW_NO_ERROR else { throw Failure(words: String(cString: lxw_strerror(error))) }
  }

  /// A new sheet, laid out and printed in the direction of the language.
  func sheet(named title: String) throws -> (sheet: Sheet, name: String) {
    let name = available(title)
    guard let sheet = workbook_add_worksheet(book, name) else { throw Failure(words: "no sheet \(name)") }
    names.insert(name.lowercased())
    if language == .arabic { worksheet_right_to_left(sheet) }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    try check(worksheet_repeat_rows(sheet, 0, 0))
    try check(worksheet_set_footer(sheet, "&C&P / &N"))
    return (sheet, name)
  }

  /// A name that sheets may have: up to 31 signs, none of [ ] : * ? / \ and no apostrophe, and no other sheet's.
  private func available(_ title: String) -> String {
    let fit = title.fitForWorkbook.filter { !"[]:*?/\\'".contains($0) }
    func short(_ length: Int) -> String {
      var name = fit
      while name.utf16.count > length { name.removeLast() }
      return name.isEmpty ? "–" : name
    }
    var (name, number) = (short(31), 2)
    while names.contains(name.lowercased()) {
      name = "\(short(27)) \(number)"
      number += 1
    }
    return name
  }
}

extension String {
  /// The text without the signs that no XML may hold, and no longer than a cell may be.
  var fitForWorkbook: String {
    var text = self
    // Most texts are fit at a glance: short, no control, and nothing as high as the signs that are left out.
    let isFit = text.withUTF8 { bytes in
      bytes.count <= 16_000
        && bytes.allSatisfy { (0x20..<0xEF).contains($0) || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
    }
    if isFit { return self }
    var fit = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(16_000) {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      if !isControl && scalar.value & 0xFFFE != 0xFFFE { fit.append(scalar) }
    }
    return String(fit)
  }
}
