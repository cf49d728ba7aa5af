import Reports
import Storage
import Workflow

extension Ledger {
  /// What is not as it was published on the shelf: a manifest that the key did not seal, a report or a file that is not as
  /// its manifest says. One file at a time is in memory.
  func reviewShelf(sealedBy key: [UInt8]) throws -> [String] {
    try shelvedReports().flatMap { report in
      guard let sealed = try shelvedFile(named: ReportManifest.name, of: report.name),
        let manifest = try? ReportManifest(reading: sealed, key: key), manifest.contents.report == report.name
      else { return ["report \(report.name): its manifest is missing or not genuine"] }
      return try faults(of: report, beside: manifest)
    }
  }

  private func faults(of report: ShelvedReport, beside manifest: ReportManifest) throws -> [String] {
    var faults: [String] = []
    if manifest.contents.figures != report.figures {
      faults.append("report \(report.name): its numbers' digest differs")
    }
    let vouched = manifest.shelvedFiles
    for file in vouched where !report.files.contains(where: { $0.name == file.name }) {
      faults.append("report \(report.name): \(file.name) is missing")
    }
    for file in report.files {
      let kept = try shelvedFile(named: file.name, of: report.name).map {
        ReportManifest.File(ReportFile(name: file.name, bytes: $0))
      }
      guard let kept, vouched.contains(file), kept.sha256 == file.sha256, kept.bytes == file.size else {
        faults.append("report \(report.name): \(file.name) is not as it was published")
        continue
      }
    }
    return faults
  }
}
