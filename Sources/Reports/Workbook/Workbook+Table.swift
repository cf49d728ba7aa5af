import CXlsxWriter
import Vocabulary

extension Workbook {
  /// Adds a table as a sheet: its headings in the first row, which stays in sight, and its charts beside it.
  func add(_ table: ReportTable) throws {
    let (sheet, name) = try sheet(named: table.title[language])
    for (place, column) in table.columns.enumerated() {
      try write(column.label[language], sheet, 0, place, formats.head)
      try check(
        worksheet_set_column(sheet, UInt16(place), UInt16(place), width(of: place, in: table), nil))
    }
    for (row, cells) in table.rows.enumerated() {
      for (place, cell) in cells.enumerated() { try write(cell, sheet, row + 1, place) }
    }
    if !table.rows.isEmpty, !table.columns.isEmpty {
      try check(
        worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(table.columns.count - 1)))
    }
    for (place, chart) in table.charts.enumerated() { try add(chart, of: table, on: sheet, named: name, at: place) }
  }

  private func write(_ cell: ReportTable.Cell, _ sheet: Sheet, _ row: Int, _ column: Int) throws {
    func number(_ value: Double, _ format: WorkbookFormats.Format?) throws {
      try check(worksheet_write_number(sheet, UInt32(row), UInt16(column), value, format))
    }
    switch cell {
    case .text(let text): try write(text[language], sheet, row, column, formats.text)
    case .count(let count): try number(Double(count), formats.count)
    case .share(let share): try number(share, formats.share)
    case .number(let value, let places): try number(value, formats.number(places: places))
    case .day(let day):
      let date = day.gregorian
      var written = lxw_datetime()
      (written.year, written.month, written.day) = (Int32(date.year), Int32(date.month), Int32(date.day))
      try check(worksheet_write_datetime(sheet, UInt32(row), UInt16(column), &written, formats.day))
    case .withheld: try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), formats.withheld))
    case .empty: break
    }
  }

  /// Writes a text as a text, whatever sign it begins with.
  private func write(
    _ text: String, _ sheet: Sheet, _ row: Int, _ column: Int, _ format: WorkbookFormats.Format?
  ) throws {
    try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), text.fitForWorkbook, format))
  }

  /// Wide enough for what stands in the column; long texts are broken into lines.
  private func width(of place: Int, in table: ReportTable) -> Double {
    let longest =
      table.rows.lazy.map { row in
        if case .text(let text) = row[place] { text[self.language].count } else { 8 }
      }.max() ?? 8
    return Double(min(max(longest, table.columns[place].label[language].count * 3 / 4, 8) + 3, 70))
  }
}
