public import Vocabulary

/// A report as tables of typed cells, in both languages and in no format yet: what workbooks and lists are written from.
///
/// Whatever report gives one can be had in every format:
///
///     report.tables.workbook(in: .arabic)
///     report.tables.lists(in: .english)
public struct ReportTables: Hashable, Sendable {
  /// What its files are called: `monthly-2026-10`.
  public let name: String
  public let title: LocalizedText
  /// The association's name.
  public let association: LocalizedText
  /// The period in words: «أكتوبر ٢٠٢٦م».
  public let period: LocalizedText
  /// The report's own date, which its files bear whenever they are made: the last day of its period.
  public let date: Day
  public let tables: [ReportTable]
  /// How the numbers were made, a sentence each.
  public let method: [LocalizedText]

  public init(
    name: String, title: LocalizedText, association: LocalizedText, period: LocalizedText, date: Day,
    tables: [ReportTable], method: [LocalizedText]
  ) {
    self.name = name
    self.title = title
    self.association = association
    self.period = period
    self.date = date
    self.tables = tables
    self.method = method
  }
}
