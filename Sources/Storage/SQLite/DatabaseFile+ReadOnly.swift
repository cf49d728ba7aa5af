import Foundation

/// A database on a file system that was mounted read-only, as Linux does by itself where a disk fails.
extension DatabaseFile {
  /// Whether there is a file at the path that this process may read and cannot write.
  static func isReadOnly(_ path: String) -> Bool {
    guard access(path, F_OK) == 0, access(path, W_OK) != 0 else { return false }
    return [EROFS, EACCES, EPERM].contains(errno)
  }

  /// How a file that cannot be written is named to the engine.
  ///
  /// Where the index of a write-ahead log lies beside it, file and log are read together. Where neither lies there, the engine
  /// would have to make them: it is told instead that nobody changes the file.
  static func readingAddress(of path: String) -> String {
    let isLogged = ["-shm", "-wal"].contains { FileManager.default.fileExists(atPath: path + $0) }
    guard !isLogged else { return path }
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let absolute = URL(filePath: path).path
    return "file:\(absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute)?immutable=1"
  }
}
