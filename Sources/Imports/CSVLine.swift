/// One line of a CSV file to be written: every field quoted, so that nothing in it can be taken for a separator.
struct CSVLine {
  let fields: [String]
  let delimiter: CSVDelimiter

  /// The line with its end, CR LF (RFC 4180). Bytes, because a quote may be half of what Swift sees as one letter.
  var bytes: [UInt8] {
    let quote = UInt8(ascii: "\"")
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(delimiter.byte) }
      line.append(quote)
      for byte in field.utf8 { line += byte == quote ? [quote, quote] : [byte] }
      line.append(quote)
    }
    return line + [13, 10]
  }
}
