import Foundation
import Storage

/// The folders that a command names, as the terminal sees them.
///
/// A service has places of its own: its /tmp is nobody else's, and people's homes are hidden from it. What it wrote there by
/// the caller's path the caller would never find.
struct SeenFolders: Codable, Sendable {
  /// Device and number of each folder, by its path.
  private let identities: [String: String]

  /// The caller's folder, and for each argument that may be a path the nearest folder that is there.
  init(namedIn arguments: [String], from folder: String) {
    let values = arguments.flatMap { argument in
      [argument] + (argument.firstIndex(of: "=").map { [String(argument[argument.index(after: $0)...])] } ?? [])
    }
    let own = URL(filePath: folder, directoryHint: .isDirectory)
    var found: [String: String] = [:]
    for value in ["."] + values {
      let path = URL(filePath: value, relativeTo: own).absoluteURL.standardized.path
      if let (folder, identity) = Self.upwards(from: path).lazy.compactMap(Self.seen).first { found[folder] = identity }
    }
    identities = found
  }

  /// The folder over a path that this process sees as another, or does not see; nil where both see the same.
  func foreign(over path: String) -> String? {
    let folders = Self.upwards(from: URL(filePath: path).standardized.path)
    guard let folder = folders.first(where: { identities[$0] != nil }) else { return nil }
    return Self.seen(folder)?.identity == identities[folder] ? nil : folder
  }

  /// A path and the folders over it, the nearest first.
  private static func upwards(from path: String) -> [String] {
    var (paths, path) = ([path], path)
    while path != "/", path.hasPrefix("/") {
      path = path.enclosingFolder
      paths.append(path)
    }
    return paths
  }

  private static func seen(_ path: String) -> (folder: String, identity: String)? {
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else { return nil }
    return (path, "\(found.st_dev):\(found.st_ino)")
  }
}
