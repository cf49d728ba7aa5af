import Vocabulary

/// The association's records inside one transaction; what each noun can be asked and told stands in the files beside this one.
///
/// No method commits: the transaction is the caller's `Store.read` or `Store.write`.
public struct Ledger {
  let connection: Connection
  let association: AssociationCode
  let keyring: Keyring
  let pending = PendingWrites()
  let sheets: KeptSheets

  init(
    _ connection: Connection, _ association: AssociationCode, _ keyring: Keyring, sheets: KeptSheets = KeptSheets()
  ) {
    self.connection = connection
    self.association = association
    self.keyring = keyring
    self.sheets = sheets
  }

  /// A number that grows with everything that is written.
  var changes: Int { connection.changes + pending.additions }

  /// Waits until no other process writes for the association, and keeps the others waiting until the transaction is over:
  /// what a write reads first still holds when it writes. Nothing to do where one process owns the database.
  ///
  /// Throws `StoreRefusal.moved` once another process moves the association, unless the write is of that move.
  func takeTurn(in move: [UInt8]? = nil) throws {
    try connection.takeTurn(of: SQLValue(association))
    guard connection.isShared else { return }
    guard let mark = try MoveMark(of: association, in: connection, waiting: true), let whereabouts = mark.whereabouts,
      move == nil || mark.move != move
    else { return }
    throw StoreRefusal.moved(whereabouts)
  }

  /// Writes what was summed until the end of the transaction, and before it the keys of whom it is about.
  func settle() throws {
    try writePending()
    try keyring.persons.flush()
  }

  /// Carries out a statement whose first value is the association.
  @discardableResult
  func execute(_ sql: String, _ values: SQLValue...) throws -> Int {
    try connection.execute(sql, [SQLValue(association)] + values)
  }

  /// The rows of a statement whose first value is the association.
  func rows(_ sql: String, _ values: SQLValue...) throws -> [Row] {
    try connection.rows(sql, [SQLValue(association)] + values)
  }

  func forEachRow(_ sql: String, _ values: SQLValue..., body: (Row) throws -> Void) throws {
    try connection.forEachRow(sql, [SQLValue(association)] + values, body)
  }

  /// Leads from row to row of a statement whose first value is the association, without taking their values out.
  func stand(_ sql: String, _ values: SQLValue..., body: (any StandingRow) throws -> Void) throws {
    try connection.stand(sql, [SQLValue(association)] + values, body)
  }
}
