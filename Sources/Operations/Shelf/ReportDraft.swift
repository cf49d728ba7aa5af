import Reports
import Vocabulary
import Workflow

/// A report that is about to be put on the shelf: its editions, and their files in the formats that are written here.
struct ReportDraft: Sendable {
  let kind: ShelvedReport.Kind
  let department: DepartmentCode?
  let editions: [ReportEdition]
  let files: [ReportFile]

  init(
    _ report: some WrittenReport, kind: ShelvedReport.Kind, of department: DepartmentCode? = nil,
    as formats: [ReportFormat]
  ) throws {
    self.kind = kind
    self.department = department
    editions = report.editions(in: Language.allCases)
    // What is the same in both languages is one file.
    files = try editions.flatMap { edition in try formats.flatMap { try edition.files(as: $0) } }
      .reduce(into: []) { files, file in if !files.contains(where: { $0.name == file.name }) { files.append(file) } }
  }

  var edition: ReportEdition { editions[0] }
  var name: String { edition.tables.name }

  /// The report as it stands on the shelf with the files that its manifest names.
  func shelved(at now: Moment, under manifest: ReportManifest) -> ShelvedReport {
    let tables = edition.tables
    return ShelvedReport(
      name: tables.name, kind: kind, department: department, last: tables.date, title: tables.title,
      period: tables.period, figures: manifest.contents.figures, published: now, files: manifest.shelvedFiles)
  }

  /// The pages that are still to be printed.
  func orders(under manifest: ReportManifest) -> [PrintOrder] {
    let known = Set(manifest.contents.files.map(\.name))
    return editions.compactMap { edition in
      let file = edition.name(as: .pdf)
      guard !known.contains(file) else { return nil }
      return PrintOrder(
        report: name, figures: manifest.contents.figures, file: file, date: edition.tables.date,
        page: edition.printPage)
    }
  }
}

extension ReportManifest {
  /// The files that it vouches for, and itself, as the shelf lists them.
  var shelvedFiles: [ShelvedReport.File] {
    (contents.files + [ReportManifest.File(file)]).map {
      ShelvedReport.File(name: $0.name, size: $0.bytes, sha256: $0.sha256)
    }.sorted { $0.name < $1.name }
  }

  var file: ReportFile { ReportFile(name: Self.name, bytes: bytes) }
}
