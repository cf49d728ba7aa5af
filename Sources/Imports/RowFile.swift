import Vocabulary

/// A file of rows as it was read: what it is known by, and the rows that were rejected, each with its line.
struct RowFile: Sendable {
  /// The file's digest, as rejected rows are marked with it.
  let source: String
  let encoding: TextEncoding
  let delimiter: CSVDelimiter
  /// The file's own columns, as its first line names them.
  let columns: [String]
  private(set) var rejected: [RejectedRow] = []
}

/// What a map says of a file's form: the columns it must have, and where it is silent, what is found.
struct FileShape {
  let columns: [String]
  let encoding: TextEncoding?
  let delimiter: CSVDelimiter?
}

/// A row that is sound in form: what its cells say is yet to be read.
struct SoundRecord {
  let lines: ClosedRange<Int>
  let fields: [String]
  let columns: ImportColumns
  /// The mark it carries from an earlier rejection.
  let carried: RowMark?
  /// Where it was rejected first, or would be.
  let origin: RowMark
}

extension RowFile {
  /// Reads a file. `take` is given every sound row, and answers with what is wrong with it: nothing where it was taken.
  static func read(
    _ file: [UInt8], _ shape: FileShape, progress: (_ read: Int, _ whole: Int) -> Void,
    take: (SoundRecord) -> [RowFault]
  ) throws(ImportFileRefusal) -> RowFile {
    let (text, encoding) = try TextEncoding.decode(file, orElse: shape.encoding)
    let delimiter = shape.delimiter ?? .detected(in: text)
    var reader = CSVReader(text, delimiter: delimiter)
    guard let header = reader.next(), !header.isBlank else { throw .empty }
    guard header.fault != .brokenQuote else { throw .headerBroken }
    let columns = try ImportColumns(header.fields, for: shape.columns)
    var reading = RowFile(
      source: RowMark.source(of: file), encoding: encoding, delimiter: delimiter, columns: columns.own(header.fields))
    var marked: [RowMark: Int] = [:]
    var records = 0
    while let record = reader.next() {
      reading.take(record, columns, &marked, take)
      records += 1
      if records % 1_000 == 0 { progress(reader.position, text.count) }
    }
    progress(text.count, text.count)
    return reading
  }

  /// Has a record taken, or puts it among the rejected.
  private mutating func take(
    _ record: CSVRecord, _ columns: ImportColumns, _ marked: inout [RowMark: Int], _ take: (SoundRecord) -> [RowFault]
  ) {
    let lines = record.line...(record.line + record.lineCount - 1)
    let fields = columns.own(record.fields)
    let mark = columns.mark(record.fields)
    let origin = mark.carried ?? RowMark(source: source, line: record.line)
    var faults: [RowFault] = []
    if columns.awaitsMending(record.fields) {
      faults.append(.brokenQuote)
    } else if let fault = record.fault {
      faults.append(RowFault(fault))
    }
    if mark.changed != nil { faults.append(.marksChanged) }
    if record.isBlank, record.fault == nil { faults.append(.blank) }
    if faults.isEmpty, fields.contains(where: CellText.isDamaged) { faults.append(.damaged) }
    if faults.isEmpty, let carried = mark.carried, let line = marked[carried] { faults.append(.marksTwice(line: line)) }
    if faults.isEmpty {
      faults = take(
        SoundRecord(lines: lines, fields: fields, columns: columns, carried: mark.carried, origin: origin))
      if faults.isEmpty {
        if let carried = mark.carried { marked[carried] = record.line }
        return
      }
    }
    rejected.append(
      RejectedRow(lines: lines, faults: faults, fields: fields, mark: origin, changedMarks: mark.changed))
  }
}
