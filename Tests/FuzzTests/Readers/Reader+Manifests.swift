import Foundation
import Vocabulary
import Workflow

@testable import Operations
@testable import Reports

extension Reader {
  /// What lies beside other files and vouches for them or rules them: of a report, of a backup, and the periods of keeping.
  static let manifests = Reader(
    "manifests",
    words: [
      "contents", "seal", "files", "report", "made", "responses", "auditSeal", "days", "basis", "{", "[", "\"", "-1",
    ],
    seeds: {
      let manifest = ReportManifest(contents: contents, key: key)
      let backup = try JSONEncoder().encode(
        BackupManifest(
          made: "2026-10-11T09:00:00Z", responses: 3, auditRecords: 2, auditSeal: "ab",
          report: [BackupManifest.Report(month: "2026-10", digest: "ab")]))
      return [manifest.bytes, Array(backup), try Tree.bytes("Sources/Workflow/Privacy/Defaults/retention.json")]
    }
  ) { bytes in
    var isTaken = false
    do throws(ManifestRefusal) {
      let manifest = try ReportManifest(reading: bytes, key: key)
      isTaken = true
      if manifest.contents != contents || manifest.bytes != bytes { throw .notGenuine }
    } catch {
      try promiseWords(error.words, "\(error)")
      try promise(!isTaken, "a manifest that nobody sealed is genuine")
    }
    if let backup = try? JSONDecoder().decode(BackupManifest.self, from: Data(bytes)) {
      isTaken = true
      let again = try JSONDecoder().decode(BackupManifest.self, from: try JSONEncoder().encode(backup))
      try promise(backup == again && backup.differences(from: again).isEmpty, "a backup differs from itself")
    }
    if try taken(Data(bytes), by: RetentionPeriods.init(reading:), else: \.words) != nil { isTaken = true }
    return isTaken
  }

  private static let key: [UInt8] = Array(repeating: 3, count: 32)

  private static let contents: ReportManifest.Contents = {
    let text = LocalizedText(ar: "تقرير", en: "Report")
    return ReportManifest.Contents(
      report: "monthly-2026-10", title: text, association: text, period: text, date: "2026-11-01", program: "1.0",
      figures: "ab", files: [])
  }()
}
