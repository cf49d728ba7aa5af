/// A CSV file read record by record (RFC 4180), in which a bad record never costs another one.
///
/// A record that is broken in form (a quote, too many columns, a field without end) is bad by its first line alone, and
/// reading resumes on the next line. Each byte is nevertheless read at most twice: a record that goes over a line has an
/// even number of quotes on it, so that the same line, read from its start, does not go over its own end.
struct CSVReader: Sequence, IteratorProtocol {
  /// The longest field, in bytes.
  static let longestField = 65_536

  private let text: [UInt8]
  private let delimiter: UInt8
  /// How many columns each record must have, once the first has said so.
  private var columns: Int?
  private(set) var position = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13

  /// Reads UTF-8 text; the first record sets the number of columns.
  init(_ text: [UInt8], delimiter: CSVDelimiter) {
    self.text = text
    self.delimiter = delimiter.byte
  }

  /// The next record; lines without a single character are passed over.
  mutating func next() -> CSVRecord? {
    while position < text.count, isLineEnd(position) { step(past: position) }
    guard position < text.count else { return nil }
    let whole = attempt()
    let record =
      whole.fault == nil || whole.lineCount == 1 && whole.fault != .brokenQuote
      ? whole : firstLine()
    if columns == nil { columns = record.fields.count }
    return record
  }

  /// Reads one record by the rules; the reader stands after it where it is whole.
  private mutating func attempt() -> CSVRecord {
    var fields: [String] = []
    var cursor = position
    var lines = 1
    var fault: CSVRecord.Fault?
    while true {
      if cursor < text.count, text[cursor] == Self.quote {
        guard let (field, end) = quotedField(from: cursor) else { return broken() }
        for place in cursor..<end where endsLine(place) { lines += 1 }
        fields.append(field)
        if end - cursor > Self.longestField { fault = .tooLong }
        cursor = end
      } else {
        let end = plainEnd(from: cursor)
        guard end == text.count || text[end] != Self.quote else { return broken() }
        fields.append(String(decoding: text[cursor..<end], as: UTF8.self))
        if end - cursor > Self.longestField { fault = .tooLong }
        cursor = end
      }
      guard cursor < text.count, text[cursor] == delimiter else { break }
      cursor += 1
    }
    // Spreadsheets fill all lines up to the longest with empty fields: beyond the last column those say nothing.
    while fields.count > columns ?? 1, fields.last?.isEmpty == true { fields.removeLast() }
    if fault == nil, let columns, fields.count != columns {
      fault = .columns(found: fields.count, expected: columns)
    }
    let record = CSVRecord(line: line, lineCount: lines, fields: fields, fault: fault)
    if fault == nil || lines == 1 {
      line += lines - 1
      step(past: cursor)
    }
    return record
  }

  private func broken() -> CSVRecord { CSVRecord(line: line, lineCount: 1, fields: [], fault: .brokenQuote) }

  /// The first line alone, cut at every separator, quotes left as they stand. Whatever is wrong with a record of several
  /// lines, a quote is the likely cause.
  private mutating func firstLine() -> CSVRecord {
    var end = position
    while end < text.count, !isLineEnd(end) { end += 1 }
    let fields = text[position..<end].split(separator: delimiter, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let record = CSVRecord(line: line, lineCount: 1, fields: fields, fault: .brokenQuote)
    step(past: end)
    return record
  }

  /// A field in quotes and where it ends; nil where its quote is not closed just before a separator or the line's end.
  private func quotedField(from start: Int) -> (String, Int)? {
    var content: [UInt8] = []
    var cursor = start + 1
    while cursor < text.count {
      let byte = text[cursor]
      cursor += 1
      guard byte == Self.quote else {
        content.append(byte)
        continue
      }
      guard cursor < text.count, text[cursor] == Self.quote else {
        guard cursor == text.count || text[cursor] == delimiter || isLineEnd(cursor) else { return nil }
        return (String(decoding: content, as: UTF8.self), cursor)
      }
      content.append(byte)
      cursor += 1
    }
    return nil
  }

  /// Where a field without quotes stops: at a separator, a line's end, or a quote that does not belong there.
  private func plainEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != delimiter, !isLineEnd(end), text[end] != Self.quote { end += 1 }
    return end
  }

  private func isLineEnd(_ place: Int) -> Bool {
    text[place] == Self.lineFeed || text[place] == Self.carriageReturn
  }

  /// Whether a line ends with this byte: LF, CR LF (counted at its LF), or a CR of its own.
  private func endsLine(_ place: Int) -> Bool {
    text[place] == Self.lineFeed
      || text[place] == Self.carriageReturn && !(place + 1 < text.count && text[place + 1] == Self.lineFeed)
  }

  /// Goes to the start of the next line.
  private mutating func step(past end: Int) {
    guard end < text.count else {
      position = text.count
      return
    }
    let both = text[end] == Self.carriageReturn && end + 1 < text.count && text[end + 1] == Self.lineFeed
    position = end + (both ? 2 : 1)
    line += 1
  }
}
