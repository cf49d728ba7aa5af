public import Vocabulary

/// A report that can be had in every format: the month's, a department's, the board's.
///
/// It gives its numbers as tables, as one page and as JSON, all from one value; files and workbooks are written from these.
public protocol WrittenReport: Sendable {
  /// The report's numbers as tables, from which its workbook and its lists are written.
  var tables: ReportTables { get }
  /// The report as one page.
  func html(in language: Language) -> String
  /// All its numbers, the same in both languages.
  func json() -> [UInt8]
}

extension WrittenReport {
  /// The report in one language, ready for every format.
  public func edition(in language: Language) -> ReportEdition {
    ReportEdition(language: language, tables: tables, html: html(in: language), json: json())
  }

  /// The report in several languages, from tables and numbers that are made once.
  public func editions(in languages: [Language]) -> [ReportEdition] {
    let (tables, json) = (tables, json())
    return languages.map { ReportEdition(language: $0, tables: tables, html: html(in: $0), json: json) }
  }
}

extension MonthlyReport: WrittenReport {}
extension DepartmentReport: WrittenReport {}
extension BoardReport: WrittenReport {}
