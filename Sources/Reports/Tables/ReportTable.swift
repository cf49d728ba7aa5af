public import Vocabulary

/// One table of a report: a code, named columns, rows of as many cells, and the charts drawn from them.
public struct ReportTable: Hashable, Sendable {
  /// What the table is called in files: `departments`.
  public let code: String
  /// Its name, short enough for the tab of a sheet.
  public let title: LocalizedText
  public let columns: [Column]
  public let rows: [[Cell]]
  public let charts: [TableChart]

  /// Every row has a cell for each column, and no two columns the same code.
  public init(
    _ code: String, title: LocalizedText, columns: [Column], rows: [[Cell]], charts: [TableChart] = []
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "\(code): a cell for each column")
    precondition(Set(columns.map(\.code)).count == columns.count, "\(code): no column twice")
    self.code = code
    self.title = title
    self.columns = columns
    self.rows = rows
    self.charts = charts
  }

  /// A column: its code in files, its heading, and what it says, for the codebook.
  public struct Column: Hashable, Sendable {
    public let code: String
    public let label: LocalizedText
    public let meaning: LocalizedText
    public let kind: Kind

    public init(_ code: String, _ kind: Kind, label: LocalizedText, meaning: LocalizedText) {
      self.code = code
      self.kind = kind
      self.label = label
      self.meaning = meaning
    }
  }

  /// What the cells of a column hold.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A name or a code.
    case text
    /// A whole number, 0 or more.
    case count
    /// A share, 0…1.
    case share
    /// A number on a scale that the column names.
    case number
    /// A share or, for NPS, points.
    case measure
    case day
  }

  /// What stands in a row under a column.
  public enum Cell: Hashable, Sendable {
    case text(LocalizedText)
    case count(Int)
    /// 0…1, shown as a percentage.
    case share(Double)
    /// Shown with so many decimals at most.
    case number(Double, places: Int)
    case day(Day)
    /// A number that exists or could exist, but is not shown, and why.
    case withheld(LocalizedText)
    /// Nothing belongs here.
    case empty

    /// A code, the same in both languages.
    public static func code(_ text: String) -> Cell { .text(LocalizedText(ar: text, en: text)) }
  }
}

extension ReportTable {
  /// The place of a column; nil where there is none of that code.
  public func place(of column: String) -> Int? { columns.firstIndex { $0.code == column } }

  /// The table with a last column that says why numbers are missing, where any is: numbers' columns hold numbers alone.
  public var withReasons: ReportTable {
    let reasons = rows.map { row in
      row.reduce(into: [LocalizedText]()) { found, cell in
        if case .withheld(let reason) = cell, !found.contains(reason) { found.append(reason) }
      }
    }
    guard reasons.contains(where: { !$0.isEmpty }) else { return self }
    return ReportTable(
      code, title: title, columns: columns + [.withheld],
      rows: zip(rows, reasons).map { row, reasons in
        row + [
          reasons.isEmpty
            ? .empty
            : .text(
              LocalizedText(
                ar: reasons.map(\.ar).joined(separator: "؛ "), en: reasons.map(\.en).joined(separator: "; ")))
        ]
      }, charts: charts)
  }
}

extension ReportTable.Column {
  /// Why a row's numbers are missing.
  static let withheld = ReportTable.Column(
    "withheld", .text, label: LocalizedText(ar: "سبب الحجب", en: "Why not shown"),
    meaning: LocalizedText(
      ar: "سبب غياب رقم في الصف: إجابات أقل من الحد الأدنى، أو لا إجابات. وغياب الإجابات ليس صفراً.",
      en: "Why a number of the row is missing: fewer answers than the least, or none. No answers is not zero."))
}
