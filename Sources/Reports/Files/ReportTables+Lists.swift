public import Vocabulary

extension ReportTables {
  /// One list a table, headed by the columns' codes, and the codebook that says what each code means.
  ///
  /// Numbers are written in full precision, shares as fractions; a number that is not shown is an empty field, and the
  /// column `withheld` says why.
  public func lists(in language: Language) -> [ReportFile] {
    (tables + [codebook]).map { table in
      let table = table.withReasons
      var file = CSVFile(heads: table.columns.map(\.code))
      for row in table.rows { file.append(row.map { $0.field(in: language) }) }
      return ReportFile(name: "\(stem(in: language)).\(table.code).csv", bytes: file.bytes)
    }
  }

  /// What the files of a language are called before the dot: Arabic is the plain name.
  func stem(in language: Language) -> String { language == .arabic ? name : "\(name).\(language.rawValue)" }
}

extension ReportTable.Cell {
  func field(in language: Language) -> CSVFile.Field {
    switch self {
    case .text(let text): .text(text[language])
    case .count(let number): .number(String(number))
    case .share(let value), .number(let value, _): .number(value.description)
    case .day(let day): .number(day.description)
    case .withheld, .empty: .nothing
    }
  }
}
