import Vocabulary
public import Workflow

/// The shelf of published reports.
extension Ledger {
  /// Every report on the shelf, of the newest period first; the files' names and digests without their bytes.
  public func shelvedReports() throws -> [ShelvedReport] {
    let files = Dictionary(grouping: try files(of: nil), by: { $0.report })
    return try rows("\(Self.shelfColumns) ORDER BY last DESC, kind, report").map { try report(in: $0, files) }
  }

  /// One report of the shelf; nil where there is none of that name.
  public func shelvedReport(named name: String) throws -> ShelvedReport? {
    let files = Dictionary(grouping: try files(of: name), by: { $0.report })
    return try rows("\(Self.shelfColumns) AND report = ?", SQLValue(name)).first.map { try report(in: $0, files) }
  }

  /// All bytes of a file of a report; nil where it has none of that name.
  public func shelvedFile(named name: String, of report: String) throws -> [UInt8]? {
    try rows(
      "SELECT bytes FROM shelved_file WHERE association = ? AND report = ? AND name = ?", SQLValue(report),
      SQLValue(name)
    ).first?.bytes(0)
  }

  /// Puts a report on the shelf in the place of an earlier one of its name. `bytes` has what is new of its files; those that
  /// it names and that are not new stand there already, and those that it does not name are taken away.
  public func shelve(_ report: ShelvedReport, bytes: [String: [UInt8]]) throws {
    try execute(
      """
      INSERT INTO shelved_report (association, report, kind, department, last, title_ar, title_en, period_ar, period_en,
        figures, published)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, report) DO UPDATE SET title_ar = excluded.title_ar, title_en = excluded.title_en,
        period_ar = excluded.period_ar, period_en = excluded.period_en, figures = excluded.figures,
        published = excluded.published
      """, SQLValue(report.name), SQLValue(report.kind.rawValue),
      report.department.map { SQLValue($0) } ?? .null, SQLValue(report.last), SQLValue(report.title.ar),
      SQLValue(report.title.en), SQLValue(report.period.ar), SQLValue(report.period.en), SQLValue(report.figures),
      SQLValue(report.published))
    let named = Set(report.files.map(\.name))
    for file in try files(of: report.name) where !named.contains(file.file.name) || bytes[file.file.name] != nil {
      try execute(
        "DELETE FROM shelved_file WHERE association = ? AND report = ? AND name = ?", SQLValue(report.name),
        SQLValue(file.file.name))
    }
    for file in report.files {
      guard let bytes = bytes[file.name] else { continue }
      try execute(
        "INSERT INTO shelved_file (association, report, name, sha256, size, bytes) VALUES (?, ?, ?, ?, ?, ?)",
        SQLValue(report.name), SQLValue(file.name), SQLValue(file.sha256), SQLValue(file.size), .bytes(bytes))
    }
  }

  private static let shelfColumns = """
    SELECT report, kind, department, last, title_ar, title_en, period_ar, period_en, figures, published
    FROM shelved_report WHERE association = ?
    """

  private func files(of report: String?) throws -> [(report: String, file: ShelvedReport.File)] {
    let columns = "SELECT report, name, size, sha256 FROM shelved_file WHERE association = ?"
    let found =
      if let report { try rows("\(columns) AND report = ? ORDER BY name", SQLValue(report)) } else {
        try rows("\(columns) ORDER BY report, name")
      }
    return try found.map {
      (try $0.text(0), ShelvedReport.File(name: try $0.text(1), size: try $0.integer(2), sha256: try $0.text(3)))
    }
  }

  private func report(
    in row: Row, _ files: [String: [(report: String, file: ShelvedReport.File)]]
  ) throws -> ShelvedReport {
    let name = try row.text(0)
    guard let kind = ShelvedReport.Kind(rawValue: try row.text(1)) else { throw DamagedRow(column: 1) }
    return ShelvedReport(
      name: name, kind: kind, department: row.isNull(2) ? nil : try row.code(2), last: try row.day(3),
      title: LocalizedText(ar: try row.text(4), en: try row.text(5)),
      period: LocalizedText(ar: try row.text(6), en: try row.text(7)), figures: try row.text(8),
      published: try row.moment(9), files: (files[name] ?? []).map(\.file))
  }
}
