import Foundation
import GRDB

/// The engine's connection inside one transaction: portable SQL in, rows out.
///
/// No type of the driver leaves this folder; another engine needs another `Connection`, and nothing else.
struct Connection {
  private let database: GRDB.Database

  init(_ database: GRDB.Database) { self.database = database }

  /// Carries out a statement and says how many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
    let statement = try database.cachedStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(values.map { $0.driverValue }))
    return database.changesCount
  }

  /// Carries out several statements without values, such as a step of the schema.
  func run(script: String) throws { try database.execute(sql: script) }

  /// All rows of an answer.
  func rows(_ sql: String, _ values: [SQLValue] = []) throws -> [Row] {
    var rows: [Row] = []
    try forEachRow(sql, values) { rows.append($0) }
    return rows
  }

  /// Hands over an answer row by row, for answers that are too large to be held.
  func forEachRow(_ sql: String, _ values: [SQLValue] = [], _ body: (Row) throws -> Void) throws {
    let statement = try database.cachedStatement(sql: sql)
    let width = statement.columnCount
    let cursor = try GRDB.Row.fetchCursor(
      statement, arguments: StatementArguments(values.map { $0.driverValue }))
    while let row = try cursor.next() {
      try body(Row(values: (0..<width).map { SQLValue(row[$0] as DatabaseValue) }))
    }
  }

  /// Undoes what `body` wrote, and nothing else, if it throws.
  func savepoint(_ body: () throws -> Void) throws {
    try database.inSavepoint {
      try body()
      return .commit
    }
  }

  /// Whether a transaction is still open: an engine that ran out of room may have ended it by itself.
  var isInsideTransaction: Bool { database.isInsideTransaction }
}

extension SQLValue {
  fileprivate var driverValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .integer(Int64(number))
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes(Array(data))
    }
  }
}
