import Crypto
import Foundation
import GRDB
import Synchronization
public import Vocabulary

/// The keys of single persons, each wrapped by the database's own key, in a small file of their own beside the database.
///
/// No backup of the database holds them. A key that is destroyed here closes for good what was sealed with it, in the
/// database and in every copy that was ever made of it. Of a destroyed key the person's random key and the day remain, so
/// that a database restored from before knows whom to forget.
final class PersonKeys: Sendable {
  static let ending = ".persons"

  private struct State {
    var file: DatabaseQueue?
    /// Those in use; without a file, all there are.
    var keys: [BeneficiaryID: SymmetricKey] = [:]
    /// Those that are not in the file yet: they must be before anything sealed with them is.
    var unwritten: Set<BeneficiaryID> = []
    var destroyed: [BeneficiaryID: Day] = [:]
    /// What the engine calls the file's state as others left it.
    var version = -1
  }

  private let path: String?
  private let wrapping: SymmetricKey
  /// Whether other processes of the program use the same file.
  private let isShared: Bool
  private let state = Mutex(State())

  /// At most so many keys are held in memory.
  private static let mostHeld = 200_000

  /// Without a path the keys live as long as the program, for tests.
  init(path: String?, wrapping: SymmetricKey, isShared: Bool = false) {
    self.path = path
    self.isShared = isShared
    self.wrapping = wrapping
  }

  /// The key of a person; nil where he has none, or none any more.
  func key(of person: BeneficiaryID) throws -> SymmetricKey? {
    try state.withLock { state in try known(person, in: &state) }
  }

  /// The key of a person, made where he has none. Throws `ErasedPerson` where his was destroyed.
  func keyMade(for person: BeneficiaryID) throws -> SymmetricKey {
    try state.withLock { state in
      if let key = try known(person, in: &state) { return key }
      guard state.destroyed[person] == nil else { throw ErasedPerson(id: person) }
      let key = SymmetricKey(size: .bits256)
      state.keys[person] = key
      if path != nil { state.unwritten.insert(person) }
      return key
    }
  }

  /// Puts new keys on the disk; before what they seal is committed. Throws `StoreRefusal.busy` where another process gave a
  /// person his key meanwhile: what was sealed here with another must not be kept.
  func flush() throws {
    try state.withLock { state in
      guard !state.unwritten.isEmpty else { return }
      let new = try state.unwritten.map { person in (person, try wrapped(state.keys[person], of: person)) }
      let taken = try file(in: &state)?.write { database in
        try new.filter { person, wrapped in
          try database.execute(
            sql: "INSERT INTO person_key (person, wrapped) VALUES (?, ?) ON CONFLICT (person) DO NOTHING",
            arguments: [Data(person.bytes), wrapped])
          return database.changesCount == 0
        }
      }
      state.unwritten = []
      guard let taken, !taken.isEmpty else { return }
      for (person, _) in taken { state.keys[person] = nil }
      throw StoreRefusal.busy
    }
  }

  /// Destroys a person's key, for good. The place where it stood is written over.
  func destroy(_ person: BeneficiaryID, on day: Day) throws {
    try state.withLock { state in
      try file(in: &state)?.write { database in
        try database.execute(
          sql: """
            INSERT INTO person_key (person, wrapped, destroyed) VALUES (?, NULL, ?)
            ON CONFLICT (person) DO UPDATE SET wrapped = NULL, destroyed = excluded.destroyed
            """, arguments: [Data(person.bytes), day.number])
      }
      state.keys[person] = nil
      state.unwritten.remove(person)
      state.destroyed[person] = day
    }
  }

  /// Whose keys were destroyed, and when.
  func destroyed() throws -> [BeneficiaryID: Day] {
    try state.withLock { state in
      _ = try file(in: &state)
      try learn(in: &state)
      return state.destroyed
    }
  }

  /// Where the file of the keys is.
  var place: String { path ?? "" }

  /// Whether the file of the keys is there.
  var isThere: Bool { path.map { FileManager.default.fileExists(atPath: $0) } ?? true }

  /// Puts a copy of the keys, wrapped as they are, in the place of an earlier copy. What the earlier one knows is not lost.
  func copy(to place: String) throws {
    let new = place + ".partial"
    defer { try? FileManager.default.removeItem(atPath: new) }
    try? FileManager.default.removeItem(atPath: new)
    try state.withLock { state in
      let file = try file(in: &state)
      try reading(unless: [.damaged]) {
        try file?.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [new]) }
      }
    }
    guard path != nil else { return }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: new)
    try PersonKeysCopy(path: new) { wrapped, person in
      (try? self.unwrapped(wrapped, of: person)) != nil
    }.takeOver(place)
    try KeyFile.replace(place, by: new)
  }

  private func known(_ person: BeneficiaryID, in state: inout State) throws -> SymmetricKey? {
    try learn(in: &state)
    if let key = state.keys[person] { return key }
    guard let file = try file(in: &state), state.destroyed[person] == nil else { return nil }
    let found = try reading {
      try file.read {
        try Data.fetchOne($0, sql: "SELECT wrapped FROM person_key WHERE person = ?", arguments: [Data(person.bytes)])
      }
    }
    guard let found else { return nil }
    let key = try unwrapped(found, of: person)
    if state.keys.count >= Self.mostHeld { state.keys = state.keys.filter { state.unwritten.contains($0.key) } }
    state.keys[person] = key
    return key
  }

  /// The file, opened or made at its first use; nil where the keys live in memory alone.
  private func file(in state: inout State) throws -> DatabaseQueue? {
    if let file = state.file { return file }
    guard let path else { return nil }
    // Empty, and readable by its owner alone from the first moment.
    if !FileManager.default.fileExists(atPath: path) { try KeyFile.lay([], at: path) }
    var configuration = Configuration()
    configuration.label = "rida.persons"
    configuration.busyMode = .timeout(5)
    configuration.readonly = DatabaseFile.isReadOnly(path)
    configuration.prepareDatabase { database in
      guard !database.configuration.readonly else { return }
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      let file = try reading {
        let file = try DatabaseQueue(path: path, configuration: configuration)
        if !configuration.readonly { try prepare(file) }
        state.destroyed = try destroyed(in: file)
        return file
      }
      state.file = file
      return file
    } catch let error as DatabaseError {
      throw StoreRefusal(error).map { $0 as any Error } ?? error
    }
  }

  /// What is read of the file. Throws `StoreRefusal.personsUnreadable` where it is damaged or cannot be read, so that the file
  /// is named and not the database beside it.
  private func reading<Value>(
    unless faults: Set<StoreRefusal> = [.damaged, .unreachable], _ read: () throws -> Value
  ) throws -> Value {
    do { return try read() } catch let error as DatabaseError {
      guard let refusal = StoreRefusal(error), faults.contains(refusal) else { throw error }
      throw StoreRefusal.personsUnreadable(path: place)
    }
  }

  /// Makes the table where the file is new.
  private func prepare(_ file: DatabaseQueue) throws {
    try file.writeWithoutTransaction { database in
      // An emptied journal holds no earlier page, on which a destroyed key could stand.
      try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS person_key (
            person BLOB NOT NULL PRIMARY KEY CHECK (length(person) = 16),
            wrapped BLOB,
            destroyed INTEGER,
            CHECK ((wrapped IS NULL) = (destroyed IS NOT NULL))
          ) STRICT, WITHOUT ROWID
          """)
    }
  }

  /// Learns what other processes changed in the file: a key that one of them destroyed must not live on in this one.
  private func learn(in state: inout State) throws {
    guard isShared, let file = try file(in: &state) else { return }
    let version = try file.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    guard version != state.version else { return }
    state.keys = state.keys.filter { state.unwritten.contains($0.key) }
    state.destroyed = try destroyed(in: file)
    state.version = version
  }

  private func destroyed(in file: DatabaseQueue) throws -> [BeneficiaryID: Day] {
    let gone = try file.read { database in
      try GRDB.Row.fetchAll(database, sql: "SELECT person, destroyed FROM person_key WHERE destroyed IS NOT NULL")
        .map { row -> (Data, Int) in (row[0], row[1]) }
    }
    return try gone.reduce(into: [:]) { destroyed, row in
      guard let day = Day(kept: row.1) else { throw StoreRefusal.personsUnreadable(path: place) }
      if let id = BeneficiaryID(bytes: Array(row.0)) { destroyed[id] = day }
    }
  }

  private func wrapped(_ key: SymmetricKey?, of person: BeneficiaryID) throws -> Data {
    guard let key,
      let sealed = try AES.GCM.seal(
        key.withUnsafeBytes { Data($0) }, using: wrapping, authenticating: Data(person.bytes)
      ).combined
    else { throw StoreRefusal.damaged }
    return sealed
  }

  private func unwrapped(_ bytes: Data, of person: BeneficiaryID) throws -> SymmetricKey {
    SymmetricKey(
      data: try AES.GCM.open(
        AES.GCM.SealedBox(combined: bytes), using: wrapping, authenticating: Data(person.bytes)))
  }
}

/// The data of this person were erased: nothing can be kept about him under his earlier key.
public struct ErasedPerson: Error, Hashable {
  public let id: BeneficiaryID
}
