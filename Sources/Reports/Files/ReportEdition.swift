public import Vocabulary

/// A report in one language, ready to be written in any format; every report value gives one.
public struct ReportEdition: Sendable {
  public let language: Language
  public let tables: ReportTables
  /// The report as one page.
  public let html: String
  /// All its numbers, the same in both languages.
  public let json: [UInt8]

  public init(language: Language, tables: ReportTables, html: String, json: [UInt8]) {
    self.language = language
    self.tables = tables
    self.html = html
    self.json = json
  }

  /// The page as a printer takes it.
  public var printPage: String { PrintPage.html(of: html) }

  /// The name of its file of a format, as far as it has one; lists have a name for each table.
  public func name(as format: ReportFormat) -> String {
    format == .json ? "\(tables.name).json" : "\(tables.stem(in: language)).\(format.rawValue)"
  }

  /// Its files in a format; none for PDF, which a printer makes of the page.
  public func files(as format: ReportFormat) throws -> [ReportFile] {
    switch format {
    case .html: [ReportFile(name: name(as: .html), bytes: Array(html.utf8))]
    case .json: [ReportFile(name: name(as: .json), bytes: json)]
    case .xlsx: [ReportFile(name: name(as: .xlsx), bytes: try tables.workbook(in: language))]
    case .csv: tables.lists(in: language)
    case .pdf: []
    }
  }
}
