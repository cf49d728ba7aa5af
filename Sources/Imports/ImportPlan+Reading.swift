import Surveys
import Tally
import Vocabulary

extension ImportPlan {
  /// Reads a file: every row becomes a response or is rejected with its line. The caller limits the file's size.
  ///
  /// `progress` hears, from time to time and at the end, how many of the file's bytes are read.
  public func read(
    _ file: [UInt8], progress: (_ read: Int, _ whole: Int) -> Void = { _, _ in }
  ) throws(ImportFileRefusal) -> ImportReading {
    let (text, encoding) = try TextEncoding.decode(file, orElse: map.encoding)
    let delimiter = map.delimiter ?? .detected(in: text)
    var reader = CSVReader(text, delimiter: delimiter)
    guard let header = reader.next(), !header.isBlank else { throw .empty }
    guard header.fault != .brokenQuote else { throw .headerBroken }
    let columns = try ImportColumns(header.fields, for: map)
    var reading = ImportReading(
      source: RowMark.source(of: file), encoding: encoding, delimiter: delimiter, columns: columns.own(header.fields))
    var ledger = RowLedger(survey: survey)
    var records = 0
    while let record = reader.next() {
      take(record, columns, into: &reading, &ledger)
      records += 1
      if records % 1_000 == 0 { progress(reader.position, text.count) }
    }
    progress(text.count, text.count)
    return reading
  }

  /// Puts a record among the rows or among the rejected.
  private func take(
    _ record: CSVRecord, _ columns: ImportColumns, into reading: inout ImportReading, _ ledger: inout RowLedger
  ) {
    let lines = record.line...(record.line + record.lineCount - 1)
    let fields = columns.own(record.fields)
    let mark = columns.mark(record.fields)
    let origin = mark.carried ?? RowMark(source: reading.source, line: record.line)
    var faults: [RowFault] = []
    if columns.awaitsMending(record.fields) {
      faults.append(.brokenQuote)
    } else if let fault = record.fault {
      faults.append(RowFault(fault))
    }
    if case .changed = mark { faults.append(.marksChanged) }
    if record.isBlank, record.fault == nil { faults.append(.blank) }
    if faults.isEmpty, fields.contains(where: CellText.isDamaged) { faults.append(.damaged) }
    if faults.isEmpty, case .carried(let carried) = mark, let line = ledger.line(of: carried) {
      faults.append(.marksTwice(line: line))
    }
    if faults.isEmpty {
      switch row(fields, columns) {
      case .success(let row):
        let key = ledger.key(fields, mark.carried, at: record.line)
        let place = RowKey(survey: survey, rejected: origin)
        reading.departments[row.department.code] = row.department.name
        reading.services[row.department.code, default: [:]][row.service.code] = row.service.name
        reading.rows.append(ImportedRow(lines: lines, key: key, place: place, stratum: row.stratum, sheet: row.sheet))
        return
      case .failure(let found): faults = found.all
      }
    }
    reading.rejected.append(RejectedRow(lines: lines, faults: faults, fields: fields, mark: origin))
  }
}

/// The keys given to a file's rows so far.
private struct RowLedger {
  let survey: String
  private var occurrences: [RowKey: Int] = [:]
  private var marked: [RowMark: Int] = [:]

  init(survey: String) { self.survey = survey }

  /// The line of the row that carries the mark already.
  func line(of mark: RowMark) -> Int? { marked[mark] }

  mutating func key(_ fields: [String], _ mark: RowMark?, at line: Int) -> RowKey {
    if let mark {
      marked[mark] = line
      return RowKey(survey: survey, rejected: mark)
    }
    let first = RowKey(survey: survey, content: fields, occurrence: 1)
    let occurrence = occurrences[first, default: 0] + 1
    occurrences[first] = occurrence
    return occurrence == 1 ? first : RowKey(survey: survey, content: fields, occurrence: occurrence)
  }
}
