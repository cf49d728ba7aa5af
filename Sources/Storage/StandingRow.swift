/// A row at which the engine stands: gone when it goes on to the next.
protocol StandingRow {
  /// Adds a column to a key, as it lies there.
  func append(_ column: Int, to key: inout RowKey)
  /// The row with its values taken out, to be kept as long as one likes.
  var taken: Row { get }
}

/// A row that was taken already.
extension Row: StandingRow {
  func append(_ column: Int, to key: inout RowKey) {
    switch values[column] {
    case .null: key.appendNull()
    case .integer(let number): key.append(number)
    case .text(var text): text.withUTF8 { key.append(text: UnsafeRawBufferPointer($0)) }
    case .bytes(let bytes): bytes.withUnsafeBytes { key.append(bytes: $0) }
    }
  }

  var taken: Row { self }
}
