import GRDB
import GRDBSQLite

/// A prepared statement as the engine carries it out: values go in without a detour, rows come out.
///
/// The driver prepares it and keeps it for the next time; binding and stepping through the driver's own types would cost
/// more than the engine's work on a small statement (docs/decisions/0006).
struct Statement {
  private let statement: OpaquePointer
  private let database: GRDB.Database
  private let sql: String

  init(_ sql: String, in database: GRDB.Database, _ values: [SQLValue]) throws {
    statement = try database.cachedStatement(sql: sql).sqliteStatement
    self.database = database
    self.sql = sql
    guard sqlite3_bind_parameter_count(statement) == values.count else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of values", sql: sql)
    }
    for (index, value) in values.enumerated() {
      guard bind(value, at: Int32(index + 1)) == SQLITE_OK else {
        let error = failure
        finish()
        throw error
      }
    }
  }

  /// Carries it out and hands over each row.
  func run(_ body: (any StandingRow) throws -> Void) throws {
    defer { finish() }
    let row = StatementRow(statement)
    while try step() { try body(row) }
  }

  /// Carries it out; says how many rows it changed.
  func run() throws -> Int {
    defer { finish() }
    while try step() {}
    return database.changesCount
  }

  private func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure
    }
  }

  /// Makes it ready for the next time, and lets go of the values.
  private func finish() {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
  }

  private var failure: DatabaseError {
    DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage, sql: sql)
  }

  private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
    // The engine takes its own copy: the value may be gone before the statement runs.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(statement, place)
    case .integer(let number): return sqlite3_bind_int64(statement, place, number)
    case .text(""): return sqlite3_bind_text(statement, place, "", 0, copied)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), copied)
        }
      }
    case .bytes([]): return sqlite3_bind_zeroblob(statement, place, 0)
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied)
      }
    }
  }
}
