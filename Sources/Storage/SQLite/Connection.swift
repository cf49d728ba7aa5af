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
    try Statement(sql, in: database, values).run()
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
    try Statement(sql, in: database, values).run(body)
  }

  /// Undoes what `body` wrote, and nothing else, if it throws.
  func savepoint(_ body: () throws -> Void) throws {
    try database.inSavepoint {
      try body()
      return .commit
    }
  }

  /// How many rows this connection has changed so far. What a failed statement changed and took back may be in it.
  var changes: Int { database.totalChangesCount }

  /// Whether a transaction is still open: an engine that ran out of room may have ended it by itself.
  var isInsideTransaction: Bool { database.isInsideTransaction }
}
