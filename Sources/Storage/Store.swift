import Dispatch
public import Vocabulary

/// The association's memory: named reads and writes over one database, each in one transaction.
public final class Store: Sendable {
  let file: DatabaseFile
  private let writer: Writer
  /// A thread of its own for long work on the file, so that nothing else waits for it.
  let care = DispatchQueue(label: "rida.care")
  public let keyring: Keyring
  public let association: AssociationCode

  /// Opens the database at the path, makes it if there is none, and brings its schema up to date.
  public convenience init(path: String, association: AssociationCode) throws {
    let exists = Store.exists(at: path)
    let file = try DatabaseFile(path: path)
    try self.init(file, Keyring(beside: path, databaseExists: exists), association)
  }

  /// A store in memory, for tests.
  public convenience init(inMemoryFor association: AssociationCode) throws {
    try self.init(DatabaseFile(), Keyring(bytes: Array(repeating: 7, count: 32)), association)
  }

  private init(_ file: DatabaseFile, _ keyring: Keyring, _ association: AssociationCode) throws {
    self.file = file
    self.keyring = keyring
    self.association = association
    writer = Writer(file)
    try Schema.migrate(file)
    try indexMobiles()
    try file.write { try Ledger($0, association, keyring).countEarlierTopics() }
  }

  /// Gives beneficiaries that an earlier version kept their place in the index of mobile numbers, which only the key can.
  private func indexMobiles() throws {
    var indexed = 1
    while indexed > 0 {
      indexed = try file.write { try Ledger($0, association, keyring).indexMobiles(limit: 5_000) }
    }
  }

  /// Reads one consistent state of the database; never waits for the writer.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws -> Value
  ) async throws -> Value {
    let (association, keyring) = (association, keyring)
    return try await file.read { try body(Ledger($0, association, keyring)) }
  }

  /// Writes; returns once the change is on the disk. Either all that `body` wrote is kept or nothing.
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws -> Value
  ) async throws -> Value {
    let (association, keyring) = (association, keyring)
    return try await writer.write { try body(Ledger($0, association, keyring)) }
  }
}
