import ArgumentParser
import Foundation
import Operations
import Printing
import Reports
import Vocabulary

/// The monthly run: the reports of a month onto the shelf, and their pages printed here.
///
/// Where the server has the database, it makes and keeps all but the PDFs. They are printed by this process: a browser makes
/// code as it runs, which the server's service may not.
struct MonthlyRun {
  let database: DatabaseOption
  let reports: String?
  /// Nil for whichever months of the calendars are over and not on the shelf.
  let month: CivilMonth?
  let calendars: [CivilCalendar]
  let formats: [ReportFormat]

  func run() async throws {
    let others = formats.filter { $0 != .pdf }
    let folder = PrintFolder(URL(filePath: "\(try database.place).printing").path)
    defer { folder.remove() }
    folder.remove()
    let months =
      month.map { ["\($0)"] } ?? ["--due", "--calendar", calendars.map(\.rawValue).joined(separator: ",")]
    var arguments = ["report", "publish"] + months + database.arguments
    if let reports { arguments += ["--reports", reports] }
    if !others.isEmpty { arguments += ["--formats", others.map(\.rawValue).joined(separator: ",")] }
    if formats.contains(.pdf) { arguments += ["--pages", folder.path] }
    try await carryOut(arguments)
    guard formats.contains(.pdf) else { return }
    let orders = try folder.orders()
    guard !orders.isEmpty else { return }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let printer = try PDFPrinter.found(in: path)
    try await print(orders, by: printer, into: folder)
    try await carryOut(["report", "shelve", folder.path] + database.arguments)
  }

  /// Prints the pages, as many at once as there are processors.
  private func print(_ orders: [PrintOrder], by printer: PDFPrinter, into folder: PrintFolder) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var waiting = orders[...]
      func next() {
        guard let order = waiting.popFirst() else { return }
        group.addTask { try folder.take(try await printer.pdf(of: order.page, dated: order.date), for: order) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { next() }
      var done = 0
      while try await group.next() != nil {
        done += 1
        Console.progress(done, of: orders.count)
        next()
      }
    }
  }

  /// Carries out a part of the run here, or in the server that has the database.
  private func carryOut(_ arguments: [String]) async throws {
    let status = await Rida.carryOut(arguments)
    guard status == 0 else { throw ExitCode(status) }
  }
}
