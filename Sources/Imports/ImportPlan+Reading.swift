import Surveys
import Tally
public import Vocabulary

extension ImportPlan {
  /// Reads a file: every row becomes a response or is rejected with its line. The caller limits the file's size.
  ///
  /// Nobody answered after `today`: such a day is a slip of the pen, or day and month were turned round.
  ///
  /// `progress` hears, from time to time and at the end, how many of the file's bytes are read.
  public func read(
    _ file: [UInt8], today: Day, progress: (_ read: Int, _ whole: Int) -> Void = { _, _ in }
  ) throws(ImportFileRefusal) -> ImportReading {
    var rows: [ImportedRow] = []
    var departments: [DepartmentCode: LocalizedText] = [:]
    var services: [DepartmentCode: [ServiceCode: LocalizedText]] = [:]
    var groups: [GroupCode: LocalizedText] = [:]
    var ledger = RowLedger(survey: survey)
    let shape = FileShape(columns: map.columns, encoding: map.encoding, delimiter: map.delimiter)
    let read = try RowFile.read(file, shape, progress: progress) { record in
      switch row(record.fields, record.columns, today: today) {
      case .success(let row):
        let place = RowKey(survey: survey, rejected: record.origin)
        departments[row.department.code] = row.department.name
        services[row.department.code, default: [:]][row.service.code] = row.service.name
        if let group = row.group { groups[group.code] = group.name }
        rows.append(
          ImportedRow(
            lines: record.lines, key: ledger.key(record.fields, record.carried), place: place, stratum: row.stratum,
            sheet: row.sheet))
        return []
      case .failure(let found): return found.all
      }
    }
    return ImportReading(file: read, rows: rows, departments: departments, services: services, groups: groups)
  }
}

/// The keys given to a file's rows so far.
private struct RowLedger {
  let survey: String
  private var occurrences: [RowKey: Int] = [:]

  init(survey: String) { self.survey = survey }

  mutating func key(_ fields: [String], _ mark: RowMark?) -> RowKey {
    if let mark { return RowKey(survey: survey, rejected: mark) }
    let first = RowKey(survey: survey, content: fields, occurrence: 1)
    let occurrence = occurrences[first, default: 0] + 1
    occurrences[first] = occurrence
    return occurrence == 1 ? first : RowKey(survey: survey, content: fields, occurrence: occurrence)
  }
}
