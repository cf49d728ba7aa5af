import Vocabulary

/// Where an association is, as the database that was asked knows it.
public enum Whereabouts: Hashable, Sendable {
  /// On its way here from another database: not whole yet.
  case arriving(from: String)
  /// On its way to another database: nothing of it is changed any more.
  case leaving(to: String)
  /// Kept in another database by now.
  case gone(to: String)
}

/// What an association's row says of a move.
struct MoveMark: Hashable, Sendable {
  /// Nil where it is here as a rule.
  let whereabouts: Whereabouts?
  /// The key of the last move; nil where there was none.
  let move: [UInt8]?

  /// Nil where the database does not hold the association.
  init?(of association: AssociationCode, in connection: Connection, waiting: Bool = false) throws {
    let turn = waiting && connection.isShared ? " FOR UPDATE" : ""
    guard
      let row = try connection.rows(
        "SELECT place, move, other_place FROM association WHERE association = ?\(turn)", [SQLValue(association)]
      ).first
    else { return nil }
    move = row.isNull(1) ? nil : try row.bytes(1)
    let other = row.isNull(2) ? "" : try row.text(2)
    switch try row.text(0) {
    case "here": whereabouts = nil
    case "arriving": whereabouts = .arriving(from: other)
    case "leaving": whereabouts = .leaving(to: other)
    default: whereabouts = .gone(to: other)
    }
  }
}

/// Where a database is kept: a file, or a server with the place of the keys at this machine.
public struct StorePlace: Hashable, Sendable {
  /// The file's path, or the server's address.
  public let database: String
  /// What the keys stand beside: `<keys>.key` and `<keys>.persons`.
  public let keys: String

  public init(database: String, keys: String) {
    (self.database, self.keys) = (database, keys)
  }

  var isServer: Bool { Store.isServer(database) }

  /// Opens the database, makes the file if there is none, and brings the schema up to date.
  func engine() throws -> any StorageEngine {
    let engine: any StorageEngine =
      isServer ? try PostgreSQLServer(PostgreSQLAddress(database)) : try DatabaseFile(path: database)
    guard !engine.isReadOnly else { throw StoreRefusal.readOnly }
    try engine.bringUpToDate()
    return engine
  }
}

extension StorageEngine {
  /// Carries out what steps of the schema the database has not seen; one that can only be read is left as it is.
  func bringUpToDate() throws { if !isReadOnly { try Schema.migrate(self) } }
}
