import GRDBSQLite

/// The row at which a statement stands.
struct StatementRow: StandingRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  var taken: Row { Row(values: (0..<sqlite3_column_count(statement)).map(value)) }

  func append(_ column: Int, to key: inout RowBytes) {
    // A column's value is looked up once: its accessors do it each time.
    let value = sqlite3_column_value(statement, Int32(column))
    let bytes = { UnsafeRawBufferPointer(start: $0, count: Int(sqlite3_value_bytes(value))) }
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: key.appendNull()
    case SQLITE_TEXT: key.append(text: bytes(sqlite3_value_text(value)))
    case SQLITE_BLOB: key.append(bytes: bytes(sqlite3_value_blob(value)))
    default: key.append(sqlite3_value_int64(value))
    }
  }

  func integer(_ column: Int) throws -> Int {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else { throw DamagedRow(column: column) }
    return Int(sqlite3_column_int64(statement, Int32(column)))
  }

  func withText<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result? {
    let place = Int32(column)
    guard sqlite3_column_type(statement, place) == SQLITE_TEXT else { return nil }
    return try body(bytes(sqlite3_column_text(statement, place), place))
  }

  private func value(_ place: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, place) {
    case SQLITE_NULL: .null
    case SQLITE_TEXT: .text(String(decoding: bytes(sqlite3_column_text(statement, place), place), as: UTF8.self))
    case SQLITE_BLOB: .bytes(Array(bytes(sqlite3_column_blob(statement, place), place)))
    default: .integer(sqlite3_column_int64(statement, place))
    }
  }

  /// The bytes of a column; the engine keeps them until the next step.
  private func bytes(_ start: UnsafeRawPointer?, _ place: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
  }
}
