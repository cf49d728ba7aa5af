/// PostgreSQL's connection inside one transaction.
struct PostgreSQLDriver: Driver {
  private let session: PostgreSQLSession

  /// So many rows of a long answer are held at once.
  private static let fetched = 5_000

  init(_ session: PostgreSQLSession) { self.session = session }

  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int { try session.run(sql, values).changed }

  /// The server does not say how much a script changed in all: it counts as one change, so that whoever undoes what he did
  /// after it is not taken for one who did nothing.
  func run(script: String) throws { try session.change(by: SchemaDialect.postgreSQL(script)) }

  func rows(_ sql: String, _ values: [SQLValue]) throws -> [Row] {
    let result = try session.run(sql, values)
    return try (0..<result.count).map(result.row)
  }

  /// By a cursor: other statements may be carried out between two rows, and a long answer is never held whole.
  func forEachRow(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    let cursor = session.openCursor()
    defer { session.closeCursor() }
    try session.once("DECLARE \(cursor) NO SCROLL CURSOR FOR \(PostgreSQLStatement.numbered(sql))", values)
    var result: PostgreSQLResult
    repeat {
      result = try session.once("FETCH \(Self.fetched) FROM \(cursor)")
      do { for number in 0..<result.count { try body(try result.row(number)) } } catch {
        if !session.isSpoiled { try session.once("CLOSE \(cursor)") }
        throw error
      }
    } while result.count == Self.fetched
    try session.once("CLOSE \(cursor)")
  }

  func savepoint(_ body: () throws -> Void) throws {
    try session.script("SAVEPOINT write")
    do {
      try body()
      try session.script("RELEASE SAVEPOINT write")
    } catch {
      if !isEnded(by: error) { try session.script("ROLLBACK TO SAVEPOINT write; RELEASE SAVEPOINT write") }
      throw error
    }
  }

  var changes: Int { session.changes }

  /// Others may write too: of one program that runs more than once, or on more than one machine.
  var isShared: Bool { true }

  func takeTurn(of association: SQLValue) throws { try session.takeTurn(of: association) }

  var isSpoiled: Bool { session.isSpoiled }

  func isEnded(by error: any Error) -> Bool {
    (error as? PostgreSQLError)?.isConflict == true || StoreRefusal(underlying: error) != nil
  }
}
