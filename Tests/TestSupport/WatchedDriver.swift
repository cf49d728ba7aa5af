@testable import Storage

/// A connection that tells of each statement before it is carried out.
struct WatchedDriver: Driver {
  let connection: Connection
  let watch: (_ sql: String, _ values: [SQLValue]) throws -> Void

  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    try watch(sql, values)
    return try connection.execute(sql, values)
  }
  func run(script: String) throws {
    try watch(script, [])
    try connection.run(script: script)
  }
  func rows(_ sql: String, _ values: [SQLValue]) throws -> [Row] {
    try watch(sql, values)
    return try connection.rows(sql, values)
  }
  func forEachRow(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    try watch(sql, values)
    try connection.stand(sql, values, body)
  }
  func savepoint(_ body: () throws -> Void) throws { try connection.savepoint(body) }
  var changes: Int { connection.changes }
  var isShared: Bool { connection.isShared }
  func takeTurn(of association: SQLValue) throws { try connection.takeTurn(of: association) }
  var isSpoiled: Bool { connection.isSpoiled }
  func isEnded(by error: any Error) -> Bool { connection.isEnded(by: error) }
}
