/// A row at which the engine stands: gone when it goes on to the next.
protocol StandingRow {
  /// Adds a column to a key, as it lies there: keys of the same columns are equal if and only if the values are.
  func append(_ column: Int, to key: inout [UInt8])
  /// The row with its values taken out, to be kept as long as one likes.
  var taken: Row { get }
}

extension [UInt8] {
  /// Adds a value to a key: its kind and length before its bytes, so that nothing runs over into the next.
  mutating func append(kind: UInt8, _ bytes: UnsafeRawBufferPointer) {
    append(kind)
    Swift.withUnsafeBytes(of: UInt32(bytes.count)) { append(contentsOf: $0) }
    append(contentsOf: bytes)
  }

  /// Adds a whole number to a key.
  mutating func append(number: Int64) { Swift.withUnsafeBytes(of: number) { append(kind: 1, $0) } }
}

/// A row that was taken already.
extension Row: StandingRow {
  func append(_ column: Int, to key: inout [UInt8]) {
    switch values[column] {
    case .null: key.append(0)
    case .integer(let number): key.append(number: number)
    case .text(var text): text.withUTF8 { key.append(kind: 2, UnsafeRawBufferPointer($0)) }
    case .bytes(let bytes): bytes.withUnsafeBytes { key.append(kind: 3, $0) }
    }
  }

  var taken: Row { self }
}
