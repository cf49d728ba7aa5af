public import Vocabulary

/// A report as it stands on the shelf: what it is, for whom, and which files it has.
public struct ShelvedReport: Hashable, Sendable {
  /// What a report is of.
  public enum Kind: String, Hashable, Sendable, CaseIterable { case monthly, department, board }

  /// A file by name, with its length and digest.
  public struct File: Hashable, Sendable {
    public let name: String
    public let size: Int
    public let sha256: String

    public init(name: String, size: Int, sha256: String) {
      self.name = name
      self.size = size
      self.sha256 = sha256
    }
  }

  /// What it is called in files: `department-maintenance-2026-10`.
  public let name: String
  public let kind: Kind
  /// Whose it is; nil where it is the association's.
  public let department: DepartmentCode?
  /// The last day of its period.
  public let last: Day
  public let title: LocalizedText
  public let period: LocalizedText
  /// The digest of all its numbers.
  public let figures: String
  public let published: Moment
  /// In the order of their names.
  public let files: [File]

  public init(
    name: String, kind: Kind, department: DepartmentCode?, last: Day, title: LocalizedText, period: LocalizedText,
    figures: String, published: Moment, files: [File]
  ) {
    self.name = name
    self.kind = kind
    self.department = department
    self.last = last
    self.title = title
    self.period = period
    self.figures = figures
    self.published = published
    self.files = files
  }

  /// Its period as addresses have it, the end of its name: `2026-10`, `2026-Q3`, `1448`.
  public var periodCode: String {
    String(name.dropFirst("\(kind.rawValue)-\(department.map { "\($0)-" } ?? "")".count))
  }

  /// For whom it stands there.
  public var audience: ReportAudience { department.map { .department($0) } ?? .association }
}
