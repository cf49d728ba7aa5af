import GRDB

/// SQLite's connection inside one transaction.
struct SQLiteDriver: Driver {
  private let database: GRDB.Database

  init(_ database: GRDB.Database) { self.database = database }

  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    try Statement(sql, in: database, values).run()
  }

  func run(script: String) throws { try database.execute(sql: script) }

  func rows(_ sql: String, _ values: [SQLValue]) throws -> [Row] {
    var rows: [Row] = []
    try forEachRow(sql, values) { rows.append($0.taken) }
    return rows
  }

  func forEachRow(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    try Statement(sql, in: database, values).run(body)
  }

  func savepoint(_ body: () throws -> Void) throws {
    try database.inSavepoint {
      try body()
      return .commit
    }
  }

  var changes: Int { database.totalChangesCount }

  /// One process owns the file.
  var isShared: Bool { false }

  func takeTurn(of association: SQLValue) {}

  /// A failed statement undoes itself and nothing else.
  var isSpoiled: Bool { false }

  /// An engine that ran out of room may have ended the transaction by itself.
  func isEnded(by error: any Error) -> Bool {
    !database.isInsideTransaction || StoreRefusal(underlying: error) != nil
  }
}
