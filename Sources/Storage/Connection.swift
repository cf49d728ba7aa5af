/// The engine's connection inside one transaction: portable SQL in, rows out.
///
/// No type of an engine's library leaves its folder; what another engine needs is another `Driver`, and nothing else.
struct Connection {
  private let driver: any Driver

  init(_ driver: any Driver) { self.driver = driver }

  /// Carries out a statement and says how many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ values: [SQLValue] = []) throws -> Int { try driver.execute(sql, values) }

  /// Carries out several statements without values, such as a step of the schema.
  func run(script: String) throws { try driver.run(script: script) }

  /// All rows of an answer.
  func rows(_ sql: String, _ values: [SQLValue] = []) throws -> [Row] { try driver.rows(sql, values) }

  /// Hands over an answer row by row, for answers that are too large to be held.
  func forEachRow(_ sql: String, _ values: [SQLValue] = [], _ body: (Row) throws -> Void) throws {
    try driver.forEachRow(sql, values) { try body($0.taken) }
  }

  /// Leads from row to row of an answer without taking their values out.
  func stand(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    try driver.forEachRow(sql, values, body)
  }

  /// Undoes what `body` wrote, and nothing else, if it throws.
  func savepoint(_ body: () throws -> Void) throws { try driver.savepoint(body) }

  /// How many rows this connection has changed so far. What a failed statement changed and took back may be in it.
  var changes: Int { driver.changes }

  /// Whether other processes may write to the same database while this one has it open.
  var isShared: Bool { driver.isShared }

  /// Waits until no other process writes for the association, and keeps the others waiting until the transaction is over.
  /// Nothing to do where one process owns the database.
  func takeTurn(of association: SQLValue) throws { try driver.takeTurn(of: association) }

  /// Whether a failed statement keeps the engine from carrying out others until the transaction or a savepoint is undone.
  var isSpoiled: Bool { driver.isSpoiled }

  /// Whether an error ended the whole transaction: nothing that was written in it will be kept.
  func isEnded(by error: any Error) -> Bool { driver.isEnded(by: error) }
}

/// What an engine must do so that the ledger can be kept in it: one connection of it, inside one transaction.
///
/// Statements are written once, in SQL that both engines read: `?` for a value, standard `ON CONFLICT` and `RETURNING`.
/// Scripts are written in the dialect of the schema's steps.
protocol Driver {
  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int
  func run(script: String) throws
  func rows(_ sql: String, _ values: [SQLValue]) throws -> [Row]
  func forEachRow(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws
  func savepoint(_ body: () throws -> Void) throws
  var changes: Int { get }
  var isShared: Bool { get }
  func takeTurn(of association: SQLValue) throws
  var isSpoiled: Bool { get }
  func isEnded(by error: any Error) -> Bool
}
