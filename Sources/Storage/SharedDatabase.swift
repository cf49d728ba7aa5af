public import Vocabulary

/// One database, opened once for several associations: each has its own store over it, with its own keys and its own writer.
///
/// Every statement of a store carries its association; what one association's store cannot name, it cannot read.
public final class SharedDatabase: Sendable {
  private let engine: any StorageEngine
  private let isServer: Bool

  /// Opens the file or the server's database, and brings its schema up to date. Throws `StoreRefusal`.
  public init(_ place: String) throws {
    isServer = Store.isServer(place)
    engine = isServer ? try PostgreSQLServer(PostgreSQLAddress(place)) : try DatabaseFile(path: place)
    try engine.bringUpToDate()
  }

  /// The associations that are kept here, by their codes; those on their way are not among them.
  public func associations() throws -> [AssociationCode] {
    try engine.look { connection in
      try connection.rows("SELECT association FROM association WHERE place = 'here' ORDER BY association")
        .map { try $0.code(0) }
    }
  }

  /// The store of one association, whose keys stand beside `keys`; an association that is not here yet gets new keys.
  ///
  /// - Parameter orNew: false refuses one that is not here where others are (`AssociationRefusal`).
  public func store(of association: AssociationCode, keys: String, orNew: Bool = true) throws -> Store {
    if !orNew { try engine.require(association) }
    let isKept = try engine.look { try MoveMark(of: association, in: $0) } != nil
    return try Store(
      engine: engine, keyring: Keyring(beside: keys, databaseExists: isKept, isShared: isServer),
      association: association)
  }
}
