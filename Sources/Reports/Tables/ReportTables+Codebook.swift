import Vocabulary

extension ReportTables {
  /// The codebook: what each column of each table is called and says.
  public var codebook: ReportTable {
    ReportTable(
      "codebook", title: LocalizedText(ar: "دليل الأعمدة", en: "Codebook"),
      columns: [
        .plain("table", LocalizedText(ar: "الجدول", en: "Table")),
        .plain("column", LocalizedText(ar: "رمز العمود", en: "Column code")),
        .plain("label", LocalizedText(ar: "العمود", en: "Column")),
        .plain("kind", LocalizedText(ar: "ما فيه", en: "Holds")),
        .plain("meaning", LocalizedText(ar: "المعنى", en: "Meaning")),
      ],
      rows: tables.map(\.withReasons).flatMap { table in
        table.columns.map { column in
          [.code(table.code), .code(column.code), .text(column.label), .text(column.kind.words), .text(column.meaning)]
        }
      })
  }

  /// The report itself and its method: what a reader must know before any number.
  public var about: ReportTable {
    func line(_ ar: String, _ en: String, _ cell: ReportTable.Cell) -> [ReportTable.Cell] {
      [.text(LocalizedText(ar: ar, en: en)), cell]
    }
    return ReportTable(
      "method", title: LocalizedText(ar: "الطريقة", en: "Method"),
      columns: [
        .plain("subject", LocalizedText(ar: "الموضوع", en: "Subject")),
        .plain("words", LocalizedText(ar: "البيان", en: "Words")),
      ],
      rows: [
        line("التقرير", "Report", .text(title)), line("الجمعية", "Association", .text(association)),
        line("الفترة", "Period", .text(period)), line("تاريخ التقرير", "Date of the report", .day(date)),
      ] + method.map { line("الطريقة", "Method", .text($0)) })
  }
}

extension ReportTable.Column {
  /// A column of text that its heading explains.
  static func plain(_ code: String, _ label: LocalizedText) -> ReportTable.Column {
    ReportTable.Column(code, .text, label: label, meaning: label)
  }
}

extension ReportTable.Kind {
  /// What the cells hold, for the codebook.
  var words: LocalizedText {
    switch self {
    case .text: LocalizedText(ar: "نص", en: "text")
    case .count: LocalizedText(ar: "عدد", en: "count")
    case .share: LocalizedText(ar: "نسبة من ٠ إلى ١", en: "share, 0 to 1")
    case .number: LocalizedText(ar: "رقم", en: "number")
    case .measure: LocalizedText(ar: "نسبة من ٠ إلى ١، أو نقاط لمؤشر التوصية", en: "share, 0 to 1, or points for NPS")
    case .day: LocalizedText(ar: "تاريخ ميلادي", en: "Gregorian date")
    }
  }
}
