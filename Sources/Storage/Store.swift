import Dispatch
public import Vocabulary

/// The association's memory: named reads and writes over one database, each in one transaction.
public final class Store: Sendable {
  let file: any StorageEngine
  private let writer: Writer
  /// A thread of its own for long work on the file, so that nothing else waits for it.
  let care = DispatchQueue(label: "rida.care")
  public let keyring: Keyring
  public let association: AssociationCode
  /// The move that this store is opened for; nil as a rule, and then an association on its way is refused.
  private let move: [UInt8]?

  /// Opens the database at the path, makes it if there is none, and brings its schema up to date.
  ///
  /// - Parameter orNew: false refuses an association that is not there where others are (`AssociationRefusal`).
  public convenience init(path: String, association: AssociationCode, orNew: Bool = true) throws {
    let exists = Store.exists(at: path)
    let file = try DatabaseFile(path: path)
    if !orNew { try file.require(association) }
    try self.init(file, Keyring(beside: path, databaseExists: exists), association)
  }

  /// Opens the database of a PostgreSQL server, which must be there, and brings its schema up to date. The keys stay beside
  /// the program, in `<keys>.key` and `<keys>.persons`: whoever has all that the server keeps has no name and no number.
  ///
  /// Throws `StoreRefusal` where the address holds a password, or the server is not to be reached.
  ///
  /// - Parameter orNew: false refuses an association that is not there where others are (`AssociationRefusal`).
  public convenience init(
    server address: String, keys: String, association: AssociationCode, orNew: Bool = true
  ) throws {
    let server = try PostgreSQLServer(PostgreSQLAddress(address))
    if !orNew { try server.require(association) }
    if !server.isReadOnly { try Schema.migrate(server) }
    let isKept = try server.look { connection in
      try !connection.rows(
        "SELECT association FROM association WHERE association = ?", [SQLValue(association)]
      ).isEmpty
    }
    try self.init(server, Keyring(beside: keys, databaseExists: isKept, isShared: true), association)
  }

  /// A copy of another store's database, opened with the same key.
  convenience init(copyAt path: String, of other: Store) throws {
    try self.init(DatabaseFile(path: path), other.keyring, other.association)
  }

  /// A store in memory, for tests.
  public convenience init(inMemoryFor association: AssociationCode) throws {
    try self.init(DatabaseFile(), Keyring(bytes: Array(repeating: 7, count: 32)), association)
  }

  /// A store over an engine that is open already: one of several associations in it, or a test's.
  convenience init(
    engine: any StorageEngine, keyring: Keyring = Keyring(bytes: Array(repeating: 7, count: 32)),
    association: AssociationCode
  ) throws {
    try self.init(engine, keyring, association)
  }

  /// One of the two sides of a move.
  convenience init(_ file: any StorageEngine, _ keyring: Keyring, _ association: AssociationCode, in move: [UInt8])
    throws
  {
    try self.init(file, keyring, association, move: move)
  }

  private init(
    _ file: any StorageEngine, _ keyring: Keyring, _ association: AssociationCode, move: [UInt8]? = nil
  ) throws {
    self.file = file
    self.keyring = keyring
    self.association = association
    self.move = move
    writer = Writer(file) { Ledger($0, association, keyring, sheets: $1) }
    if file.isReadOnly {
      try checkWithoutWriting()
      return
    }
    try Schema.migrate(file)
    try checkWhereabouts()
    try keepPersonsKeys()
    file.forgetOrder()
    try completeIndexes()
    try transaction { try $0.countEarlierTopics() }
  }

  /// Whether the database can only be read, because its file system is read-only; then every write is refused.
  public var isReadOnly: Bool { file.isReadOnly }

  /// Refuses a database that would have to be brought up to date, or whose keys of persons are not there.
  private func checkWithoutWriting() throws {
    guard try file.isCurrent else { throw StoreRefusal.readOnly }
    try checkWhereabouts()
    let (association, keyring) = (association, keyring)
    let needed = try file.look { try Ledger($0, association, keyring).hasKeyedPeople() }
    if needed, !keyring.persons.isThere { throw StoreRefusal.personsMissing(path: keyring.persons.place) }
  }

  /// Refuses an association that is on its way, or was moved away.
  private func checkWhereabouts() throws {
    guard let mark = try file.look({ try MoveMark(of: association, in: $0) }), let whereabouts = mark.whereabouts,
      move == nil || mark.move != move
    else { return }
    throw StoreRefusal.moved(whereabouts)
  }

  /// Refuses to go on without the keys of persons where there are people sealed with them, and forgets whom they forget.
  private func keepPersonsKeys() throws {
    let (association, keyring) = (association, keyring)
    let needed = try file.write { try Ledger($0, association, keyring).hasKeyedPeople() }
    if needed, !keyring.persons.isThere { throw StoreRefusal.personsMissing(path: keyring.persons.place) }
    _ = try transaction { try $0.completeErasures() }
  }

  /// Gives what an earlier version kept its place in the indexes that only the key can fill, and keys what it kept plainly.
  private func completeIndexes() throws {
    try complete(Ledger.resealPeople)
    // Before what reads requests: with the keys of another database nothing is written.
    for index in [Ledger.indexMobiles, Ledger.indexNames] { try indexPeople(index) }
    for complete in [Ledger.indexOwners, Ledger.keyImportedRows] { try self.complete(complete) }
  }

  private func complete(_ some: (Ledger) -> (Int) throws -> Int) throws {
    var completed = 1
    while completed > 0 {
      completed = try transaction { ledger in
        let number = try some(ledger)(5_000)
        try ledger.settle()
        return number
      }
    }
  }

  /// Who cannot be opened is passed over, and found again by a later start with his key. Throws where nobody can be.
  private func indexPeople(_ some: (Ledger) -> (BeneficiaryID?, Int) throws -> PeoplePage) throws {
    var (place, areClosed): (BeneficiaryID?, Bool) = (nil, false)
    repeat {
      let page = try transaction { [place] ledger in
        let page = try some(ledger)(place, 5_000)
        try ledger.settle()
        return page
      }
      place = page.last
      areClosed = areClosed || page.closed > 0
    } while place != nil
    if areClosed { try file.look { try Ledger($0, association, keyring).tryKeys() } }
  }

  /// A write while the store is being opened, when nobody else in this process writes yet.
  private func transaction<Value>(_ body: (Ledger) throws -> Value) throws -> Value {
    try file.write { connection in
      let ledger = Ledger(connection, association, keyring)
      try ledger.takeTurn(in: move)
      return try body(ledger)
    }
  }

  /// Reads one consistent state of the database; never waits for the writer.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws -> Value
  ) async throws -> Value {
    let (association, keyring) = (association, keyring)
    return try await file.read { try body(Ledger($0, association, keyring)) }
  }

  /// Whether a text names the database of a server, and not a file.
  public static func isServer(_ text: String) -> Bool { PostgreSQLAddress.isOne(text) }

  /// How many writes wait for the one before them.
  var waitingWrites: Int { writer.waiting }

  /// Writes; returns once the change is on the disk. Either all that `body` wrote is kept or nothing.
  ///
  /// What `body` needs of time and chance is drawn before: it may be carried out a second time, when another write of the
  /// same transaction failed half done.
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws -> Value
  ) async throws -> Value {
    try await writer.write(body)
  }
}
