/// The values of a statement in the form in which they are sent: binary, each with the number of its type.
struct SentValues {
  /// 20 bigint, 25 text, 17 bytea; 0 lets the server find the type of a null.
  let types: [UInt32]
  private let bytes: [UInt8]
  /// Where each begins; nil for a null.
  private let starts: [Int?]
  private let lengths: [Int32]

  init(_ values: [SQLValue]) {
    var (types, bytes, starts, lengths): ([UInt32], [UInt8], [Int?], [Int32]) = ([], [], [], [])
    for value in values {
      let start = bytes.count
      switch value {
      case .null: types.append(0)
      case .integer(let number):
        types.append(20)
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
      case .text(let text):
        types.append(25)
        // U+0000 has no place in a text of PostgreSQL, and is no sign that anybody writes.
        bytes += text.utf8.contains(0) ? Array(text.replacing("\0", with: "\u{FFFD}").utf8) : Array(text.utf8)
      case .bytes(let given):
        types.append(17)
        bytes += given
      }
      starts.append(value == .null ? nil : start)
      lengths.append(Int32(bytes.count - start))
    }
    // An empty value too must begin somewhere.
    bytes.append(0)
    (self.types, self.bytes, self.starts, self.lengths) = (types, bytes, starts, lengths)
  }

  /// Lends the values to libpq: where they begin, how long they are, and that they are binary.
  func with<Result>(
    _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { signs in
        try body(starts.map { $0.flatMap { signs.baseAddress?.advanced(by: $0) } }, lengths, starts.map { _ in 1 })
      }
    }
  }
}
