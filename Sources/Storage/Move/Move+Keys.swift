import Foundation

/// The keys go along: they stand beside each of the two places.
extension Move {
  private var keyFiles: (from: String, to: String) { (from.keys + ".key", to.keys + ".key") }
  private var personsFiles: (from: String, to: String) {
    (from.keys + PersonKeys.ending, to.keys + PersonKeys.ending)
  }

  /// Whether both sides share one place of keys.
  private var isKeyedAlike: Bool {
    URL(filePath: from.keys).standardizedFileURL.path == URL(filePath: to.keys).standardizedFileURL.path
  }

  /// Throws `MoveRefusal` where the keys of something else lie in the way.
  func checkKeys() throws {
    guard !isKeyedAlike else { return }
    let (key, files) = (keyFiles, FileManager.default)
    if let there = files.contents(atPath: key.to), there != files.contents(atPath: key.from) {
      throw MoveRefusal.otherKey(path: key.to)
    }
    if !isResumed, files.fileExists(atPath: personsFiles.to) { throw MoveRefusal.otherPersons(path: personsFiles.to) }
  }

  /// The key of all, readable by its owner alone.
  func carryKey() throws {
    let (key, files) = (keyFiles, FileManager.default)
    guard !isKeyedAlike, files.contents(atPath: key.to) == nil else { return }
    guard let bytes = files.contents(atPath: key.from) else { throw StoreRefusal.keyMissing(path: key.from) }
    let partial = key.to + ".partial"
    try? files.removeItem(atPath: partial)
    guard files.createFile(atPath: partial, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
      throw StoreRefusal.unreachable
    }
    try files.moveItem(atPath: partial, toPath: key.to)
  }

  /// The keys of persons, with the days on which some were destroyed.
  func carryPersons() throws {
    guard !isKeyedAlike, source.keyring.persons.isThere else { return }
    try source.keyring.persons.copy(to: personsFiles.to)
  }
}
