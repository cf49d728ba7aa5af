import Reports
import Storage
import Vocabulary
import Workflow

extension Engine {
  /// Puts a printed page beside the other files of its report, and names it in the manifest. False, and nothing written,
  /// where the report no longer stands there with the numbers that were printed, or where the file is no PDF.
  public func shelve(_ bytes: [UInt8], for order: PrintOrder) async throws -> Bool {
    guard bytes.starts(with: "%PDF-".utf8), order.file.hasSuffix(".pdf") else { return false }
    let key = manifestKey
    let file = ReportFile(name: order.file, bytes: bytes)
    return try await store.write { ledger in
      guard let report = try ledger.shelvedReport(named: order.report), report.figures == order.figures,
        let sealed = try ledger.shelvedFile(named: ReportManifest.name, of: order.report)
      else { return false }
      let manifest = try ReportManifest(reading: sealed, key: key).adding(file, key: key)
      guard manifest.shelvedFiles != report.files else { return true }
      try ledger.shelve(
        ShelvedReport(
          name: report.name, kind: report.kind, department: report.department, last: report.last, title: report.title,
          period: report.period, figures: report.figures, published: report.published, files: manifest.shelvedFiles),
        bytes: [file.name: bytes, ReportManifest.name: manifest.bytes])
      return true
    }
  }
}
