import CPostgreSQL
import Foundation

/// One connection to the server and what was prepared on it. Used by one thread at a time; connects when it is needed.
final class PostgreSQLSession: @unchecked Sendable {
  private let address: PostgreSQLAddress
  /// Whether it takes turns, for which others wait.
  let writes: Bool
  private var handle: OpaquePointer?
  private var prepared: [Preparation: String] = [:]
  var changes = 0
  /// Whether the server can say afterwards what became of a transaction.
  private(set) var knowsFates = false
  private(set) var openCursors = 0
  /// By what this connection is known among those that write, also where it had to be made again.
  let writer = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
  var turnsTaken = 0
  /// The turn taken in the transaction under way; nil where none was.
  var turn: Turn?

  /// A statement with the types of its values: the server plans it once for both.
  private struct Preparation: Hashable {
    let sql: String
    let types: [UInt32]
  }

  /// So many statements stay prepared; more are a sign of statements that are made up as they come.
  private static let mostPrepared = 1_000

  /// After so many statements, and twice, four times as many, everything is planned anew: a plan that was made while tables were
  /// empty reads them whole, and within a transaction that fills them nothing else tells the server.
  private static let firstReplanning = 200
  private static let latestReplanning = 20_000
  private var runs = 0
  private var replanning = PostgreSQLSession.firstReplanning

  init(_ address: PostgreSQLAddress, writes: Bool = false) {
    self.address = address
    self.writes = writes
  }

  deinit { close() }

  func close() {
    PQfinish(handle)
    handle = nil
    prepared = [:]
  }

  /// Connects where there is no connection, or where it was lost; says whether the connection is a new one.
  @discardableResult
  func connect() throws -> Bool {
    if let handle, PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) == PQTRANS_IDLE { return false }
    close()
    var (keywords, values) = address.parameters.reduce(
      into: ([UnsafeMutablePointer<CChar>?](), [UnsafeMutablePointer<CChar>?]())
    ) {
      $0.0.append(strdup($1.keyword))
      $0.1.append(strdup($1.value))
    }
    keywords.append(nil)
    values.append(nil)
    defer { (keywords + values).forEach { free($0) } }
    let new = PQconnectdbParams(keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    guard PQstatus(new) == CONNECTION_OK else {
      let error = PostgreSQLError(state: Self.state(ofConnecting: new), message: Self.words(PQerrorMessage(new)))
      PQfinish(new)
      throw error
    }
    handle = new
    // What the server remarks is not meant for whoever reads the program's output.
    PQsetNoticeProcessor(new, { _, _ in }, nil)
    openCursors = 0
    limitSilence()
    knowsFates = (try? run("SELECT pg_current_xact_id_if_assigned()::text")) != nil
    return true
  }

  /// Lets the server find out within half a minute that this machine is gone, or within one that the program stands still in a
  /// turn: others wait for it. A wait for a lock has no limit: a step of the schema, an import or a move may take long. What an
  /// engine does not know stays as it is there.
  private func limitSilence() {
    var settings = [
      "tcp_keepalives_idle = 10", "tcp_keepalives_interval = 3", "tcp_keepalives_count = 3", "tcp_user_timeout = 20000",
    ]
    // Who only reads keeps nobody waiting, and may think for long about what he read.
    if writes { settings.append("idle_in_transaction_session_timeout = 60000") }
    for setting in settings { try? script("SET \(setting)") }
  }

  /// libpq does not keep SQLSTATE of a connection that was refused; its words are the server's.
  private static func state(ofConnecting handle: OpaquePointer?) -> String {
    let words = words(PQerrorMessage(handle))
    if PQconnectionNeedsPassword(handle) != 0 || words.contains("authentication failed") { return "28P01" }
    if words.contains("does not exist") { return words.contains("database") ? "3D000" : "28000" }
    if words.contains("too many clients") || words.contains("remaining connection slots") { return "53300" }
    return "08001"
  }

  /// Carries out one statement.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue] = []) throws -> PostgreSQLResult {
    runs += 1
    if runs >= replanning, !isSpoiled {
      runs = 0
      replanning = min(2 * replanning, Self.latestReplanning)
      try forgetPrepared()
    }
    let sent = SentValues(values)
    let name = try preparation(of: sql, sent.types)
    let result = try result(sent.with { PQexecPrepared(handle, name, Int32(values.count), $0, $1, $2, 1) })
    changes += result.changed
    return result
  }

  /// Carries out one statement that is not worth preparing, or cannot be.
  @discardableResult
  func once(_ sql: String, _ values: [SQLValue] = []) throws -> PostgreSQLResult {
    let sent = SentValues(values)
    return try result(
      sent.with { PQexecParams(handle, sql, Int32(values.count), sent.types, $0, $1, $2, 1) })
  }

  /// Carries out several statements without values.
  func script(_ sql: String) throws { _ = try result(PQexec(handle, sql)) }

  /// Ends the transaction. A server that had refused a statement of it takes everything back and says so.
  func commit() throws {
    let tag = try result(PQexec(handle, "COMMIT")).tag
    guard tag == "COMMIT" else { throw PostgreSQLError(state: "25P02", message: "taken back: \(tag)") }
  }

  /// Carries out several statements that change something.
  func change(by sql: String) throws {
    changes += 1
    try script(sql)
  }

  private func preparation(of sql: String, _ types: [UInt32]) throws -> String {
    let preparation = Preparation(sql: sql, types: types)
    if let name = prepared[preparation] { return name }
    if prepared.count >= Self.mostPrepared { try forgetPrepared() }
    let name = "s\(prepared.count)"
    _ = try result(PQprepare(handle, name, PostgreSQLStatement.numbered(sql), Int32(types.count), types))
    prepared[preparation] = name
    return name
  }

  /// Lets go of everything that was prepared, such as after a change of the schema.
  func forgetPrepared() throws {
    prepared = [:]
    try script("DEALLOCATE ALL")
  }

  /// Names a cursor that nobody else in the transaction uses.
  func openCursor() -> String {
    openCursors += 1
    return "rows_\(openCursors)"
  }

  func closeCursor() { openCursors -= 1 }

  /// Whether a failed statement keeps the server from carrying out others until the transaction or a savepoint is undone.
  var isSpoiled: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

  private func result(_ handle: OpaquePointer?) throws -> PostgreSQLResult {
    guard let handle else { throw PostgreSQLError(state: "08006", message: Self.words(PQerrorMessage(self.handle))) }
    let result = PostgreSQLResult(handle)
    switch PQresultStatus(handle) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return result
    default:
      // 67: the field of SQLSTATE (PG_DIAG_SQLSTATE, the letter C).
      let state = PQresultErrorField(handle, 67).map { String(cString: $0) }
      let unsaid = PQstatus(self.handle) == CONNECTION_OK ? "HV000" : "08006"
      throw PostgreSQLError(state: state ?? unsaid, message: Self.words(PQresultErrorMessage(handle)))
    }
  }

  private static func words(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0).trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
  }
}
