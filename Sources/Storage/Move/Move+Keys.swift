import Foundation

/// The keys go along: they stand beside each of the two places.
extension Move {
  /// Throws `MoveRefusal` where the keys of something else lie in the way.
  func checkKeys() throws {
    let files = FileManager.default
    if let there = files.contents(atPath: to.key), there != files.contents(atPath: from.key) {
      throw MoveRefusal.otherKey(path: to.key)
    }
    guard !from.sharesPersons(with: to), !hasArrived, files.fileExists(atPath: to.persons) else { return }
    guard isResumed, to.hasPersons(laidBy: id) else { throw MoveRefusal.otherPersons(path: to.persons) }
  }

  /// The key of all, readable by its owner alone.
  func carryKey() throws {
    let files = FileManager.default
    guard files.contents(atPath: to.key) == nil else { return }
    guard let bytes = files.contents(atPath: from.key) else { throw StoreRefusal.keyMissing(path: from.key) }
    let partial = to.key + ".partial"
    try? files.removeItem(atPath: partial)
    guard files.createFile(atPath: partial, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
      throw StoreRefusal.unreachable
    }
    try files.moveItem(atPath: partial, toPath: to.key)
  }

  /// The keys of persons, with the days on which some were destroyed.
  func carryPersons() throws {
    guard !from.sharesPersons(with: to), source.keyring.persons.isThere else { return }
    try to.notePersons(laidBy: id)
    try source.keyring.persons.copy(to: to.persons)
  }

  /// Takes the keys of persons that it laid out again.
  static func takeOutPersons(laidBy move: [UInt8], at to: StorePlace, from: StorePlace) {
    guard !from.sharesPersons(with: to) else { return }
    to.removePersons(laidBy: move)
  }
}
