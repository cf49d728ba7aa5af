import Foundation
import Operations
import Vocabulary

/// A folder in which pages wait to be printed, and their PDFs to be fetched: the way between the server, which may not start
/// a browser, and the command that prints.
struct PrintFolder {
  let path: String

  init(_ written: String) { path = Workplace.path(written) }

  /// An order as its file has it; the page stands beside it.
  private struct Slip: Codable {
    let report: String
    let figures: String
    let file: String
    let day: Int
  }

  private static let list = "orders.json"
  private static let most = 64 * 1_024 * 1_024

  /// Writes the pages, their list last.
  func write(_ orders: [PrintOrder]) throws {
    for order in orders { try OutputFile.write(Array(order.page.utf8), to: place(order, "html")) }
    let slips = orders.map { Slip(report: $0.report, figures: $0.figures, file: $0.file, day: $0.date.number) }
    try OutputFile.write(Array(try JSONEncoder().encode(slips)), to: "\(path)/\(Self.list)")
  }

  /// The pages that wait.
  func orders() throws -> [PrintOrder] {
    let bytes = try InputFile.bytes(of: "\(path)/\(Self.list)", most: Self.most)
    guard let slips = try? JSONDecoder().decode([Slip].self, from: Data(bytes)),
      slips.allSatisfy({ !$0.file.contains("/") && !$0.file.hasPrefix(".") })
    else {
      throw Problem(
        65,
        LocalizedText(
          ar: "الملف \(path)/\(Self.list) لا يُقرأ. أعد الأمر: rida report monthly --all",
          en: "\(path)/\(Self.list) cannot be read. Give the command again: rida report monthly --all"))
    }
    return try slips.map { slip in
      let page = try InputFile.bytes(of: "\(path)/\(slip.file).html", most: Self.most)
      return PrintOrder(
        report: slip.report, figures: slip.figures, file: slip.file, date: Day(number: slip.day),
        page: String(decoding: page, as: UTF8.self))
    }
  }

  /// The PDF of a page; nil where it was not printed.
  func printed(_ order: PrintOrder) throws -> [UInt8]? {
    let file = "\(path)/\(order.file)"
    return FileManager.default.fileExists(atPath: file) ? try InputFile.bytes(of: file, most: Self.most) : nil
  }

  func take(_ pdf: [UInt8], for order: PrintOrder) throws { try OutputFile.write(pdf, to: "\(path)/\(order.file)") }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private func place(_ order: PrintOrder, _ ending: String) -> String { "\(path)/\(order.file).\(ending)" }
}
