import Vocabulary

/// A row at which the engine stands: gone when it goes on to the next.
protocol StandingRow {
  /// A whole number. Throws `DamagedRow` for anything else.
  func integer(_ column: Int) throws -> Int
  /// Adds a column to a key, as it lies there.
  func append(_ column: Int, to key: inout RowBytes)
  /// The bytes of a text, as it lies there; nil for anything else.
  func withText<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result?
  /// The row with its values taken out, to be kept as long as one likes.
  var taken: Row { get }
}

extension StandingRow {
  /// Throws `DamagedRow` for what no record can have held.
  func day(_ column: Int) throws -> Day {
    guard let day = Day(kept: try integer(column)) else { throw DamagedRow(column: column) }
    return day
  }

  /// Throws `DamagedRow` for what no record can have held.
  func moment(_ column: Int) throws -> Moment {
    guard let moment = Moment(kept: Int64(try integer(column))) else { throw DamagedRow(column: column) }
    return moment
  }
}

/// A row that was taken already.
extension Row: StandingRow {
  func append(_ column: Int, to key: inout RowBytes) {
    switch values[column] {
    case .null: key.appendNull()
    case .integer(let number): key.append(number)
    case .text(var text): text.withUTF8 { key.append(text: UnsafeRawBufferPointer($0)) }
    case .bytes(let bytes): bytes.withUnsafeBytes { key.append(bytes: $0) }
    }
  }

  func withText<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result? {
    guard case .text(var text) = values[column] else { return nil }
    return try text.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
  }

  var taken: Row { self }
}
