import Foundation
public import Vocabulary

/// The record of processing activities (Personal Data Protection Law, Art. 31): every column that the schema has, with what
/// it holds, why, on what basis and for how long.
///
/// The columns are read from the schema itself, what is said of them from `processing.json` beside it.
public struct ProcessingRecord: Hashable, Sendable, Encodable {
  public struct Use: Hashable, Sendable, Codable {
    public let purpose: LocalizedText
    public let basis: LocalizedText
    /// Whose data.
    public let people: LocalizedText
    /// The period of retention that holds, by its name; nil where the rows stay as long as the association's records.
    public let period: String?
  }

  public struct Column: Hashable, Sendable, Encodable {
    public let table: String
    public let column: String
    /// What kind of thing it holds.
    public let holds: LocalizedText
    public let use: Use
  }

  public let columns: [Column]
  /// Columns of the schema of which nothing is said, and sayings about columns that are not there; both must be empty.
  public let unexplained: [String]
  public let unfounded: [String]

  private struct Sayings: Codable {
    struct Table: Codable {
      let use: String
      let columns: [String: String]
    }

    let natures: [String: LocalizedText]
    let uses: [String: Use]
    let tables: [String: Table]
  }

  /// The record of the schema as this program makes it.
  public static func ofTheSchema() throws -> ProcessingRecord {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    let found = try file.write { connection in
      try connection.rows(
        """
        SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'schema_step' ORDER BY t.name, c.cid
        """
      ).map { (table: try $0.text(0), column: try $0.text(1)) }
    }
    let said = try JSONDecoder().decode(Sayings.self, from: Data(PackageResources.processing_json))
    var (columns, unexplained): ([Column], [String]) = ([], [])
    for (table, column) in found {
      guard let entry = said.tables[table], let use = said.uses[entry.use],
        let holds = entry.columns[column].flatMap({ said.natures[$0] })
      else {
        unexplained.append("\(table).\(column)")
        continue
      }
      columns.append(Column(table: table, column: column, holds: holds, use: use))
    }
    let there = Set(found.map { "\($0.table).\($0.column)" })
    let unfounded = said.tables.flatMap { table, entry in entry.columns.keys.map { "\(table).\($0)" } }
      .filter { !there.contains($0) }.sorted()
    return ProcessingRecord(columns: columns, unexplained: unexplained, unfounded: unfounded)
  }

  /// The record to read, a use after the other, with its tables and columns; `periods` are the words for each period.
  public func text(in language: Language, periods: [String: String]) -> String {
    let uses = columns.map(\.use).reduce(into: [Use]()) { if !$0.contains($1) { $0.append($1) } }
    let labels =
      language == .arabic
      ? ["الأساس", "أصحاب البيانات", "مدة الحفظ", "سجلات الجمعية"]
      : ["Basis", "Whose data", "Kept", "as the association's records"]
    return uses.map { use in
      var lines = ["# \(use.purpose[language])", ""]
      lines.append("- \(labels[0]): \(use.basis[language])")
      lines.append("- \(labels[1]): \(use.people[language])")
      lines.append("- \(labels[2]): \(use.period.map { periods[$0] ?? $0 } ?? labels[3])")
      for column in columns where column.use == use {
        lines.append("- `\(column.table).\(column.column)`: \(column.holds[language])")
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
