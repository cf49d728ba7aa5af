public import Vocabulary

/// What a backup held when it was made, written beside it: against this a restored database is held.
public struct BackupManifest: Codable, Sendable, Hashable {
  /// When it was made, as `2026-10-11T09:00:00Z`.
  public let made: String
  public let responses: Int
  /// The records of the audit, and the digest of the last, which proves that none was cut off.
  public let auditRecords: Int
  public let auditSeal: String
  /// One report, to be the same byte for byte; none where nothing was answered yet.
  public let report: [Report]
  /// How much in it did not agree; nil where all was well.
  public internal(set) var faults: Int?

  /// A month's report, and the SHA-256 of its JSON file.
  public struct Report: Codable, Sendable, Hashable {
    public let month: String
    public let digest: String
  }

  /// In what another state of the same database differs; empty where it is the same.
  public func differences(from other: BackupManifest) -> [LocalizedText] {
    var found: [LocalizedText] = []
    if responses != other.responses {
      found.append(
        LocalizedText(
          ar: "عدد الإجابات \(other.responses)، وكان \(responses) عند النسخ.",
          en: "There are \(other.responses) responses; there were \(responses) when the backup was made."))
    }
    if (auditRecords, auditSeal) != (other.auditRecords, other.auditSeal) {
      found.append(
        LocalizedText(
          ar: "سجل الأعمال لا ينتهي بما كان ينتهي به عند النسخ.",
          en: "The record of acts does not end as it ended when the backup was made."))
    }
    if report != other.report {
      found.append(
        LocalizedText(
          ar: "تقرير \(report.first?.month ?? "-") ليس كما كان عند النسخ.",
          en: "The report of \(report.first?.month ?? "-") is not what it was when the backup was made."))
    }
    if faults != other.faults {
      found.append(
        LocalizedText(
          ar: "عدد ما لا يتفق فيها \(other.faults ?? 0)، وكان \(faults ?? 0) عند النسخ.",
          en: "There are \(other.faults ?? 0) faults in it; there were \(faults ?? 0) when the backup was made."))
    }
    return found
  }
}
