import Foundation

/// The files of keys at two places, which may be one place under two names.
extension StorePlace {
  var key: String { keys + ".key" }
  var persons: String { keys + PersonKeys.ending }

  /// Whether the keys of persons of both places are one file, however its path is written.
  func sharesPersons(with other: StorePlace) -> Bool { Self.place(of: persons) == Self.place(of: other.persons) }

  /// The files of keys that are this place's alone.
  public func keyFiles(apartFrom other: StorePlace) -> [String] {
    zip([key, persons], [other.key, other.persons]).compactMap { own, another in
      Self.place(of: own) == Self.place(of: another) ? nil : own
    }
  }

  /// Where a file is, or would be: without links, double slashes and dots.
  private static func place(of path: String) -> String {
    if let whole = real(path) { return whole }
    let (folder, name) = (path.enclosingFolder, (path as NSString).lastPathComponent)
    guard let whole = real(folder.isEmpty ? "." : folder) else {
      return URL(filePath: path).standardizedFileURL.path
    }
    return (whole as NSString).appendingPathComponent(name)
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

/// The keys of persons that a move laid at its target: a small file beside them says by its key which one it was.
extension StorePlace {
  private var mark: String { persons + ".move" }

  /// Whether the keys of persons here are those that a move laid.
  func hasPersons(laidBy move: [UInt8]) -> Bool { FileManager.default.contents(atPath: mark) == Data(move) }

  /// Notes that a move is about to lay keys of persons here.
  func notePersons(laidBy move: [UInt8]) throws {
    guard FileManager.default.createFile(atPath: mark, contents: Data(move), attributes: [.posixPermissions: 0o600])
    else { throw StoreRefusal.unreachable }
  }

  /// From now on they are this place's own, as when it arrived.
  func forgetWhoLaidPersons() { try? FileManager.default.removeItem(atPath: mark) }

  /// Takes out the keys of persons that a move laid here, and no others.
  func removePersons(laidBy move: [UInt8]) {
    guard hasPersons(laidBy: move) else { return }
    try? FileManager.default.removeItem(atPath: persons)
    forgetWhoLaidPersons()
  }
}
