import CZip
import Foundation
import XLSForms

/// Workbooks put together by hand, sound or not.
enum Packed {
  static let emptySheet = "<worksheet><sheetData/></worksheet>"

  static func workbook(
    name: String = "survey", sheet: String = emptySheet, shared: String? = nil,
    target: String = "worksheets/sheet1.xml",
    more: [(String, [UInt8])] = []
  ) throws -> [UInt8] {
    let texts = shared.map { [("xl/sharedStrings.xml", Array($0.utf8))] } ?? []
    return try workbook(name: name, sheetBytes: Array(sheet.utf8), target: target, more: texts + more)
  }

  static func workbook(
    name: String = "survey", sheetBytes: [UInt8], target: String = "worksheets/sheet1.xml",
    more: [(String, [UInt8])] = []
  ) throws -> [UInt8] {
    let book = #"<workbook xmlns:r="r"><sheets><sheet name="\#(name)" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    let relations = #"<Relationships><Relationship Id="rId1" Target="\#(target)"/></Relationships>"#
    return try files(
      [
        ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
        ("xl/worksheets/sheet1.xml", sheetBytes),
      ] + more)
  }

  struct Failure: Error {}

  static func files(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "packed-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: path) }
    guard let archive = zip_open(path.path, ZIP_CREATE | ZIP_EXCL, nil) else { throw Failure() }
    for (name, bytes) in files {
      guard let kept = malloc(max(1, bytes.count)) else { throw Failure() }
      bytes.withUnsafeBytes { if let start = $0.baseAddress { kept.copyMemory(from: start, byteCount: bytes.count) } }
      let source = zip_source_buffer(archive, kept, zip_uint64_t(bytes.count), 1)
      guard zip_file_add(archive, name, source, 0) >= 0 else { throw Failure() }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
    return Array(try Data(contentsOf: path))
  }
}
